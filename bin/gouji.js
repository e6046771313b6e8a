#!/usr/bin/env node
import { run } from '../dist/cli/gouji.js';

await run(process.argv.slice(2));
