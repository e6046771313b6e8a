import { isFileError } from '../files/error.js';
import { fileSentence } from '../files/words.js';
import { currentForm } from '../form/index.js';
import { showPane } from '../pane/show-pane.js';
import { blankWorkbook, reportWorkbook, settingsOf, type ReportWorkbook } from '../workbook/sheets/report-sheets.js';
import { designedBook } from '../workbook/univer/book-data.js';
import { openBook, type Book } from './book.js';
import { makeBar } from './bar.js';
import { element } from './element.js';
import { acceptDrops, chooseFile, download } from './files.js';
import { keepFocus } from './keep-focus.js';
import { walkByKeyboard } from './keyboard.js';
import type { MenuItem } from './menu.js';
import { bookDataOf } from './open.js';
import { makeOpening } from './opening.js';
import { seeds, type Seed } from './seeds.js';
import { makeSplitter } from './splitter.js';
import { startSpreadsheet } from './spreadsheet.js';

const newName = '政府信息公开工作年度报告.xlsx';

/** Builds the page: bar on top, spreadsheet and pane below, and the blank workbook in it. */
export function startWorkbench(page: HTMLElement): void {
  const spreadsheet = element('div', { class: 'spreadsheet' });
  const pane = element('aside', { class: 'pane-holder', 'aria-label': '勾稽窗格' });
  const bar = makeBar({ create, open: () => chooseFile((file) => void openFile(file)), save: () => void save(), examples });
  page.append(bar.element, element('div', { class: 'desk' }, spreadsheet, makeSplitter(pane), pane));

  keepFocus(pane);
  const opening = makeOpening(bar);
  const host = startSpreadsheet(spreadsheet);
  window.goujiSpreadsheet = host.api;
  walkByKeyboard({ bar: bar.element, spreadsheet, pane }, host, () => book?.port);
  let book: Book | undefined;
  let name = newName;
  let isSaved = true;
  let shownPane: { unmount(): void } | undefined;

  function show(next: string, make: () => Book): void {
    opening.stop();
    shownPane?.unmount();
    book?.close();
    book = make();
    name = next;
    markSaved(true);
    window.gouji.port = book.port;
    shownPane = showPane(pane, book.port, { onReady: () => performance.mark('gouji:pane-ready') });
    void book.port.watch(() => markSaved(false));
  }

  function showMade(next: string, made: ReportWorkbook): void {
    show(next, () => openBook(host, next, designedBook(next, made.sheets, settingsOf(made))));
  }

  function markSaved(now: boolean): void {
    isSaved = now;
    bar.showName(name, now);
  }

  function mayLeave(): boolean {
    return isSaved || window.confirm('当前表格有未保存的改动，确定不保存就打开另一份吗？');
  }

  function create(): void {
    if (!mayLeave()) return;
    showMade(newName, blankWorkbook(currentForm));
    bar.say('在表格里填数，或者点“打开”、把文件拖进来，检查已有的年报。');
  }

  /** Figures and facts only: the text is left to 生成文字. */
  function openExample({ report, facts }: Seed): void {
    if (!mayLeave()) return;
    showMade(`${report.agency}${report.year ?? ''}年年报（示例）.xlsx`, reportWorkbook(currentForm, { ...report, sections: {} }, facts));
    bar.say('这是公开发布的年报，可以随意改动试用。');
  }

  function examples(): MenuItem[] {
    return seeds().map((seed) => ({ label: seed.report.agency, note: `${seed.report.year ?? ''}年`, choose: () => openExample(seed) }));
  }

  async function openFile(file: File): Promise<void> {
    await attempt('打开', async () => {
      // read wholly before anything of the present workbook goes, which can be filled meanwhile
      const opened = await opening.read(file);
      if (!opened) return;
      if (!mayLeave()) return bar.say(`没有打开 ${file.name}，表格没有变。`);
      show(file.name, () => openBook(host, file.name, bookDataOf(file.name, opened.book), opened.bytes));
      bar.say(`已打开 ${file.name}。原文件不会被改动，点“保存”另存一份。`);
    });
  }

  async function save(): Promise<void> {
    await attempt('保存', async () => {
      if (!book) return;
      const { bytes, note } = await book.save();
      download(name, bytes);
      markSaved(true);
      bar.say(note ?? `已保存为 ${name}，在浏览器的下载文件夹里。`);
    });
  }

  async function attempt(deed: string, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (isFileError(error)) bar.say(fileSentence(error), 'alert');
      else bar.say(`${deed}时出了意外，表格里的内容没有变。请重试；仍不行，请把这句话告诉维护者：${String(error)}`, 'alert');
    }
  }

  acceptDrops(page, (file) => void openFile(file));
  window.addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });
  create();
}
