import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childOf, named } from './tree.mjs';

const required = [16, 32, 80];
const supported = [...required, 20, 24, 40, 48, 64];
const longest = { SourceLocation: 2018 };

/** Every address of the manifest with the element that holds it. */
function addressesIn(root) {
  const valued = named(root, 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url', 'Override')
    .flatMap((element) => {
      const { DefaultValue, Value } = element.attributes;
      const text = DefaultValue ?? (/Url$|^Image$|^SourceLocation$/.test(element.parent?.name ?? '') ? Value : undefined);
      return text === undefined ? [] : [{ element, text }];
    });
  return [...valued, ...named(root, 'AppDomain').map((element) => ({ element, text: element.text.trim() }))];
}

/** Office loads over https only. */
export function* addresses(root) {
  for (const { element, text } of addressesIn(root)) {
    const most = longest[element.name] ?? 2048;
    if (!URL.canParse(text)) yield [element, `“${text}”不是完整的地址`];
    else if (new URL(text).protocol !== 'https:') yield [element, `“${text}”不是https地址`];
    else if (text.length > most) yield [element, `地址有${text.length}个字符，至多${most}个`];
  }
}

/** The sizes that Office wants, and whether the pictures have them: docs/manifest/{iconurl,highresolutioniconurl,icon,image}.md. */
export function* icons(root, folder) {
  const fileOf = filesBelow(root, folder);
  const images = new Map(named(root, 'Image').map((each) => [each.attributes.id, each]));
  const single = [['IconUrl', 32], ['HighResolutionIconUrl', 64]]
    .flatMap(([name, size]) => named(root, name).map((element) => ({ element, address: element.attributes.DefaultValue, size })));
  const ofButtons = [];
  for (const icon of named(root, 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => Number(attributes.size));
    for (const size of required) if (!sizes.includes(size)) yield [icon, `缺少${size} × ${size}的图标`];
    for (const each of icon.children) {
      const size = Number(each.attributes.size);
      if (!supported.includes(size)) yield [each, `Office不用${each.attributes.size ?? ''} × ${each.attributes.size ?? ''}的图标`];
      const image = images.get(each.attributes.resid);
      if (image && image !== each) ofButtons.push({ element: image, address: image.attributes.DefaultValue, size });
    }
  }
  const seen = new Set();
  for (const { element, address = '', size } of [...single, ...ofButtons]) {
    if (seen.has(`${address} ${size}`)) continue;
    seen.add(`${address} ${size}`);
    const file = fileOf(address);
    const found = file && existsSync(file) ? sizeOf(readFileSync(file)) : undefined;
    if (!file) yield [element, `“${address}”不在窗格页面的文件夹之下`];
    else if (!found) yield [element, `没有PNG文件${path.relative(folder, file)}`];
    else if (found.width !== size || found.height !== size) {
      yield [element, `${path.relative(folder, file)}是${found.width} × ${found.height}，应是${size} × ${size}`];
    }
  }
}

/** Width and height of a PNG, from its first chunk. */
function sizeOf(bytes) {
  if (bytes.length < 24 || bytes.readUInt32BE(0) !== 0x89504e47 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The pages that the addresses name are in the folder that is served. */
export function* pages(root, folder) {
  const fileOf = filesBelow(root, folder);
  for (const { element, text } of addressesIn(root)) {
    const file = fileOf(text);
    if (file && !existsSync(file)) yield [element, `没有文件${path.relative(folder, file)}`];
  }
}

/** The file for an address below the folder of the pane's page; undefined for any other address. */
function filesBelow(root, folder) {
  const page = childOf(root, 'DefaultSettings', 'SourceLocation')?.attributes.DefaultValue ?? '';
  const base = URL.canParse(page) ? new URL('.', page).href : undefined;
  return (address) => {
    if (base === undefined || !URL.canParse(address)) return undefined;
    const { origin, pathname } = new URL(address);
    const clean = `${origin}${pathname}`;
    return clean.startsWith(base) ? path.join(folder, decodeURIComponent(clean.slice(base.length))) : undefined;
  };
}
