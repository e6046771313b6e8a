import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { FileError, isFileError } from '../../../src/files/error.js';
import { Scanner, Token } from '../../../src/files/ooxml/xml/scanner.js';
import { applySplices, withAttribute } from '../../../src/files/ooxml/xml/splice.js';
import { decodeXstring, escapeAttribute, escapeText, escapeXstring } from '../../../src/files/ooxml/xml/text.js';

type Seen = readonly (string | Readonly<Record<string, string>>)[];

function scanned(text: string): Seen {
  const scanner = new Scanner(text, 'a.xml');
  const seen: (string | Record<string, string>)[] = [];
  for (let token = scanner.next(); token !== Token.End; token = scanner.next()) {
    if (token === Token.Open) seen.push(`<${scanner.name}`, Object.fromEntries(scanner.attributes().map(({ name, value }) =>
      [name, value])));
    else if (token === Token.Close) seen.push(`>${scanner.name}`);
    else if (scanner.content() !== '') seen.push(scanner.content());
  }
  return joined(seen);
}

function parsed(text: string): Seen {
  const parser = new SaxesParser();
  const seen: (string | Record<string, string>)[] = [];
  parser.on('opentag', (tag) => { seen.push(`<${tag.name}`, { ...tag.attributes }); });
  parser.on('closetag', (tag) => { seen.push(`>${tag.name}`); });
  let depth = 0;
  parser.on('opentagstart', () => { depth++; });
  parser.on('text', (part) => { if (depth > 0) seen.push(part); });
  parser.on('cdata', (part) => { seen.push(part); });
  parser.on('error', (error) => { throw error; });
  parser.write(text).close();
  return joined(seen);
}

/** Text that comes in several pieces is one; white space behind the root does not count. */
function joined(seen: Seen): Seen {
  const all: (string | Readonly<Record<string, string>>)[] = [];
  for (const each of seen) {
    const last = all.at(-1);
    if (typeof each === 'string' && typeof last === 'string' && !/^[<>]\w/.test(each) && !/^[<>]\w/.test(last)) all[all.length - 1] =
      last + each;
    else all.push(each);
  }
  if (typeof all.at(-1) === 'string' && (all.at(-1) as string).trim() === '') all.pop();
  return all;
}

const { tree } = fc.letrec<{ tree: string }>((tie) => {
  const name = fc.constantFrom('a', 'x:b', '行', 'c.d-e');
  const text = fc.string({
    unit: fc.constantFrom(
      '中', 'a', ' ', '\n', '\r', '\r\n', '\t', '&amp;', '&#13;', '&#x4E2D;', '<!-- - -->', '<![CDATA[<&]]>', '<?p q?>', '𠮷', '"', "'", '=',
    ),
  });
  const value = fc.string({ unit: fc.constantFrom('v', '中', ' ', '\n', '\t', '\r\n', '&lt;', '&#10;', '>', '=', '/') });
  const attributes = fc.uniqueArray(fc.record({ name: fc.constantFrom('r', 's', 't', 'y:id', 'xml:space'), value,
    mark: fc.constantFrom('"', "'"), gap: fc.constantFrom(' ', '\n', '  ') }), {
    selector: (each) => each.name, maxLength: 4,
  })
    .map((all) => all.map(({ name: key, value: content, mark, gap }) => `${gap}${key}=${mark}${content}${mark}`).join(''));
  const inside = fc.array(fc.oneof({ depthSize: 'small' }, text, tie('tree')), { maxLength: 4 }).map((pieces) => pieces.join(''));
  return { tree: fc.tuple(name, attributes, inside, fc.boolean()).map(([tag, list, content, empty]) =>
    (empty ? `<${tag}${list}/>` : `<${tag}${list}>${content}</${tag} >`)) };
});

