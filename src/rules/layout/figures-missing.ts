import { tableKeys } from '../../form/index.js';
import { levels, printedForm, type Rule } from '../rule.js';
import { undividedOther } from './legacy-form.js';

export const figuresMissing: Rule = {
  id: 'layout/figures-missing',
  level: levels('error'),
  basis: printedForm('2021年格式'),
  title: '表里缺行或缺列',
  checks: '表找到了，但格式里的某一行、某一列不在其中。',
  why: '格式的行列是法定的，缺了就少报了内容。缺的行不会用别的行顶替，相关的等式不检查。',
  remedy: '按 2021 年格式补上缺的行列，没有的填 0。',
  *check({ form, report, mapOf }) {
    const applications = mapOf('applications');
    // that （六） has no items of its own is layout/legacy-form's to say
    const undivided = applications && undividedOther(applications) ? /^applications\.otherHandling\./ : undefined;
    for (const table of tableKeys) {
      const { figures } = form.tables[table];
      const absent = figures.filter(({ key }) => !(key in report.figures));
      const missing = absent.filter(({ key }) => !undivided?.test(key));
      if (missing.length === 0 || absent.length === figures.length) continue;
      const whole = (line: 'row' | 'column', name: string): boolean => figures.every((figure) => figure[line] !== name || absent.includes(figure));
      const lines = new Set(missing.map((figure) =>
        whole('row', figure.row) ? figure.rowPath[figure.rowPath.length - 1]! : figure.columnPath[figure.columnPath.length - 1]!));
      yield { outcome: 'fail', table, figures: missing.map(({ key }) => key), facts: { kind: 'figures-missing', table, lines: [...lines] } };
    }
  },
};
