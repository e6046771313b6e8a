import assert from 'node:assert/strict';
import type { Frame } from '../../../src/narrative/read/frame.js';
import { frames } from '../../../src/narrative/read/frames.js';
import { reporterOf } from '../../../src/narrative/read/state.js';

const shown = ({ kind, amount, named, other, direction, withCarried, joined }: Frame): string => [
  kind, ...(amount ? [amount.value] : []), ...(direction ? [direction] : []),
  named.map(({ object, act, column }) => [object, act, ...(column ? [column] : [])].join('.')).join(joined === 'sum' ? '+' : ' '),
  ...(withCarried ? ['withCarried'] : []), ...(other ? [`(${other})`] : []),
].filter((part) => part !== '').join(' ');

const read = (text: string, agency = '某局'): string[] => frames(text, reporterOf(agency, 2024)).map(shown);

describe('what a number belongs to', () => {
  for (const [text, ...expected] of [
    ['收到申请25件，办结24件。', 'number 25 application.received', 'number 24 application.closed'],
    ['新收、结转申请分别为25件、2件。', 'number 25 application.received', 'number 2 application.carry'],
    ['25件申请，24件办结。', 'number 25 application.bare', 'number 24 application.closed'],
    ['收到申请25件，其中自然人20件、商业企业5件。', 'number 25 application.received', 'number 20 application.bare.person',
      'number 5 application.bare.enterprise'],
    ['行政复议4件，其中维持2件，纠正1件。', 'number 4 review.bare', 'number 2 review.upheld', 'number 1 review.corrected'],
    ['收到申请27件（含上年结转2件）。', 'number 27 application.received withCarried', 'number 2 application.broughtForward withCarried'],
    ['办结24件（予以公开20件、不予公开4件）。', 'number 24 application.closed', 'number 20 application.granted', 'number 4 application.withheld'],
    ['行政复议、行政诉讼各3件。', 'number 3 review.bare', 'number 3 suit.bare'],
    ['收到申请25件，除1件外均已办结。', 'number 25 application.received', 'number 1 application.open'],
    ['收到申请25件，已全部办结。', 'number 25 application.received', 'all application.closed'],
    ['未收到政府信息公开申请。', 'zero application.received'],
    ['没有发生行政复议、行政诉讼。', 'zero review.bare suit.bare'],
    ['予以公开20件，占80%。', 'number 20 application.granted', 'share 80 application.granted'],
    ['收到申请25件，比上年增加5件。', 'number 25 application.received', 'change 5 up application.received'],
    ['收到申请25件，与上年持平。', 'number 25 application.received', 'change level application.received'],
    ['收到申请26件，更正为25件。', 'other 26 (corrected)', 'number 25 application.received'],
    ['公开信息55条，其中网站20条、公示栏35条。', 'other 55 (published)', 'other 20 (published)', 'other 35 (published)', 'sum 55'],
    ['公开信息55条，其中网站60条。', 'other 55 (published)', 'other 60 (published)', 'sum 55'],
    ['收到申请5件，其中予以公开8件。', 'number 5 application.received', 'number 8 application.granted', 'sum 5'],
    ['上年结转6件，收到申请5件，其中予以公开8件。', 'number 6 application.broughtForward', 'number 5 application.received',
      'number 8 application.granted'],
  ] as const) it(text, () => assert.deepEqual(read(text), expected));
});

describe('of what period, body, channel, subject and matter a number is', () => {
  for (const [text, expected, agency] of [
    ['2024年收到申请25件。', undefined], ['2023年收到申请25件。', 'otherYear'], ['上年收到申请25件。', 'otherYear'],
    ['2023年结转申请2件。', undefined], ['结转到2025年申请2件。', undefined], ['上年结转申请2件。', undefined],
    ['上半年收到申请12件。', 'partOfYear'], ['截至12月31日收到申请25件。', undefined], ['截至6月30日收到申请12件。', 'partOfYear'],
    ['近三年收到申请80件。', 'otherYear'], ['2025年计划收到申请30件。', 'plan'],
    ['我局收到申请25件。', undefined], ['区政府办收到申请17件。', 'narrowBody', '某区人民政府'],
    ['区政府办收到申请17件。', undefined, '某区人民政府办公室'],
    ['全街道收到申请3件。', undefined, '某街道办事处'], ['全街道收到申请3件。', 'narrowBody', '某市人民政府'],
    ['全市收到申请300件。', 'wideBody', '某区人民政府'], ['市、区两级收到申请300件。', undefined, '某市人民政府'],
    ['通过网站收到申请12件。', 'channel'], ['通过网站、信函、现场收到申请25件。', undefined],
    ['涉及征地拆迁的申请9件。', 'subject'], ['政府信息公开方面的行政复议3件。', undefined],
    ['市民热线受理诉求25件。', 'hotline'], ['办理建议提案12件。', 'proposals'], ['政策解读25件。', 'interpretation'],
    ['组织培训25次。', 'training'], ['行政许可申请25件。', 'otherRequests'], ['作为复议机关收到行政复议9件。', 'asReviewer'],
    ['公示行政许可69条。', 'published'],
  ] as readonly (readonly [text: string, other: string | undefined, agency?: string])[]) {
    it(`${text}${agency ? ` (${agency})` : ''}`, () =>
      assert.equal(frames(text, reporterOf(agency ?? '某局', 2024))[0]?.other, expected));
  }

  // what is said later in a sentence takes back what was said before
  for (const [text, expected, agency] of [
    ['区政府办收到申请17件，我区收到申请30件。', ['narrowBody', undefined], '某区人民政府'],
    ['通过网站收到申请12件，通过网站、信函、现场收到申请25件。', ['channel', undefined], '某局'],
    ['申请中通过网站收到12件，通过网站、信函、现场收到25件。', ['channel', undefined], '某局'],
    ['上半年收到申请12件，全年收到申请25件。', ['partOfYear', undefined], '某局'],
  ] as const) it(text, () => assert.deepEqual(frames(text, reporterOf(agency, 2024)).map(({ other }) => other), expected));
});
