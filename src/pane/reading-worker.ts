import { serve } from '../files/bounded/serve.js';
import { readForeign, type Foreign } from '../workbook/read-foreign.js';

/** The worker of the pane: reads foreign files for report-reader.ts. All readers are here and none on the page. */
const read = serve(readForeign, (answer) => self.postMessage(answer));
self.addEventListener('message', ({ data }: MessageEvent<Foreign>) => void read(data));
