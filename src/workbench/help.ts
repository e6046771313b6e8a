import { readableWords } from '../files/kinds.js';
import { openBox } from './box.js';
import { element } from './element.js';

const keys: readonly (readonly [keys: string, does: string])[] = [
  ['F6', '在上面的按钮、表格、右边的窗格之间转'],
  ['Tab', '输入时到右边一格；没有在输入时离开表格'],
  ['Enter', '填好这一格，到下面一格'],
  ['Ctrl+Alt+PageDown / PageUp', '下一张、上一张工作表'],
  ['Ctrl+Z / Ctrl+Y', '撤销、重做'],
  ['↑ ↓ Enter Esc', '在问题列表里：移动、选中单元格、收起'],
];

const help: readonly (readonly [heading: string, text: string])[] = [
  ['怎么做', '在“填报”里填三张表，在“校验”里看问题、照着改，再到“文字”里生成正文，最后点“保存”。'],
  ['打开', `Excel工作簿直接打开；其他文件（${readableWords}）里的数先列出来，看过再填入。也可以把文件拖进来。`],
  ['填错了', '不该填的内容不会填进去：点“重试”接着改，点“取消”保留原来的。“撤销”一步一步退回。'],
  ['标记', '校验时给有问题的单元格标上底色，内容和格式不变；点“清除标记”就没有了。'],
  ['汇总', '收了一批年报，要看谁没报、谁不通过、合计多少：点“汇总”，选文件或文件夹。打开着的表格不受影响。'],
  ['文件在哪里', '打开的原文件不会被改动；点“保存”得到新的文件，在浏览器的下载文件夹里。文件只在这台电脑上，不会传到别处。'],
];

export function showHelp(): void {
  openBox('帮助', [
    ...help.map(([heading, text]) => element('p', {}, element('b', {}, `${heading}：`), text)),
    element('table', {}, ...keys.map(([key, does]) => element('tr', {}, element('th', { scope: 'row' }, key), element('td', {}, does)))),
  ], [{ label: '关闭' }]);
}
