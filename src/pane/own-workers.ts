/** The pane's worker, a script beside the page; gouji.html has it inside (workbench/one-file/workers.ts). */
export const startReading = (): Worker =>
  new Worker(new URL('./reading-worker.js', import.meta.url), /* webpackChunkName: "reading-worker" */ { type: 'module' });

export const startCollecting = (): Worker => new Worker(
  new URL('./collecting/collecting-worker.js', import.meta.url), /* webpackChunkName: "collecting-worker" */ { type: 'module' },
);
