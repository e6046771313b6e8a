import { heuristic, levels } from '../card.js';
import { entryRule } from './entry-rule.js';

export const fullWidth = entryRule({
  kind: 'full-width',
  level: levels('warning'),
  basis: heuristic('全角数字不参加求和'),
  title: '用了全角数字',
  checks: '填了１２这样的全角数字。',
  why: '全角数字是文字，不会参加求和，看上去却和数字一样。',
  remedy: '改用半角数字。',
  says: '{where}填的是“{text}”，是全角数字，请用半角：{number}。',
});
