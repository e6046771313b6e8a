import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { run } from '../../src/cli/main.js';
import { reportJson } from '../../src/report/json.js';
import { changed, seed } from '../reports.js';

const program = fileURLToPath(new URL('../../bin/gouji.js', import.meta.url));
const suqian = reportJson(seed('suqian-2024'));
const wrong = reportJson(changed(seed('suqian-2024'), 'disputes.review.total', 1));

interface Answer {
  readonly file: string;
  readonly verdict: string;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

describe('answers for machines', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'gouji-machines-')); });
  afterEach(() => rm(folder, { recursive: true }));

  const at = (name: string): string => join(folder, name);

  /** Pipes these pieces in; a piece need not be a line. */
  async function piped(pieces: readonly (string | Uint8Array)[]): Promise<{ code: number; answers: Answer[]; err: string }> {
    const said = { out: '', err: '' };
    async function* input(): AsyncGenerator<Uint8Array> { for (const piece of pieces) yield Buffer.from(piece); }
    const code = await run(['check', '--stdin', '--format', 'jsonl'], {
      out: async (text) => { said.out += text; }, err: (text) => { said.err += text; }, isTerminal: false, input: input(),
    });
    return { code, answers: said.out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Answer), err: said.err };
  }

  const line = (json: string): string => JSON.stringify(JSON.parse(json));

  it('--stdin answers every line, in its order, whatever is wrong with it', async () => {
    await writeFile(at('a.json'), suqian);
    await writeFile(at('b.xlsx'), 'no workbook');
    const lines = [at('a.json'), line(wrong), '', '{', at('none.json'), folder, at('b.xlsx'), '\u0000', line(suqian)];
    const { code, answers } = await piped([lines.join('\n')]);
    assert.equal(code, 0);
    assert.deepEqual(answers.map(({ file, verdict }) => [file, verdict]), [
      [at('a.json'), 'pass'], ['stdin:2', 'fail'], ['stdin:3', 'unchecked'], ['stdin:4', 'unchecked'], [at('none.json'), 'unchecked'],
      [folder, 'unchecked'], [at('b.xlsx'), 'unchecked'], ['\u0000', 'unchecked'], ['stdin:9', 'pass'],
    ]);
    for (const { verdict, findings } of answers) assert.ok(verdict !== 'unchecked' || findings[0]!.rule === 'file/unreadable');
  });

  for (const [what, pieces, expected] of [
    ['no line at all', [], []],
    ['a last line without its end', ['a\n', 'b'], ['a', 'b']],
    ['an empty last line', ['a\n', '\n'], ['a', 'stdin:2']],
    ['ends of Windows', ['a\r\nb\r\n'], ['a', 'b']],
    ['lines in pieces', ['甲', '乙\n丙', '\n'], ['甲乙', '丙']],
    ['a character in two pieces', [Buffer.from('甲\n').subarray(0, 1), Buffer.from('甲\n').subarray(1)], ['甲']],
  ] as const) it(`--stdin counts ${what}`, async () => {
    const { code, answers } = await piped(pieces);
    assert.deepEqual([code, answers.map(({ file }) => file)], [0, expected]);
  });

  for (const [what, command, sentence] of [
    ['another format', ['check', '--stdin'], /要写 --format jsonl/],
    ['files beside it', ['check', '--stdin', '--format', 'jsonl', 'a.json'], /不能再写文件名/],
  ] as const) it(`--stdin takes no ${what}`, async () => {
    let err = '';
    const code = await run(command, { out: async () => undefined, err: (text) => { err += text; }, isTerminal: false });
    assert.equal(code, 64);
    assert.match(err, sentence);
  });

  it('a slow reader gets every line, and one that goes away ends the program with its own code', async () => {
    const lines = 36;
    const slow = spawn(process.execPath, [program, 'check', '--stdin', '--format', 'jsonl']);
    slow.stdin.end(`${line(wrong)}\n`.repeat(lines));
    slow.stdout.pause();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    let out = '';
    slow.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    assert.deepEqual(await once(slow, 'close'), [0, null]);
    assert.equal(out.match(/"verdict":"fail"/g)?.length, lines);
    const left = spawn(process.execPath, [program, 'check', '--stdin', '--format', 'jsonl'], { stdio: ['pipe', 'pipe', 'ignore'] });
    left.stdin.on('error', () => undefined);
    left.stdin.end(`${line(wrong)}\n`.repeat(lines));
    left.stdout.destroy();
    assert.deepEqual(await once(left, 'exit'), [74, null]);
  });

  it('SARIF is valid by its schema, names the file first and the cell beside it, and every file without findings too', async () => {
    await writeFile(at('甲 局.json'), JSON.stringify({ ...JSON.parse(wrong), places: { 'disputes.review.total': { sheet: '表四', cell: 'E5' } } }));
    await writeFile(at('b.json'), suqian);
    await writeFile(at('c.doc'), 'x');
    let out = '';
    const code = await run(['check', folder, '--format', 'sarif'], { out: async (text) => { out += text; }, err: () => undefined, isTerminal: false });
    assert.equal(code, 2);
    const require = createRequire(import.meta.url);
    const ajv = new Ajv({ schemaId: 'id', logger: false });
    ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json') as object);
    const schema = JSON.parse(await readFile(new URL('../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8')) as object;
    const log = JSON.parse(out) as { runs: [{ results: Record<string, unknown>[]; artifacts: unknown[] }] };
    assert.ok(ajv.validate(schema, log), ajv.errorsText());
    const [{ results, artifacts }] = log.runs;
    assert.equal(artifacts.length, 3);
    const total = results.find(({ ruleId }) => ruleId === 'disputes/total')!;
    assert.equal(total.level, 'error');
    assert.deepEqual(total.locations, [{
      physicalLocation: { artifactLocation: { uri: new URL(`file://${at('甲 局.json')}`).href } },
      logicalLocations: [{ fullyQualifiedName: '表四!E5' }],
    }]);
    assert.deepEqual(results.filter(({ ruleId }) => ruleId === 'file/unreadable').map(({ kind, level }) => [kind, level]), [['open', 'none']]);
  });
});
