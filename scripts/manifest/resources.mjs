import { named } from './tree.mjs';

/** Where the resource of an element with a resid has to stand. */
const kinds = {
  Image: 'Images', Label: 'ShortStrings', Title: 'ShortStrings', Description: 'LongStrings',
  SourceLocation: 'Urls', FunctionFile: 'Urls', Runtime: 'Urls', LearnMoreUrl: 'Urls',
};

/** Ids of resources: at most 32 characters, each defined once, where its kind belongs, and used (docs/manifest/resources.md). */
export function* resources(root) {
  const defined = new Map();
  for (const each of named(root, 'Image', 'Url', 'String').filter(({ attributes }) => attributes.id !== undefined)) {
    const { id } = each.attributes;
    if (id.length === 0 || id.length > 32) yield [each, `id“${id}”应有1至32个字符`];
    if (defined.has(id)) yield [each, `id“${id}”定义了两次`];
    defined.set(id, each);
  }
  const used = new Set();
  for (const each of Object.keys(kinds).flatMap((name) => named(root, name))) {
    const { resid } = each.attributes;
    if (resid === undefined) continue;
    used.add(resid);
    const found = defined.get(resid);
    if (!found) yield [each, `没有定义id“${resid}”`];
    else if (found.parent.name !== kinds[each.name]) yield [each, `“${resid}”应定义在 <${kinds[each.name]}> 里，现在 <${found.parent.name}> 里`];
  }
  for (const [id, each] of defined) if (!used.has(id)) yield [each, `id“${id}”没有用到`];
}
