import { describeWorkbookPort } from '../contract/contract.js';
import { openFixture } from './excel-host.js';

// volume-licensed 2021 and later has 1.14; 1.9 is the floor that the manifest asks for
for (const apiSet of ['1.9', '1.15']) describeWorkbookPort(`Excel with ExcelApi ${apiSet}`, () => openFixture({ apiSet }));