describe('the XML scanner', () => {
  it('sees what saxes sees', () => {
    fc.assert(fc.property(fc.constantFrom('', '\ufeff', '<?xml version="1.0"?>\n', '<!-- a -->'), tree, (head, text) => {
      assert.deepEqual(scanned(head + text), parsed(head + text));
    }), { numRuns: 500 });
  });

  it('refuses the damage that saxes refuses, or sees the same', () => {
    fc.assert(fc.property(tree, fc.nat(), fc.nat(3), (text, place, cut) => {
      const letters = [...text];
      letters.splice(place % letters.length, cut);
      const damagedText = letters.join('');
      let ours: Seen | undefined;
      try {
        ours = scanned(damagedText);
      } catch (error) {
        assert.ok(isFileError(error), String(error));
      }
      let theirs: Seen | undefined;
      try {
        theirs = parsed(damagedText);
      } catch {
        // saxes is the stricter one: it also knows which letters a name may have
        return;
      }
      assert.deepEqual(ours, theirs);
    }), { numRuns: 1000 });
  });

  for (const text of [
    '', '   ', 'a', '<a', '<a>', '</a>', '<a></b>', '<a/><b/>', '<a/>x', '<a b></a>', '<a b=c/>', '<a b="1"c="2"/>', '<a b="<"/>', '<a b="1" b="2"/>', '<a>&b;</a>', '<a>&</a>', '<a>&#xD800;</a>', '<a><!-- </a>', '<a/ >', '< a/>',
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => { assert.throws(() => scanned(text), FileError); });
  }

  it('tells where elements stand', () => {
    const text = '<a> <b c="d"/><e>f</e ></a>';
    const scanner = new Scanner(text, 'a.xml');
    const spans: string[] = [];
    for (let token = scanner.next(); token !== Token.End; token = scanner.next()) spans.push(text.slice(scanner.start, scanner.end));
    assert.deepEqual(spans, ['<a>', ' ', '<b c="d"/>', '', '<e>', 'f', '</e >', '</a>']);
  });
});

describe('text in XML', () => {
  it('any text comes back from an element and from an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const scanner = new Scanner(`<a b="${escapeAttribute(escapeXstring(text))}">${escapeText(escapeXstring(text))}</a>`, 'a.xml');
      scanner.next();
      assert.equal(decodeXstring(scanner.attribute('b')!), text);
      assert.equal(text === '' || scanner.next() === Token.Text ? decodeXstring(text === '' ? '' : scanner.content()) : undefined, text);
    }));
  });

  for (const [text, written] of [
    ['\u0001', '_x0001_'], ['a\rb', 'a_x000D_b'], ['_x0041_', '_x005F_x0041_'], ['_x41_', '_x41_'], ['\ud842', '_xD842_'], ['𠮷', '𠮷'], ['\ufffe', '_xFFFE_'], ['\t\n', '\t\n'],
  ] as const) {
    it(`writes ${JSON.stringify(text)} as Excel does`, () => {
      assert.equal(escapeXstring(text), written);
      assert.equal(decodeXstring(written), text);
    });
  }
});

describe('splicing', () => {
  it('inserts before what is replaced at the same place', () => {
    assert.equal(
      applySplices('abc', [{ start: 1, end: 2, text: 'B' }, { start: 1, end: 1, text: '1' }, { start: 1, end: 1, text: '2' }]), 'a12Bc',
    );
  });

  for (const [tag, name, value, expected] of [
    ['<a>', 'b', '1', '<a b="1">'], ['<a/>', 'b', '1', '<a b="1"/>'], ['<a c="2" />', 'b', '1', '<a c="2" b="1"/>'],
    ["<a b='2' c='3'>", 'b', '1', "<a b='1' c='3'>"], ['<a x=" b=1" b="2">', 'b', undefined, '<a x=" b=1">'], ['<a ab="2">', 'b', undefined, '<a ab="2">'],
  ] as const) {
    it(`sets ${name} of ${tag} to ${value}`, () => { assert.equal(withAttribute(tag, name, value), expected); });
  }
});
