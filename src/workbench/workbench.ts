import { isFileError } from '../files/error.js';
import { fileSentence } from '../files/words.js';
import { currentForm } from '../form/index.js';
import type { MountedPane } from '../pane/mount.js';
import { showPane } from '../pane/show-pane.js';
import { blankWorkbook, reportWorkbook, settingsOf, type ReportWorkbook } from '../workbook/sheets/report-sheets.js';
import { designedBook } from '../workbook/univer/book-data.js';
import { openBook, type Book } from './book.js';
import { makeBar } from './bar.js';
import { makeCollecting } from './collecting.js';
import { bookReader } from './book-reader.js';
import { showHelp } from './help.js';
import { historyButtons } from './history.js';
import { element } from './element.js';
import { acceptDrops, chooseFile, download } from './files.js';
import { isToImport } from './import-or-open.js';
import { keepFocus } from './keep-focus.js';
import { walkByKeyboard } from './keyboard.js';
import type { KeptState } from './kept/kept-state.js';
import { makeKeeping } from './kept/keeping.js';
import { momentWords } from './kept/words.js';
import { menuButton, type MenuItem } from './menu.js';
import { shapedFor } from './open.js';
import { makeOpening } from './opening.js';
import { printReport } from './printing.js';
import { reportFileName } from '../report/file-name.js';
import { onSaveKey } from './save-key.js';
import { seeds, type Seed } from './seeds.js';
import { makeSmallWindow } from './small-window.js';
import { makeSplitter } from './splitter.js';
import { startSpreadsheet } from './spreadsheet.js';

const newName = reportFileName({ agency: '', year: null });

/** Builds the page: bar on top, spreadsheet and pane below, and the blank workbook in it. */
export function startWorkbench(page: HTMLElement): void {
  const spreadsheet = element('div', { class: 'spreadsheet' });
  const pane = element('aside', { class: 'pane-holder', 'aria-label': '勾稽窗格' });
  const bar = makeBar({ create, open: () => chooseFile((file) => void openFile(file)), save: () => void save(), examples });
  const keeping = makeKeeping({ reopen, say: (sentence, kind) => bar.say(sentence, kind) });
  bar.showKept(menuButton('找回', () => keeping.items()), keeping.note);
  const desk = element('div', { class: 'desk' }, element('main', { class: 'sheets' }, spreadsheet, makeSplitter(pane)), pane);
  page.append(bar.element, keeping.offer, desk);

  keepFocus(pane);
  const opening = makeOpening(bar);
  const collecting = makeCollecting((sentence, kind) => bar.say(sentence, kind));
  const host = startSpreadsheet(spreadsheet);
  window.goujiSpreadsheet = host.api;
  const small = makeSmallWindow(desk, host);
  walkByKeyboard({ bar: bar.element, spreadsheet, pane }, host, () => book?.port, () => small.showPane(true));
  const tool = (label: string, act: () => void): HTMLElement => element('button', { type: 'button', onclick: act }, label);
  bar.add(
    ...historyButtons(host, () => book?.port), tool('打印', () => void print()), tool('汇总', () => collecting.open()),
    tool('帮助', showHelp), small.button,
  );
  let book: Book | undefined;
  let name = newName;
  /** The name is made from the body and the year, and goes with them; a name that a person chose stays. */
  let followsReport = true;
  let isSaved = true;
  let shownPane: MountedPane | undefined;

  function onReady(): void {
    // the first workbook is painted only now
    small.fitSheets();
    performance.mark('gouji:pane-ready');
  }

  function show(next: string, make: (changed: () => void) => Book, desk?: string): void {
    opening.stop();
    keeping.flush();
    shownPane?.unmount();
    book?.close();
    book = make(changed);
    name = next;
    followsReport = next === reportFileName(book.identity());
    markSaved(true);
    void keeping.begin(nameNow, book, desk);
    window.gouji.port = book.port;
    shownPane = showPane(pane, book.port, { onReady });
  }

  function nameNow(): string {
    if (book && followsReport) name = reportFileName(book.identity());
    bar.showName(name, isSaved);
    return name;
  }

  function changed(): void {
    markSaved(false);
    keeping.changed();
  }

  function showMade(next: string, made: ReportWorkbook): void {
    show(next, (heard) => openBook(host, next, designedBook(next, made.sheets, settingsOf(made)), heard));
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
      // what was opened before is no news while this is read
      bar.say('');
      if (await isToImport(file)) {
        bar.say(`“${file.name}”不是Excel工作簿：从中读到的数列在“填报”里，看过再填入现在的表格。`);
        small.showPane(true);
        return shownPane?.importFile(file);
      }
      // read wholly before anything of the present workbook goes, which can be filled meanwhile
      const opened = await opening.read(file);
      if (!opened) return;
      if (!mayLeave()) return bar.say(`没有打开“${file.name}”，表格没有变。`);
      const data = await shapedFor(file.name, opened.book);
      show(file.name, (heard) => openBook(host, file.name, data, heard, opened.bytes));
      bar.say(`已打开“${file.name}”。原文件不会被改动，点“保存”另存一份。`);
    });
  }

  /** Work that was kept and not saved goes on as what it is. */
  async function reopen(kept: KeptState, bytes: Uint8Array): Promise<void> {
    const book = await bookReader.read({ name: kept.name, bytes });
    if (!mayLeave()) return;
    const data = await shapedFor(kept.name, book);
    show(kept.name, (heard) => openBook(host, kept.name, data, heard, bytes), kept.desk);
    markSaved(false);
    bar.say(`已找回“${kept.name}”，是${momentWords(kept.time, new Date())}暂存的。点“保存”存成文件。`);
  }

  async function print(): Promise<void> {
    await attempt('打印', async () => { if (book) await printReport(host, book.port); });
  }

  async function save(): Promise<void> {
    await attempt('保存', async () => {
      const [saving, nameThen] = [book, name];
      if (!saving) return;
      bar.say(`正在保存“${nameThen}”。`);
      const { bytes, note, isCurrent } = await saving.save();
      // another workbook may stand here by now
      download(book === saving ? nameNow() : nameThen, bytes);
      if (book === saving && isCurrent) {
        markSaved(true);
        keeping.saved(bytes);
      }
      bar.say(note ?? `已保存为“${name}”，在浏览器的下载文件夹里。`);
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

  onSaveKey(() => void save());
  acceptDrops(page, (dropped) => {
    const [file] = dropped.files;
    if (collecting.isOpen()) collecting.drop(dropped);
    else if (file) void openFile(file);
  });
  window.addEventListener('beforeunload', (event) => { if (!isSaved) event.preventDefault(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden) keeping.flush(); });
  create();
  void keeping.look();
}
