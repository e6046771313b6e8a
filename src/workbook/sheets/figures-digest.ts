import { formById } from '../../form/index.js';
import type { Report } from '../../report/report.js';
import { sha256 } from '../../report/sha256.js';

/** Of all figures in form order, blanks included: 16 hexadecimal digits of SHA-256. Two reports with the same digest say the same. */
export function figuresDigest(report: Report): string {
  const figures = formById(report.form)!.figures.map(({ key }) => report.figures[key] ?? null);
  return sha256(JSON.stringify(figures)).slice(0, 16);
}
