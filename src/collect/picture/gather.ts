import { figureName } from '../../check/places.js';
import { formById } from '../../form/index.js';
import type { Form } from '../../form/types.js';
import { cellOf, isTextPlace, type Place } from '../../report/place.js';
import type { LastYear } from '../../report/last-year.js';
import { sectionMark } from '../../rules/words.js';
import type { Body } from '../bodies.js';
import type { RecordedFinding, RecordedSuspect, ReportRecord } from '../record.js';
import { allRuleCards } from '../rollup/catalogue.js';
import { changeWords, type Change } from '../rounds.js';
import type { PictureBody, PictureFinding } from './input.js';

const titles = new Map<string, string>([...allRuleCards.map(({ id, title }) => [id, title] as const), ['file/unreadable', '文件没有读出来']]);

/** Places of one finding, and suspects, that the page names. */
const most = { places: 40, suspects: 5 };

/** One body as the page shows it, from the record of the file that counts. */
export function pictureBody(
  { name, state, file, why, remarks }: Body, record: ReportRecord | undefined, lastYear: LastYear | undefined, changes: readonly Change[],
): PictureBody {
  const report = record?.report ?? undefined;
  return {
    name, state, ...(file ? { file: file.file } : {}), ...(why === undefined ? {} : { why }),
    counts: file?.counts ?? { error: 0, warning: 0, info: 0, unchecked: 0 },
    remarks: remarks.map((remark) =>
      (remark.file !== undefined && remark.file !== file?.file ? `${remark.file}：${remark.message}` : remark.message)),
    ...(report ? { figures: report.figures } : {}), ...(report && lastYear ? { lastYear: lastYear.figures } : {}),
    // a finding that a person has explained counts no longer
    findings: record ? record.check.findings.filter(({ waiver }) => !waiver).map((finding) => findingIn(finding, record.check.form)) : [],
    changes: changes.map(({ state: what, message }) => ({ state: changeWords[what], message })),
  };
}

function findingIn(
  { rule, level, outcome, message, figures, places, left, right, suspects = [] }: RecordedFinding, formId: string,
): PictureFinding {
  const form = formById(formId);
  const placeIn = (place: Place): string => {
    if (isTextPlace(place)) return form ? `${sectionMark(place.section, form)} ¶${place.paragraph}` : '';
    const cell = cellOf(place)!;
    return `${cell.sheet}!${cell.cell}`;
  };
  return {
    rule, title: titles.get(rule) ?? rule, level, outcome, message, figures,
    places: [...new Set(places.slice(0, most.places).map(placeIn))],
    ...(left === undefined || right === undefined ? {} : { left, right }),
    suspects: form ? suspects.slice(0, most.suspects).map((suspect) => suspectWords(suspect, form)) : [],
  };
}

function suspectWords({ changes, why }: RecordedSuspect, form: Form): string {
  const words = changes.map(({ figure, from, to }) => `${figureName(form, figure)}：${from} 应为 ${to ?? '别的数'}`).join('；');
  return `${words}${why && `（可能${why}）`}`;
}
