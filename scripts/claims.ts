/** Prints how well the text is read: by kind for the labelled cases, and for the published reports where they are at hand. */
import { casesTable, claimCases, corpusReports, corpusTable, findingsOf } from './claims-table.js';

const [, , file] = process.argv;
const cases = claimCases(file);
console.log(casesTable(cases));
for (const one of cases) {
  const { figures, unread } = findingsOf(one);
  const isRight = one.verdict === 'false'
    ? figures.some((keys) => one.about.length === 0 || keys.some((key) => one.about.includes(key))) : figures.length === 0;
  if (!isRight || unread > 0) console.log(`${one.id} ${one.verdict} ${one.kind}: ${one.sentence}`);
}
const reports = corpusReports();
console.log(reports.length === 0 ? '\nno published reports at hand' : `\n${corpusTable(reports)}`);
