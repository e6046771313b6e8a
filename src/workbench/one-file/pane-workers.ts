import { keepScript } from './workers.js';

// one script for both workers of the pane in gouji.html, since most of it is the same; the collecting one gets it to start the other
if (self.name === 'collecting-worker') {
  self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
    keepScript(data);
    void import('../../pane/collecting/collecting-worker.js');
  }, { once: true });
} else void import('../../pane/reading-worker.js');
