import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { FileError } from '../files/error.js';
import { ReportJsonError } from '../report/json.js';
import { bodyName } from '../report/body.js';
import type { Profile } from '../rules/rule.js';
import { ruleSetVersion } from '../rules/catalogue.js';
import { checkFiles } from './check.js';
import { exitCode, UsageError } from './exit.js';
import { explain } from './explain.js';
import { narrate } from './narrate.js';
import { newWorkbook } from './new.js';
import { readToJson } from './read.js';
import { chineseHelp, inChinese } from './chinese-help.js';
import { version } from './version.js';

const print = (text: string): void => { process.stdout.write(text); };
const tell = (text: string): void => { process.stderr.write(`${text}\n`); };

function year(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 2000 || value > 2100) throw new InvalidArgumentError('年度应是四位数字，例如 2025。');
  return value;
}

function commands(): Command {
  const program = new Command('gouji')
    .description('政府信息公开工作年度报告：新建、读取、校验、生成文字')
    .version(`${version}（规则 ${ruleSetVersion}）`, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示命令的帮助')
    .addHelpText('after', '\n退出码：0 通过，1 不通过，2 有文件未能检查，64 用法有误。');

  program.command('new').description('新建官方格式的工作簿')
    .requiredOption('-o, --output <文件>', '写到哪个 xlsx 文件')
    .option('--from <文件>', '用这份年报（xlsx、docx、pdf、网页、文本或 json）的数字和文字填好')
    .option('--agency <名称>', '单位名称')
    .addOption(new Option('--year <年>', '年度').argParser(year))
    .option('--force', '覆盖已有的文件', false)
    .action(async (options: Parameters<typeof newWorkbook>[0]) => { tell(await newWorkbook(options)); });

  program.command('read').description('读出年报数据（JSON）')
    .argument('<文件>', 'xlsx、docx、pdf、网页、文本或 json')
    .option('-o, --output <文件>', '写到文件，不在屏幕显示')
    .option('--force', '覆盖已有的文件', false)
    .action((file: string, options: Parameters<typeof readToJson>[1]) => readToJson(file, options, print));

  program.command('check').description('校验一份或多份年报；文件夹按文件名顺序逐份校验')
    .argument('<文件或文件夹...>', 'xlsx、docx、pdf、网页、文本或 json')
    .addOption(new Option('--format <格式>', '结果格式').choices(['text', 'json']).default('text'))
    .addOption(new Option('--profile <阶段>', '严格程度：草稿、报送、发布').choices(['draft', 'submit', 'publish']).default('submit' satisfies Profile))
    .addOption(new Option('--body <类别>', '单位类别，文件里没有写明的用它').choices(Object.values(bodyName)))
    .option('--last-year <文件或文件夹>', '上年年报，与今年的比较；文件夹里的按单位名称对应')
    .action(async (files: string[], options: Parameters<typeof checkFiles>[1]) => { process.exitCode = await checkFiles(files, options, print); });

  program.command('explain').description('列出全部规则，或说明一条规则')
    .argument('[规则]', '例如 applications/balance')
    .action((rule: string | undefined) => explain(rule, print));

  program.command('narrate').description('由数字生成正文')
    .argument('<文件>', 'xlsx 或 json')
    .option('--facts <文件>', '表外事实（json）：published、trainings、informationFee、problems、measures')
    .option('-o, --output <文件>', '写到 txt 或 json；写到 xlsx 时为原工作簿的副本加上正文')
    .addOption(new Option('--format <格式>', '屏幕显示的格式').choices(['text', 'json']).default('text'))
    .option('--force', '覆盖已有的文件', false)
    .action(async (file: string, options: Parameters<typeof narrate>[1]) => { await narrate(file, options, print, tell); });

  return program;
}

/** Runs one command line; sets the exit code and never throws for what a person did. */
export async function run(argv: readonly string[]): Promise<void> {
  const program = commands();
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureHelp(chineseHelp).configureOutput({ writeOut: print, writeErr: (text) => { process.stderr.write(inChinese(text)); } });
  }
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCode.pass : exitCode.usage;
    } else if (error instanceof UsageError) {
      tell(error.message);
      process.exitCode = exitCode.usage;
    } else if (error instanceof FileError || error instanceof ReportJsonError) {
      tell(error.message);
      process.exitCode = exitCode.unchecked;
    } else {
      throw error;
    }
  }
}
