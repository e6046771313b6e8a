import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { SaxesParser } from 'saxes';
import { withBaseAddress } from '../scripts/manifest.mjs';

const path = new URL('../manifest.xml', import.meta.url);
const xml = readFileSync(path, 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function elements(): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({ name, attributes: attributes, text: '' });
    found.push(open[open.length - 1]!);
  });
  parser.on('text', (text) => { if (open.length > 0) open[open.length - 1]!.text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(xml).close();
  return found;
}

const named = (name: string): Element[] => elements().filter((element) => element.name === name);

describe('the manifest', () => {
  it('is read by office-addin-manifest as a Chinese Excel add-in', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(path.pathname);
    assert.deepEqual(
      [manifest.displayName, manifest.defaultLocale, manifest.hosts, manifest.permissions],
      ['勾稽', 'zh-CN', ['Workbook'], 'ReadWriteDocument']);
    assert.match(manifest.id!, /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  });

  it('asks for ExcelApi 1.9', () => {
    assert.ok(named('Set').some(({ attributes }) => attributes['Name'] === 'ExcelApi' && attributes['MinVersion'] === '1.9'));
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
    assert.equal(named('Version')[0]!.text, `${version}.0`);
  });

  it('defines every resource that it uses, once, and uses every one', () => {
    const defined = elements().flatMap(({ name, attributes }) => (/^bt:/.test(name) && attributes['id'] ? [attributes['id']] : []));
    const used = elements().flatMap(({ attributes }) => attributes['resid'] ?? []);
    assert.equal(new Set(defined).size, defined.length);
    assert.deepEqual([...new Set(used)].sort(), [...defined].sort());
    assert.ok(defined.every((id) => id.length <= 32));
  });

  it('keeps labels and tips within what Office shows', () => {
    const strings = named('bt:String').map(({ attributes }) => [attributes['id']!, attributes['DefaultValue']!] as const);
    for (const [id, value] of strings) assert.ok(value.length <= (/(Tip|Description)$/.test(id) ? 250 : 125), id);
  });

  it('runs a command that the pane registers', () => {
    const source = readFileSync(new URL('../src/pane/taskpane.ts', import.meta.url), 'utf8');
    for (const { text } of named('FunctionName')) assert.ok(source.includes(`associate('${text}'`), text);
  });

  it('points at icons that are there in the size that it says', () => {
    for (const size of [16, 32, 80]) {
      const png = readFileSync(new URL(`../assets/icon-${size}.png`, import.meta.url));
      assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [size, size]);
      assert.ok(xml.includes(`/assets/icon-${size}.png`));
    }
  });

  it('moves every address to the base of a deployment, and leaves no other', () => {
    const moved = withBaseAddress(xml, 'https://intranet.example/gouji/');
    const addresses = [...moved.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address]) => address!);
    assert.ok(addresses.length >= 6);
    for (const address of addresses) assert.ok(address.startsWith('https://intranet.example/gouji/'), address);
  });

  it('refuses a base that Office would not load', () => {
    assert.throws(() => withBaseAddress(xml, 'http://intranet.example/'), /https/);
  });
});
