import { childOf, isWithin, named } from './tree.mjs';

/** Sets that an Excel add-in may ask for, with their newest version: docs/requirement-sets of office-js-docs-reference, 2026-08. */
const newest = {
  ExcelApi: [1, 21], SharedRuntime: [1, 2], AddinCommands: [1, 1], DialogApi: [1, 2], DialogOrigin: [1, 1], RibbonApi: [1, 3],
  KeyboardShortcuts: [1, 1], ContextMenuApi: [1, 1], OpenBrowserWindowApi: [1, 1],
};
/** Only to be asked for while the add-in runs: docs/manifest/set.md. */
const atRunTimeOnly = ['ExcelApiDesktop', 'ExcelApiOnline'];
const permissions = ['Restricted', 'ReadDocument', 'ReadAllDocument', 'WriteDocument', 'ReadWriteDocument'];
/** docs/develop/built-in-ui-ids.md */
const tabs = [
  'TabHome', 'TabInsert', 'TabPageLayoutExcel', 'TabFormulas', 'TabData', 'TabReview', 'TabView', 'TabDeveloper', 'TabAddIns',
];

const namespace = 'http://schemas.microsoft.com/office/appforoffice/1.1';
const guid = /^(?!0{8}-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const version = /^\d{1,5}(?:\.\d{1,5}){0,3}$/;
const locale = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/i;

export function* identity(root) {
  if (root.name !== 'OfficeApp' || root.uri !== namespace) yield [root, `根元素应是${namespace}的 <OfficeApp>`];
  if (root.attributes.type !== 'TaskPaneApp') yield [root, 'xsi:type 应是TaskPaneApp'];
  for (const each of named(root, 'Id')) if (!guid.test(each.text.trim())) yield [each, `“${each.text.trim()}”不是GUID`];
  for (const each of named(root, 'Version')) {
    const text = each.text.trim();
    if (!version.test(text)) yield [each, `“${text}”不是1至4段、每段至多5位的版本号`];
    // Excel drops lower ones without a word
    else if (Number(text.split('.')[0]) < 1) yield [each, `版本${text}低于1.0`];
  }
  for (const each of named(root, 'DefaultLocale')) yield* localeOf(each, each.text.trim());
  for (const each of named(root, 'Override')) yield* localeOf(each, each.attributes.Locale ?? '');
  for (const each of named(root, 'Permissions')) {
    if (!permissions.includes(each.text.trim())) yield [each, `没有“${each.text.trim()}”这种权限；有${permissions.join('、')}`];
  }
}

function* localeOf(element, text) {
  if (!locale.test(text)) yield [element, `“${text}”不是BCP 47语言标记`];
}

const textOf = (element) => element.attributes.DefaultValue ?? element.text.trim();

/** Lengths: docs/manifest/{displayname,description,providername,resources,group}.md. */
export function* lengths(root) {
  const most = (elements, limit) => elements.flatMap((element) => {
    const { length } = textOf(element);
    if (length === 0) return [[element, '没有内容']];
    return length > limit ? [[element, `有${length}个字符，至多${limit}个`]] : [];
  });
  yield* most(named(root, 'ProviderName', 'DisplayName').filter((element) => element.parent === root), 125);
  yield* most(named(root, 'Description').filter((element) => element.parent === root), 250);
  yield* most(named(root, 'String').filter((element) => isWithin(element, 'ShortStrings')), 125);
  yield* most(named(root, 'String').filter((element) => isWithin(element, 'LongStrings')), 250);
  const ids = new Set();
  for (const each of named(root, 'Group', 'Control', 'Item')) {
    const { id = '' } = each.attributes;
    if (id === '' || id.length > 125) yield [each, 'id应有1至125个字符'];
    if (ids.has(id)) yield [each, `id“${id}”用了两次`];
    ids.add(id);
  }
  for (const each of named(root, 'Group')) {
    if (each.children.filter(({ name }) => name === 'Control').length > 6) yield [each, '一组至多6个按钮'];
  }
}

/** Which Excel: hosts and the sets that must be there. */
export function* hosts(root) {
  for (const each of named(root, 'Host')) {
    const name = isWithin(each, 'VersionOverrides') ? each.attributes.type : each.attributes.Name;
    if (name !== 'Workbook') yield [each, `主机“${name ?? ''}”不是Workbook（Excel）`];
  }
  for (const each of named(root, 'Set')) {
    const { Name: name = '', MinVersion: asked = each.parent.attributes.DefaultMinVersion ?? '1.1' } = each.attributes;
    const known = newest[name];
    const [major, minor] = asked.split('.').map(Number);
    if (atRunTimeOnly.includes(name)) yield [each, `${name}只能在运行时查，不能写在这里`];
    else if (!known) yield [each, `没有“${name}”这个API集`];
    else if (!/^\d+\.\d+$/.test(asked) || major !== known[0] || minor < 1 || minor > known[1]) yield [each, `${name}没有版本${asked}`];
  }
  for (const each of named(root, 'OfficeTab')) {
    if (!tabs.includes(each.attributes.id)) yield [each, `Excel没有选项卡“${each.attributes.id ?? ''}”`];
  }
}

/** Actions, and the one runtime that pane and ribbon share: docs/develop/configure-your-add-in-to-use-a-shared-runtime.md. */
export function* runtimes(root) {
  for (const each of named(root, 'Action')) {
    const { type } = each.attributes;
    const must = { ShowTaskpane: 'SourceLocation', ExecuteFunction: 'FunctionName' }[type];
    if (!must) yield [each, `没有“${type ?? ''}”这种动作；有ShowTaskpane、ExecuteFunction`];
    else if (!childOf(each, must)) yield [each, `${type}要有 <${must}>`];
  }
  if (named(root, 'FunctionName').length > 0 && named(root, 'FunctionFile').length === 0) {
    yield [root, '有 <FunctionName> 就要有 <FunctionFile>'];
  }
  const sets = named(root, 'Set').map(({ attributes }) => attributes.Name);
  for (const runtime of named(root, 'Runtime')) {
    const { resid, lifetime } = runtime.attributes;
    if (lifetime !== 'long') yield [runtime, '共用的运行环境要写lifetime="long"'];
    const others = [...named(root, 'FunctionFile'), ...named(root, 'SourceLocation').filter((each) => isWithin(each, 'Action'))];
    for (const other of others) if (other.attributes.resid !== resid) yield [other, `resid应与 <Runtime> 的相同（${resid ?? ''}）`];
    if (!sets.includes('SharedRuntime')) yield [runtime, '<Requirements> 里缺少SharedRuntime'];
  }
}
