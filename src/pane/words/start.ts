import { detailsOf, failureOf } from './errors.js';

/** Why the task pane cannot begin, and what helps. */
export const noOffice = '没有取到Office的脚本（office.js），窗格连不上表格，表格里的内容没有改动。请检查网络后重新打开窗格；单位内网请联系管理员，把office.js放在内网。';
export const slowOffice = '等了10秒，Excel还没有回应，表格里的内容没有改动。可以继续等，或关闭窗格再打开。';
export const notExcel = '请在Excel里打开这个窗格：“开始”选项卡，点“勾稽”里的“打开窗格”。没有Excel的，可以用浏览器里的勾稽工作台。';
export const differentBuilds = '窗格的文件新旧不一（有的是旧版），窗格没有打开，表格里的内容没有改动。请关闭Excel或浏览器再打开；还是这样，请技术人员清除Office的缓存，或核对服务器上的文件是否换全。';
const tooOld = '这个版本的Excel太旧，不能使用勾稽。请用Microsoft 365、Excel 2021或以上版本，或用浏览器里的勾稽工作台。';

export function cannotOpen(error: unknown): string {
  return failureOf(error)?.kind === 'unsupported' ? tooOld
    : `窗格没能连上表格，表格里的内容没有改动。请关闭窗格再打开；还不行，请把这些话发给开发者：${detailsOf(error)}`;
}
