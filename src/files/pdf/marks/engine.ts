import { loadPdfjs } from '../pdfjs.js';
import { damaged, encrypted, type FileError, isFileError, tooLarge } from '../../error.js';
import { megabytes } from '../../megabytes.js';
import { codeMap } from '../code-maps.js';
import { limits } from '../limits.js';
import { Fonts } from './fonts.js';
import type { Guarded } from './guard.js';
import type { Matrix, PageMarks } from './marks.js';
import { readMarks, type Steps, type StepNames } from './page-marks.js';
import { StepCount } from './step-count.js';

type Pdf = Awaited<ReturnType<typeof import('unpdf/pdfjs')['getDocument']>['promise']>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Reads the marks of all pages with pdf.js, which is loaded only now; throws FileErrors and nothing else. */
export async function readPages({ bytes, contents, largestForm }: Guarded): Promise<readonly PageMarks[]> {
  allowOldEngines();
  // the package's own entry looks for pdfjs-dist, which a bundler takes for a missing module
  const { getDocument, OPS } = await loadPdfjs();
  const loading = getDocument({
    data: bytes,
    verbosity: 0,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    // whether a font tells its characters stands there
    fontExtraProperties: true,
    disableAutoFetch: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // no picture is ever unpacked
    maxImageSize: 0,
    BinaryDataFactory: class {
      async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
        // the shapes of letters are not needed
        if (kind !== 'cMapUrl') throw new Error('nothing is loaded from elsewhere');
        return codeMap(filename);
      }
    },
  });
  try {
    const pdf = await loading.promise;
    if ((await pdf.getPermissions()) !== null) throw encrypted('pdf');
    if (pdf.numPages > limits.pages) throw tooLarge('pages', { count: pdf.numPages, limit: limits.pages });
    if (contents.bytesOn(pdf.numPages) > limits.contentBytes) throw tooLarge('contents', { limit: megabytes(limits.contentBytes) });
    const pages: PageMarks[] = [];
    const count = new StepCount(OPS, largestForm);
    const refusal = new Refusal();
    let fonts: Fonts | undefined;
    let glyphs = 0;
    let lines = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      fonts ??= new Fonts(page.commonObjs, refusal.refuse);
      const drawn = await stepsOf(page, number, count, refusal);
      const marks = await Promise.race([marksOf(page, drawn, OPS, fonts), refusal.refused]);
      page.cleanup();
      await fonts.release(pdf);
      if (marks.glyphs.length >= limits.pageGlyphs) throw tooLarge('pageGlyphs', { page: number, limit: limits.pageGlyphs });
      if ((glyphs += marks.glyphs.length) > limits.glyphs) throw tooLarge('glyphs', { limit: limits.glyphs });
      if ((lines += marks.lines.length) > limits.lines) throw tooLarge('lines', { limit: limits.lines });
      pages.push(marks);
    }
    return pages;
  } catch (error) {
    if (isFileError(error)) throw error;
    throw error instanceof Error && error.name === 'PasswordException' ? encrypted('pdf') : damaged('pdf', undefined, { cause: error });
  } finally {
    await loading.destroy();
  }
}

/** pdf.js 5.6 calls it while it lists the steps; Node has it from 22 on. */
function allowOldEngines(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}

interface Chunk {
  readonly fnArray: readonly number[];
  readonly length: number;
  lastChunk: boolean;
}

/** The steps of a page; pdf.js collects them without a bound, so they are counted where they arrive. */
async function stepsOf(page: Page, number: number, count: StepCount, refusal: Refusal): Promise<Steps> {
  const listing = page as unknown as { _renderPageChunk?: (chunk: Chunk, state: unknown) => void };
  const collect = listing._renderPageChunk;
  count.startPage(number);
  listing._renderPageChunk &&= (chunk, state) => {
    const error = count.add(chunk.fnArray.slice(0, chunk.length));
    if (!error) return collect?.call(page, chunk, state);
    // the listing itself is stopped when the file is let go
    refusal.refuse(error);
  };
  return Promise.race([page.getOperatorList(), refusal.refused]);
}

/** Ends the reading from where pdf.js only tells what it does. */
class Refusal {
  refuse!: (error: FileError) => void;
  readonly refused = new Promise<never>((_, reject) => { this.refuse = reject; });

  constructor() {
    // it may come when nobody waits any more
    this.refused.catch(() => undefined);
  }
}

async function marksOf(page: Page, steps: Steps, names: StepNames, known: Fonts): Promise<PageMarks> {
  const view = page.getViewport({ scale: 1 });
  const ids = new Set(steps.fnArray.flatMap((step, at) => (step === names.setFont ? [(steps.argsArray[at] as [string])[0]] : [])));
  const fonts = new Map(await Promise.all([...ids].map(async (id) => [id, await known.of(id)] as const)));
  return readMarks(steps, names, { width: view.width, height: view.height, transform: view.transform as unknown as Matrix },
    (id) => fonts.get(id)!);
}

