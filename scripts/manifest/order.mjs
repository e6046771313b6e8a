import { allOf } from './tree.mjs';

/**
 * Children in the order in which Office wants them: docs/develop/manifest-element-ordering.md of office-js-docs-pr. `!` must be
 * there, `*` may repeat.
 */
const children = {
  OfficeApp: `Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl!
    AppDomains Hosts! Requirements DefaultSettings! Permissions! VersionOverrides`,
  DisplayName: 'Override*', IconUrl: 'Override*', HighResolutionIconUrl: 'Override*', SupportUrl: 'Override*',
  Description: 'Override*', SourceLocation: 'Override*',
  AppDomains: 'AppDomain!*',
  Hosts: 'Host!*',
  Requirements: 'Sets', Sets: 'Set!*',
  DefaultSettings: 'SourceLocation!',
  VersionOverrides: 'Description Requirements Hosts! Resources!',
  Host: 'Runtimes DesktopFormFactor',
  Runtimes: 'Runtime!',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint!*',
  GetStarted: 'Title! Description! LearnMoreUrl!',
  ExtensionPoint: 'OfficeTab CustomTab',
  OfficeTab: 'Group!*', CustomTab: 'Group!* Label! InsertAfter InsertBefore',
  Group: 'Label! Icon! Control!*',
  Icon: 'Image!*',
  Control: 'Label! Supertip! Icon! Action Enabled Items', Items: 'Item!*', Item: 'Label! Supertip! Icon Action!',
  Supertip: 'Title! Description!',
  Action: 'TaskpaneId SourceLocation Title FunctionName',
  Resources: 'Images! Urls! ShortStrings! LongStrings',
  Images: 'Image!*', Urls: 'Url!*', ShortStrings: 'String!*', LongStrings: 'String!*',
  Image: 'Override*', Url: 'Override*', String: 'Override*',
};

const parsed = new Map(Object.entries(children).map(([name, list]) => [name, list.split(/\s+/).map((each) => ({
  name: each.replace(/[!*]/g, ''), must: each.includes('!'), repeats: each.includes('*'),
}))]));

/** Elements that are not known at their place, missing, doubled or in the wrong order. */
export function* order(root) {
  for (const element of allOf(root)) {
    const known = parsed.get(element.name) ?? [];
    let last = -1;
    for (const child of element.children) {
      const at = known.findIndex(({ name }) => name === child.name);
      if (at < 0) yield [child, `<${element.name}> 里不能有 <${child.name}>`];
      else if (at < last) yield [child, `<${child.name}> 应在 <${known[last].name}> 之前`];
      else if (at === last && !known[at].repeats) yield [child, `<${child.name}> 只能有一个`];
      last = Math.max(last, at);
    }
    for (const { name, must } of known) {
      if (must && !element.children.some((child) => child.name === name)) yield [element, `<${element.name}> 里缺少 <${name}>`];
    }
  }
}
