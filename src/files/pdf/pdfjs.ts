/** pdf.js, when the first PDF comes: as large as all the rest of the engine. The command line has its own way (cli/pdfjs.cjs). */
export const loadPdfjs = (): Promise<typeof import('unpdf/pdfjs')> => import('unpdf/pdfjs');
