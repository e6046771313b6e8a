import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { withBaseAddress } from '../scripts/manifest/base-address.mjs';
import { problemsOf } from '../scripts/manifest/check.mjs';

const path = fileURLToPath(new URL('../manifest.xml', import.meta.url));
const folder = fileURLToPath(new URL('..', import.meta.url));
const xml = readFileSync(path, 'utf8');
const base = 'https://localhost:3000/';

describe('the manifest', () => {
  it('is read by office-addin-manifest as a Chinese Excel add-in that may write', async () => {
    const manifest = await OfficeAddinManifest.readManifestFile(path);
    assert.deepEqual(
      [manifest.displayName, manifest.defaultLocale, manifest.hosts, manifest.permissions],
      ['勾稽', 'zh-CN', ['Workbook'], 'ReadWriteDocument']);
  });

  it('asks for ExcelApi 1.9 and no more', () => assert.deepEqual([...xml.matchAll(/Name="ExcelApi" MinVersion="([^"]*)"/g)].map(([, version]) => version), ['1.9']));

  it('runs a command that the pane registers', () => {
    const source = readFileSync(new URL('../src/pane/taskpane.ts', import.meta.url), 'utf8');
    const [, name] = /<FunctionName>(.*)<\/FunctionName>/.exec(xml)!;
    assert.ok(source.includes(`associate('${name}'`), name);
  });

  it('moves every address to the base of a deployment, and leaves no other', () => {
    const moved = withBaseAddress(xml, 'https://intranet.example/gouji/');
    const addresses = [...moved.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map(([, address]) => address!);
    assert.ok(addresses.length >= 6);
    for (const address of addresses) assert.ok(address.startsWith('https://intranet.example/gouji/'), address);
    assert.deepEqual(problemsOf(moved, { folder }), []);
  });

  it('refuses a base that Office would not load', () => {
    assert.throws(() => withBaseAddress(xml, 'http://intranet.example/'), /https/);
  });
});

describe('the check of manifests', () => {
  it('finds nothing in ours', () => assert.deepEqual(problemsOf(xml, { folder }), []));

  const long = (count: number): string => '长'.repeat(count);
  for (const [defect, from, to, said] of [
    ['a version below 1.0', '1.0.0.0</', '0.1.0.0</', /<Version>：版本0\.1\.0\.0低于1\.0/],
    ['a version of five parts', '1.0.0.0</', '1.0.0.0.0</', /<Version>：“1\.0\.0\.0\.0”不是/],
    ['an id that is no GUID', '<Id>5f4f7f0e', '<Id>x4f7f0e', /<Id>：.*不是GUID/],
    ['no SupportUrl', `  <SupportUrl DefaultValue="${base}help.html"/>\n`, '', /<OfficeApp>：<OfficeApp> 里缺少 <SupportUrl>/],
    ['a high-resolution icon of the wrong size', 'Url DefaultValue="https://localhost:3000/assets/icon-64.png', `Url DefaultValue="${base}assets/icon-80.png`, /<HighResolutionIconUrl>：.*80 × 80，应是64 × 64/],
    ['an icon that is not there', 'assets/icon-32.png', 'assets/icon-33.png', /没有PNG文件assets.icon-33\.png/],
    ['an icon that is no PNG', 'assets/icon-32.png', 'assets/icon.svg', /没有PNG文件assets.icon\.svg/],
    ['an icon from elsewhere', `${base}assets/icon-32.png`, 'https://elsewhere.example/icon-32.png', /不在窗格页面的文件夹之下/],
    ['a button without its icon of 80', '<bt:Image size="80" resid="Icon.80"/>', '', /<Icon>：缺少80 × 80/],
    ['an address over http', `Location DefaultValue="${base}task`, 'Location DefaultValue="http://localhost:3000/task', /<SourceLocation>：.*不是https/],
    ['an address that is none', `"${base}help.html"`, '"help.html"', /<SupportUrl>：“help\.html”不是完整的地址/],
    ['a resource that is not defined', 'resid="Check.Tip"', 'resid="Check.Tipp"', /<Description>：没有定义id“Check\.Tipp”/],
    ['a resource that nobody uses', 'resid="GetStarted.Title"', 'resid="Group.Label"', /<String>：id“GetStarted\.Title”没有用到/],
    ['a resource of the wrong kind', '<Label resid="Group.Label"/>', '<Label resid="Check.Tip"/>', /应定义在 <ShortStrings> 里/],
    ['an id of 33 characters', /GetStarted\.Title/g, 'G'.repeat(33), /<String>：id“G{33}”应有1至32个字符/],
    ['an id twice', 'String id="Check.Label"', 'String id="OpenPane.Label"', /“OpenPane\.Label”定义了两次/],
    ['a label of 126 characters', 'DefaultValue="校验"', `DefaultValue="${long(126)}"`, /<String>：有126个字符，至多125个/],
    ['a tip of 251 characters', /DefaultValue="检查三张表[^"]*"/, `DefaultValue="${long(251)}"`, /<String>：有251个字符，至多250个/],
    ['a name of 126 characters', 'DisplayName DefaultValue="勾稽"', `DisplayName DefaultValue="${long(126)}"`, /<DisplayName>：有126个字符/],
    ['elements in the wrong order', /( *<ProviderName>.*\n)( *<DefaultLocale>.*\n)/, '$2$1', /<ProviderName> 应在 <DefaultLocale> 之前/],
    ['an element that does not belong there', '<DefaultLocale>', '<Author>x</Author><DefaultLocale>', /<OfficeApp> 里不能有 <Author>/],
    ['an element twice', '<DefaultLocale>', '<ProviderName>x</ProviderName><DefaultLocale>', /<ProviderName> 只能有一个/],
    ['a set that does not exist', 'Name="ExcelApi"', 'Name="ExcelAPI"', /<Set>：没有“ExcelAPI”这个API集/],
    ['a version of a set that does not exist', 'MinVersion="1.9"', 'MinVersion="1.99"', /<Set>：ExcelApi没有版本1\.99/],
    ['a set that may not be asked for', 'Name="ExcelApi" MinVersion="1.9"', 'Name="ExcelApiOnline" MinVersion="1.1"', /只能在运行时查/],
    ['a locale that is none', 'zh-CN', '中文', /<DefaultLocale>：“中文”不是BCP 47/],
    ['a permission that does not exist', 'ReadWriteDocument', 'ReadWrite', /<Permissions>：没有“ReadWrite”这种权限/],
    ['another host', 'Host Name="Workbook"', 'Host Name="Workbooks"', /<Host>：主机“Workbooks”/],
    ['a tab that Excel lacks', 'OfficeTab id="TabHome"', 'OfficeTab id="Home"', /<OfficeTab>：Excel没有选项卡“Home”/],
    ['an action that does not exist', 'xsi:type="ExecuteFunction"', 'xsi:type="RunFunction"', /<Action>：没有“RunFunction”这种动作/],
    ['a ribbon that runs beside the pane', '<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>', /<FunctionFile>：resid应与 <Runtime> 的相同/],
    ['a runtime that Excel ends', 'lifetime="long"', 'lifetime="short"', /<Runtime>：.*lifetime="long"/],
    ['broken XML', '</Hosts>', '</Host>', /不是完好的XML/],
    ['a DOCTYPE', '<OfficeApp', '<!DOCTYPE x><OfficeApp', /不是完好的XML.*DOCTYPE/],
  ] as const)
    it(`finds ${defect}`, () => {
      const planted = xml.replace(from, to);
      assert.notEqual(planted, xml);
      const problems = problemsOf(planted, { folder });
      assert.ok(problems.some((problem) => said.test(problem)), problems.join('\n') || 'nothing found');
    });

  it('of a built manifest, misses the pages that it names', () => {
    const problems = problemsOf(xml, { folder, built: true });
    assert.deepEqual(problems.filter((problem) => !/没有文件(taskpane|help)\.html。$/.test(problem)), []);
    assert.ok(problems.length >= 2);
  });
});
