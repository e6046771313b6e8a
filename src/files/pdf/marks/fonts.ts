import { type FileError, tooLarge } from '../../error.js';
import { limits } from '../limits.js';
import type { Font } from './text-state.js';

/** What pdf.js keeps for all pages; each font is put in once. */
interface Shared {
  resolve(id: string, value?: unknown): void;
  get(id: string, come: (value: unknown) => void): unknown;
}

interface WholeFont extends Font {
  cMap?: unknown;
  toFontChar?: unknown;
  clearData(): void;
}

/** The fonts as they come, some time after the steps that use them. pdf.js keeps them all, so their characters are counted. */
export class Fonts {
  #all = 0;
  #held = 0;

  constructor(readonly shared: Shared, refuse: (error: FileError) => void) {
    const keep = shared.resolve.bind(shared);
    shared.resolve = (id, value) => {
      if (isFont(value)) {
        const codes = Object.keys(value.toUnicode?._map ?? {}).length;
        this.#all += codes;
        this.#held += codes;
        if (this.#held > limits.heldFontCodes) refuse(tooLarge('codes', { limit: limits.heldFontCodes }));
        if (this.#all > limits.fontCodes) refuse(tooLarge('codes', { limit: limits.fontCodes }));
        // large, and never looked at
        value.cMap = value.toFontChar = undefined;
        value.clearData();
      }
      keep(id, value);
    };
  }

  /** Between pages: those of the pages before go when they are many. They come again where they are used again. */
  async release(file: { cleanup(): Promise<unknown> }): Promise<void> {
    if (this.#held < limits.heldFontCodes / 4) return;
    await file.cleanup();
    this.#held = 0;
  }

  /** One that could not be read comes as a sentence about it. */
  async of(id: string): Promise<Font> {
    const value = await new Promise((come) => void this.shared.get(id, come));
    return isFont(value) ? value : { isBroken: true };
  }
}

function isFont(value: unknown): value is WholeFont {
  return typeof value === 'object' && value !== null && 'toUnicode' in value && 'clearData' in value;
}
