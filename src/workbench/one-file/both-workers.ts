/** One script for both workers of the pane in gouji.html: most of it is the same. */
if (self.name === 'collecting-worker') void import('../../pane/collecting/collecting-worker.js');
else void import('../../pane/reading-worker.js');
