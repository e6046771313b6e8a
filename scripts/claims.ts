/**
 * Prints how well the text is read: by kind for the labelled cases; for the published reports where they are at hand, with the
 * verdicts of a person beside those of the reader. `--property 5000` tries so many reports that we write ourselves instead.
 */
import fc from 'fast-check';
import { properties } from '../test/narrative/read/properties.js';
import { corpusReports, corpusTable } from './claims-corpus.js';
import { allLabels, confusionTable, labelled, wronglyRead } from './claims-labels.js';
import { casesTable, claimCases, findingsOf, moreCases } from './claims-table.js';

const [, , file, count] = process.argv;
if (file === '--property') {
  for (const [name, holds] of properties) {
    const { failed, numRuns, counterexample } = fc.check(holds, { numRuns: Number(count ?? 5000) });
    console.log(`${name}: ${failed ? 'fails after' : 'holds for'} ${numRuns} reports`);
    if (failed) console.log(JSON.stringify(counterexample));
    if (failed) process.exitCode = 1;
  }
  process.exit();
}
const sets = file === undefined ? [claimCases(), moreCases()] : [claimCases(file)];
for (const cases of sets) console.log(`${casesTable(cases)}\n`);
for (const one of sets.flat()) {
  const { figures, unread } = findingsOf(one);
  const isRight = one.verdict === 'false'
    ? figures.some((keys) => one.about.length === 0 || keys.some((key) => one.about.includes(key))) : figures.length === 0;
  if (!isRight || unread > 0) console.log(`${one.id} ${one.verdict} ${one.kind}: ${one.sentence}`);
}
const reports = corpusReports();
if (reports.length === 0) console.log('\nno published reports at hand');
else {
  console.log(`\n${corpusTable(reports)}`);
  const read = labelled(reports);
  console.log(`\n${confusionTable(read)}`);
  if (read.length < allLabels().length) console.log(`${allLabels().length - read.length} labels are of texts that are not at hand.`);
  for (const line of wronglyRead(read)) console.log(line);
}
