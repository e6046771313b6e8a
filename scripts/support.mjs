import { contactHtml } from './addin/configure.mjs';
import { toHtml } from './markdown.mjs';

const nobody = '安装勾稽的技术人员没有在这里留下联系方式。请找本单位负责信息化的同事；他们在生成页面时可以用GOUJI_SUPPORT、在用安装包时可以用configure.mjs的 --support 写上。';

/**
 * The page that the manifest's SupportUrl leads to. `contact` is what the deployer says of himself: a sentence with a telephone
 * number, a mail address or an https address.
 */
export function helpPage(markdown, contact = '') {
  return toHtml(markdown, 'rules/rules.css').replace('{支持}', () => contactHtml(contact.trim() || nobody));
}
