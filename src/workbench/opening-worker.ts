import { serve } from '../files/bounded/serve.js';
import { readBook, type XlsxFile } from './opened-book.js';

/** The worker of the workbench: opens foreign files for book-reader.ts. */
const open = serve(async (file: XlsxFile) => readBook(file), (answer) => self.postMessage(answer));
self.addEventListener('message', ({ data }: MessageEvent<XlsxFile>) => void open(data));
