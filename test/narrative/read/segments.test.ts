import assert from 'node:assert/strict';
import { segments } from '../../../src/narrative/read/segments.js';
import { tokens } from '../../../src/narrative/read/tokens.js';

/** Each piece of a text: `>` for each bracket that it stands in, `*` where it begins a sentence. */
const pieces = (text: string): string[] => segments(tokens(text)).map(({ tokens: own, depth, opens, end }) =>
  `${'>'.repeat(depth)}${opens ? '*' : ''}${text.slice(own[0]!.start, end)}`);

describe('the pieces of a sentence', () => {
  for (const [text, ...expected] of [
    ['收到申请25件，办结24件。', '*收到申请25件', '办结24件'],
    ['收到申请25件。办结24件。', '*收到申请25件', '*办结24件'],
    ['新收、结转分别为25件、2件', '*新收、结转分别为25件', '2件'],
    ['维持2件、纠正1件', '*维持2件', '纠正1件'],
    ['申请25件（其中自然人20件）', '*申请25件', '>其中自然人20件'],
    ['申请（件）25件', '*申请（件）25件'],
    ['申请（自然人）25件', '*申请（自然人）25件'],
    ['申请25件（自然人20件（网上5件），企业5件），办结24件', '*申请25件', '>自然人20件', '>>网上5件', '>企业5件', '办结24件'],
    ['申请25件（自然人20件，办结24件', '*申请25件（自然人20件', '办结24件'],
    ['申请25件）办结24件', '*申请25件）办结24件'],
    ['，。；'],
  ] as const) it(text, () => assert.deepEqual(pieces(text), expected));

  for (const [text, ...expected] of [
    ['其中自然人20件', 'among'], ['均已办结', 'every'], ['未收到申请', 'not'], ['除1件外', 'except'], ['分别为25件', 'respectively'],
    ['较上年增加3件', 'than', 'up'], ['占80%', 'share'], ['共25件', 'together'], ['收到申请25件'],
  ] as const) it(`${text} has ${expected.join(' and ') || 'no word that does anything to numbers'}`, () =>
    assert.deepEqual([...segments(tokens(text))[0]!.parts].sort(), [...expected].sort()));

  it('are no longer than a person writes, however long the text', () => {
    const long = segments(tokens('申请'.repeat(1000)));
    assert.ok(long.length > 1 && long.every(({ words }) => words.length <= 80));
  });
});
