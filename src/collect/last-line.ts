import { stateCounts, stateName, type Body, type BodyState } from './bodies.js';

/** Names that the line holds before it only counts the others. */
const mostNames = 20;

/** `共3个单位：通过1，不通过1（甲局），未能检查0，未报1（乙局）。` */
export function lastLine(bodies: readonly Body[], leftOut: number): string {
  const rest = leftOut > 0 ? `；另有${leftOut}个不是文档的文件没有看` : '';
  if (bodies.length === 0) return `没有可以收集的文件${rest}。`;
  const counts = stateCounts(bodies);
  const part = (state: BodyState): string => {
    const own = state === 'pass' ? [] : bodies.filter((body) => body.state === state).map(({ name }) => name);
    const more = own.length - mostNames;
    const named = own.length === 0 ? '' : `（${own.slice(0, mostNames).join('、')}${more > 0 ? ` 等，另${more}个见bodies.json` : ''}）`;
    return `${stateName[state]}${counts[state]}${named}`;
  };
  const parts = (['pass', 'fail', 'unchecked', ...(counts.missing > 0 ? ['missing' as const] : [])] as const).map(part);
  return `共${bodies.length}个单位：${parts.join('，')}${rest}。`;
}
