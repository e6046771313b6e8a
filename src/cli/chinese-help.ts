import type { HelpConfiguration } from 'commander';

const titles: Readonly<Record<string, string>> = { 'Usage:': '用法：', 'Options:': '选项：', 'Commands:': '命令：', 'Arguments:': '参数：' };

/** commander has no catalogue to translate, and counts a Chinese character as one column. */
export const chineseHelp: HelpConfiguration = {
  styleTitle: (title) => titles[title] ?? title,
  styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '<命令>'),
  styleSubcommandTerm: (term) => term.replace('[options]', '[选项]'),
  optionDescription: ({ description, argChoices, defaultValue }) =>
    `${description}${argChoices ? `（${argChoices.join('、')}${defaultValue === undefined ? '' : `；默认${String(defaultValue)}`}）` : ''}`,
  displayWidth: (text) => [...text].reduce((width, character) => width + (character > '\u2e7f' ? 2 : 1), 0),
};

/** commander's sentences about wrong usage. */
export function inChinese(text: string): string {
  return text
    .replace(/^error: missing required argument '(.*)'/, '缺少参数：$1')
    .replace(/^error: required option '(.*)' not specified/, '缺少选项：$1')
    .replace(/^error: unknown command '(.*)'/, '没有这个命令：$1')
    .replace(/^error: unknown option '(.*)'/, '没有这个选项：$1')
    .replace(/^error: option '(.*)' argument '(.*)' is invalid\. Allowed choices are (.*)\./, '选项 $1 不能是“$2”，可选：$3。')
    .replace(/^error: option '(.*)' argument '(.*)' is invalid\. /, '选项 $1 不能是“$2”。')
    .replace(/^error: option '(.*)' argument missing/, '选项 $1 缺少值')
    .replace(/^error: too many arguments.*/, '参数太多')
    .replace(/^error: /, '用法有误：')
    .replace(/\(Did you mean (?:one of )?(.*)\?\)/, '（是不是 $1？）');
}
