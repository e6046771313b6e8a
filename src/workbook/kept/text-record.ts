/** What stands in the sheet because we wrote it: kept in the workbook to know a person's changes from our own text. */
export interface WrittenTexts {
  /** In the order of the sheet. */
  readonly paragraphs: readonly WrittenParagraph[];
}

export interface WrittenParagraph {
  readonly id: string;
  /** As we last wrote it. */
  readonly text: string;
  /** What a person made of it, where we left that alone. */
  readonly kept?: string;
}

export const textsSetting = 'texts';

export function writeRecord(record: WrittenTexts): string {
  return JSON.stringify({ paragraphs: record.paragraphs.map(({ id, text, kept }) => (kept === undefined ? { id, text } : { id, text, kept })) });
}

/** A damaged record reads as none: then nothing in the sheet counts as ours. */
export function readRecord(json: string | undefined): WrittenTexts | undefined {
  if (json === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  const { paragraphs } = (typeof data === 'object' && data !== null ? data : {}) as { paragraphs?: unknown };
  if (!Array.isArray(paragraphs) || !paragraphs.every(isWritten)) return undefined;
  return new Set(paragraphs.map(({ id }) => id)).size === paragraphs.length ? { paragraphs } : undefined;
}

function isWritten(item: unknown): item is WrittenParagraph {
  if (typeof item !== 'object' || item === null) return false;
  const { id, text, kept } = item as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string' && (kept === undefined || typeof kept === 'string');
}
