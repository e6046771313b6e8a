import assert from 'node:assert/strict';
import { readAny } from '../../src/files/any.js';
import { kindOf } from '../../src/files/kind-of.js';
import { currentForm as form } from '../../src/form/index.js';
import { seed } from '../reports.js';
import { pdfOf } from './pdf/make.js';
import { printReport } from './pdf/printed.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the kind of a file', () => {
  for (const [name, head, kind] of [
    ['年报.xlsx', 'PK\u0003\u0004', 'zip'],
    ['年报.txt', '%PDF-1.7\n', 'pdf'],
    ['年报.pdf', '<!-- 打印 -->\n\n%PDF-1.4\n', 'pdf'],
    ['说明.txt', '本文讲 %PDF-1.4 的写法', 'text'],
    ['年报', '\ufeff  <!DOCTYPE html>', 'html'],
    ['年报.htm', '一、总体情况', 'html'],
    ['年报.json', '{"form":"2021"}', 'json'],
    ['年报.md', '| 规章 | 0 | 0 | 0 |', 'text'],
    ['空.txt', '', 'text'],
  ] as const) it(`of ${name} that begins with ${JSON.stringify(head)} is ${kind}`, () => assert.equal(kindOf(name, bytes(head)), kind));

  it('a PDF behind a line that a printer put there is read as ever', async () => {
    const numbers = Object.fromEntries(form.figures.map(({ key }) => [key, seed('suqian-2024').figures[key] ?? 0]));
    const pdf = pdfOf(printReport(form, numbers));
    const { report } = await readAny('年报.pdf', Uint8Array.from([...bytes('HTTP/1.1 200 OK\r\n\r\n'), ...pdf]));
    assert.deepEqual(report.figures, (await readAny('年报.pdf', pdf)).report.figures);
    assert.ok(Object.keys(report.figures).length > 0);
  });
});
