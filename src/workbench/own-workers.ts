/** The workbench's workers, scripts beside the page; gouji.html has them inside (one-file/workers.ts). */
export const startOpening = (): Worker =>
  new Worker(new URL('./opening-worker.js', import.meta.url), /* webpackChunkName: "opening-worker" */ { type: 'module' });

export const startWriting = (): Worker =>
  new Worker(new URL('./writing-worker.js', import.meta.url), /* webpackChunkName: "writing-worker" */ { type: 'module' });
