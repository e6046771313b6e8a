import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { paneKilobytes } from './size/built.mjs';
import { measure } from './size/measure.mjs';
import { page } from './size/page.mjs';

/** Says what the pane weighs and of what; with --write, docs/sizes.md says it too. */
await build({ only: ['pane', 'taskpane'] });
const text = page({ ...await measure(), start: paneKilobytes() });
process.stdout.write(text);
if (process.argv.includes('--write')) writeFileSync(path.resolve(import.meta.dirname, '../docs/sizes.md'), text);
