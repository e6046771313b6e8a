import { formById } from '../../form/index.js';
import type { Report } from '../../report/report.js';

/** Of all figures in form order, blanks included: 16 hexadecimal digits of SHA-256. Two reports with the same digest say the same. */
export async function figuresDigest(report: Report): Promise<string> {
  const figures = formById(report.form)!.figures.map(({ key }) => report.figures[key] ?? null);
  const hash = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(figures)));
  return [...new Uint8Array(hash).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
