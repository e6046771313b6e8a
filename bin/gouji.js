#!/usr/bin/env node
'use strict';
require('../dist/cli/start.cjs').run(process.argv.slice(2)).then((code) => { process.exitCode = code; });
