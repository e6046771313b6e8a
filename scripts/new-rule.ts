/** Makes all that a rule needs, as an example that works: `npm run new:rule layout/some-name`. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogue as ruleBook } from '../src/rules/catalogue.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const catalogueFile = join(root, 'src/rules/catalogue.ts');

const [, , id = ''] = process.argv;
const catalogue = readFileSync(catalogueFile, 'utf8');
const scopes = [...new Set(ruleBook.map((card) => card.id.split('/')[0]!))];
const [scope, name, more] = id.split('/') as [string, string | undefined, string | undefined];
if (!scopes.includes(scope) || name === undefined || more !== undefined || !/^[a-z]+(?:-[a-z]+)*$/.test(name)) {
  stop(`usage: npm run new:rule scope/some-name\nscopes: ${scopes.join(
    ', ',
  )}; a new one also needs its Chinese name in scripts/rule-page.ts`);
}
const ruleFile = `src/rules/${id}.ts`;
if (existsSync(join(root, ruleFile))) stop(`${ruleFile} is there already`);

const constant = camelCase(catalogue.includes(` ${camelCase(name)} `) ? `${scope}-${name}` : name);

write(ruleFile, `import { heuristic, levels } from '../card.js';
import { rule } from '../rule.js';

export const ${constant} = rule({
  id: '${id}',
  level: levels('info'),
  basis: heuristic('示例：凭什么这样说'),
  title: '示例：行政许可多得不寻常',
  checks: '示例：表二行政许可超过{most}件。',
  why: '示例：为什么要紧。',
  remedy: '示例：怎么改。',
  says: '行政许可填了{decisions}件。请核对{where}。',
  thresholds: { most: 100_000_000 },
  *check({ known }, say, { most }) {
    const [decisions] = known('disclosure.licensing.decisions') ?? [];
    if (decisions === undefined || decisions <= most) return;
    yield say('disclosure', ['disclosure.licensing.decisions'], { decisions });
  },
});
`);
fixture('valid', [{ what: '行政许可正好100000000件', figures: { 'disclosure.licensing.decisions': 100_000_000 } }]);
fixture('invalid', [
  { what: '行政许可100000001件', figures: { 'disclosure.licensing.decisions': 100_000_001 }, says: ['行政许可填了100000001件。请核对B8。'] },
]);
fixture('unchecked', [
  { what: '行政许可是空格', blank: ['表二!B8'] },
  { what: '没有表二', without: ['表二'] },
]);
writeFileSync(catalogueFile, withRule(catalogue));
console.log(`added to src/rules/catalogue.ts

1. write the check and its texts in ${ruleFile}
2. write the cases in test/fixtures/rules/${id}/ (test/rules/fixture.ts says what a case may hold)
3. npm run update, and read the difference; npm test`);

/** The import after the last of its scope, and the rule after the last one of its scope in the list. */
function withRule(text: string): string {
  const lines = text.split('\n');
  const own = lines.flatMap((line, at) => (line.includes(`from './${scope}/`) ? [at] : []));
  const after = own[own.length - 1] ?? lines.findIndex((line) => line === '') - 1;
  lines.splice(after + 1, 0, `import { ${constant} } from './${id}.js';`);
  const siblings = own.map((at) => `  ${/\{ (\w+) \}/.exec(lines[at]!)![1]!},`);
  const last = lines.findLastIndex((line) => siblings.includes(line));
  const end = lines.findIndex((line, at) => line === '];' && at > after);
  lines.splice((last < 0 ? end - 1 : last) + 1, 0, `  ${constant},`);
  return lines.join('\n');
}

function fixture(file: string, cases: readonly object[]): void {
  write(`test/fixtures/rules/${id}/${file}.json`, `[\n${cases.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
}

function write(path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`made ${path}`);
}

function camelCase(words: string): string {
  return words.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function stop(why: string): never {
  console.error(why);
  process.exit(64);
}
