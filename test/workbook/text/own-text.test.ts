import assert from 'node:assert/strict';
import { editXlsx, newXlsx } from '../../../src/files/xlsx/index.js';
import { currentForm as form } from '../../../src/form/index.js';
import type { Report } from '../../../src/report/report.js';
import { textOf } from '../../../src/report/text.js';
import { filePort } from '../../../src/workbook/file/index.js';
import type { SheetDesign } from '../../../src/grid/design.js';
import { ReportSession } from '../../../src/workbook/session.js';
import { blankWorkbook, settingsOf } from '../../../src/workbook/sheets/report-sheets.js';
import { planOwnText, writeOwnText } from '../../../src/workbook/text/own-text.js';
import { seed } from '../../reports.js';
import { sectionsWith } from '../../texts.js';

const sections = sectionsWith({
  preface: '本报告由某局编制。',
  overview: '2024年，某局做了这些事。\n（一）主动公开。发布12条。\n（二）依申请公开。新收1件。',
  problems: Array.from({ length: 5 }, (_, at) => `问题${at + 1}：还不够细。`).join('\n'),
  other: '无其他需要报告的事项。',
});
const imported: Report = { ...seed('beilun-projects-2024'), agency: '某局', year: 2024, sections };

async function opened(sheets: readonly SheetDesign[], settings = {}): Promise<ReportSession> {
  const session = new ReportSession(filePort(editXlsx(newXlsx(sheets, { settings })), 'test.xlsx'));
  await session.open();
  return session;
}

async function plan(session: ReportSession, from = imported) {
  const { report } = await session.read();
  return planOwnText(session.port, form, { ...session.kept, report }, from);
}

const blank = blankWorkbook(form);

describe('the text of an imported report', () => {
  it('takes the rows of the frame, and is read out of them as it came in', async () => {
    const session = await opened(blank.sheets, settingsOf(blank));
    const planned = await plan(session);
    assert.ok(planned?.kind === 'replace' && !planned.isPersons);
    assert.equal(planned.count, 10);
    await writeOwnText(session.port, planned);
    await session.keep({ texts: planned.written });
    const { report } = await session.read();
    for (const key of ['preface', 'overview', 'problems', 'other'] as const) assert.equal(textOf(report.sections, key), textOf(sections, key), key);
    const [grid] = await session.port.read([{ sheet: '正文' }]);
    assert.equal(grid!.cells[0]?.[0]?.value, '某局2024年政府信息公开工作年度报告');
    assert.ok(!JSON.stringify(grid!.cells).includes('总体情况，如'), 'nothing of the frame is left in the section');
  });

  it('counts as a person’s from then on', async () => {
    const session = await opened(blank.sheets, settingsOf(blank));
    const planned = await plan(session);
    assert.ok(planned?.kind === 'replace');
    await writeOwnText(session.port, planned);
    await session.keep({ texts: planned.written });
    const again = await plan(session);
    assert.ok(again?.kind === 'replace' && again.isPersons);
  });

  it('asks where a person wrote into the sheet', async () => {
    const session = await opened(blank.sheets, settingsOf(blank));
    await session.port.write([{ sheet: '正文', row: 1, column: 0, values: [['我写的开头。']] }]);
    const planned = await plan(session);
    assert.ok(planned?.kind === 'replace' && planned.isPersons);
  });

  it('makes the sheet where there is none', async () => {
    const session = await opened(blank.sheets.filter(({ name }) => name !== '正文'));
    const planned = await plan(session);
    assert.equal(planned?.kind, 'create');
    await writeOwnText(session.port, planned);
    assert.equal(textOf((await session.open()).report.sections, 'overview'), textOf(sections, 'overview'));
  });

  it('leaves a sheet of that name alone when it is not ours', async () => {
    const other = { ...blank.sheets[1]!, name: '正文', validations: [] };
    const session = await opened([...blank.sheets.filter(({ name }) => name !== '正文'), other]);
    assert.equal((await plan(session))?.kind, 'conflict');
  });

  it('has nothing to do for a report without a text', async () => {
    const session = await opened(blank.sheets, settingsOf(blank));
    assert.equal(await plan(session, { ...imported, sections: {} }), undefined);
  });
});
