'use strict';
// in place of files/pdf/pdfjs.ts: a script that is started from kept code cannot import, this one can
exports.loadPdfjs = () => import('unpdf/pdfjs');
