import { levels, printedForm } from '../card.js';
import { rule } from '../rule.js';

export const carryBody = rule({
  id: 'carry/body',
  level: levels('error'),
  basis: printedForm('上年结转、现行有效都是同一单位上年的数'),
  title: '上年年报是别的单位的',
  checks: '提供的上年年报，单位名称与今年的不同。名称不同的不比较；确是同一单位、改过名称的，说明后照样比较。',
  why: '拿别的单位的数来比，结转和存量都对不上，比出来的问题全是假的。',
  remedy: '换成本单位的上年年报；改过名称的，写明是同一单位。',
  inPane: '改过名称的，在“填报”里点“是同一单位”。',
  says: {},
  unchecked: { otherBody: '上年年报是“{before}”的，今年是“{now}”，没有比较。请换成本单位的上年年报；改过名称的，请说明是同一单位。' },
  *check({ report, otherBody }, say) {
    if (otherBody) yield say.otherBody(undefined, [], { before: otherBody.agency, now: report.agency });
  },
});
