import assert from 'node:assert/strict';
import { entryOf } from '../../src/collect/picture/entry.js';
import { PictureRows } from '../../src/collect/picture/rows.js';
import type { Body } from '../../src/collect/bodies.js';
import { readRecord, recordLine, type ReportRecord } from '../../src/collect/record.js';
import { summaryOf } from '../../src/collect/summary.js';
import { asLastYear, type LastYear } from '../../src/report/last-year.js';
import { notRead } from '../../src/check/check-json.js';
import { check } from '../../src/check/check.js';
import type { Report } from '../../src/report/report.js';
import { changed, seed } from '../reports.js';

const report = seed('suqian-2024');
const former = (year: number | null, change: Partial<Report> = {}): LastYear => asLastYear({ ...report, year, ...change });
const received = 'applications.received.total';

function recordOf(of: Report | null): ReportRecord {
  return readRecord(recordLine({ file: 'in/a.json', sha256: null, report: of, result: of ? check(of) : notRead('打不开。') }));
}

function bodyOf(record: ReportRecord, remarks: Body['remarks'] = []): Body {
  const file = summaryOf(record, undefined);
  return { name: '甲局', state: file.verdict, file, files: [file], remarks };
}

describe('a body in picture.html', () => {
  it('says of which file a remark is, where it is not the one that counts', () => {
    const record = recordOf(report);
    const body = bodyOf(record, [
      { kind: 'unreadable', message: '读不出来。', file: 'in/b.doc' }, { kind: 'wrongForm', message: '旧格式。', file: 'in/a.json' },
      { kind: 'late', message: '迟报。' },
    ]);
    assert.deepEqual(entryOf(body, record, undefined, []).remarks, ['“in/b.doc”：读不出来。', '旧格式。', '迟报。']);
  });

  for (const [what, now, before, bodies, figure] of [
    ['both years', report, former(2023), 1, { bodies: 1, now: report.figures[received], before: report.figures[received] }],
    ['a report without a year', report, former(null), 1, { bodies: 1, now: report.figures[received], before: report.figures[received] }],
    ['another year', report, former(2024), 0, { bodies: 0, now: 0, before: 0 }],
    ['a file that was not read', null, former(2023), 0, { bodies: 0, now: 0, before: 0 }],
    ['a blank this year', changed(report, received, null), former(2023), 1, { bodies: 0, now: 0, before: 0 }],
    ['a blank last year', report, former(2023, { figures: {} }), 1, { bodies: 0, now: 0, before: 0 }],
  ] as const) it(`compares what both years have: ${what}`, () => {
    const record = recordOf(now);
    const rows = new PictureRows();
    rows.add(0, entryOf(bodyOf(record), record, before, []));
    assert.equal(rows.yearSums.bodies, bodies);
    assert.deepEqual(rows.yearSums.figures[0], figure);
  });
});
