import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readableWords } from '../files/kinds.js';
import { builtIn } from '../narrative/template/built-in.js';
import { bodyName } from '../report/body.js';
import { ruleSetVersion } from '../rules/catalogue.js';
import { profiles } from '../workbook/kept/kept.js';
import type { CollectCommand } from './collect/command.js';
import { isCommandError, exitCode } from './exit.js';
import { formats } from './results.js';
import { chineseHelp, inChinese } from './chinese-help.js';
import { processScreen, shown, type Screen } from './screen.js';
import { version } from './version.js';

const templateNames = Object.entries(builtIn).map(([name, { name: words }]) => `${name} ${words}`).join('、');

function year(text: string): number {
  const value = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (!(value >= 2000 && value <= 2100)) throw new InvalidArgumentError('年度应是四位数字，例如2025。');
  return value;
}

/** Each command comes when it is asked for: a check needs neither what writes nor what publishes. */
const load = {
  new: () => import('./new.js'),
  read: () => import('./read.js'),
  check: () => import('./check.js'),
  checkLines: () => import('./check-lines.js'),
  collect: () => import('./collect/collect.js'),
  claims: () => import('./claims.js'),
  explain: () => import('./explain.js'),
  narrate: () => import('./narrate.js'),
  export: () => import('./export.js'),
} as const;
type Loaded<Name extends keyof typeof load> = Awaited<ReturnType<(typeof load)[Name]>>;

interface Answer {
  code: number;
}

function commands(screen: Screen, answer: Answer): Command {
  const program = new Command('gouji')
    .description('政府信息公开工作年度报告：新建、读取、校验、生成文字')
    .version(`${version}（规则${ruleSetVersion}）`, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示命令的帮助')
    .addHelpText('after', '\n退出码：0（通过），1（不通过），2（有文件未能检查），64（用法有误），66（没有这个文件），70（程序出错），73、74（写不了结果）。');

  program.command('new').description('新建官方格式的工作簿')
    .requiredOption('-o, --output <文件>', '写到哪个xlsx文件')
    .option('--from <文件>', '用这份年报的数字和文字填好')
    .option('--agency <名称>', '单位名称')
    .addOption(new Option('--year <年>', '年度').argParser(year))
    .option('--force', '覆盖已有的文件', false)
    .addHelpText('after', `\n--from可以是：${readableWords}。`)
    .action(async (options: Parameters<Loaded<'new'>['newWorkbook']>[0]) => { screen.err(await (await load.new()).newWorkbook(options)); });

  program.command('read').description('读出年报数据（JSON）')
    .argument('<文件>', readableWords)
    .option('-o, --output <文件>', '写到文件，不在屏幕显示')
    .option('--force', '覆盖已有的文件', false)
    .action(async (file: string, options: Parameters<Loaded<'read'>['readToJson']>[1]) =>
      (await load.read()).readToJson(file, options, screen));

  program.command('check').description('校验一份或多份年报；文件夹连同子文件夹，按文件名顺序逐份校验')
    .argument('[文件或文件夹...]', readableWords)
    .option('--stdin', '从标准输入取：每行一个文件路径或一份年报数据（json），每行答一行；要加 --format jsonl', false)
    .addOption(new Option('--format <格式>', '结果格式').choices(formats).default('text'))
    .addOption(new Option('--profile <阶段>', '严格程度：草稿、报送、发布；不写的按文件里保存的，没有保存的按报送').choices(profiles))
    .addOption(new Option('--body <类别>', '单位类别；表里写明的以表为准').choices(Object.values(bodyName)))
    .option('--last-year <文件或文件夹>', '上年年报，与今年的比较；文件夹里的按单位名称对应')
    .option('--renamed', '单位改过名称，上年年报照样比较', false)
    .option('--strict', '靠说明通过的，也算不通过', false)
    .option('-o, --output <文件>', '另存一份加了标记和检查报告的xlsx（只检查一个xlsx时）')
    .option('--force', '覆盖已有的文件', false)
    .action(async (
      files: string[], options: Parameters<Loaded<'check'>['checkFiles']>[1] & { readonly stdin: boolean },
    ) => {
      answer.code = options.stdin
        ? await (await load.checkLines()).checkLines(files, options, screen)
        : await (await load.check()).checkFiles(files, options, screen);
    });

  program.command('collect').description('收集一批年报：认单位、分轮次、查缺报、汇总')
    .argument('<文件夹...>', `${readableWords}，或装着这些文件的zip`)
    .requiredOption('-o, --output <文件夹>', '结果写到哪个文件夹')
    .option('--roster <文件>', '名册（xlsx或csv），列名：单位名称、曾用名、单位类别、上级单位、截止日期、联系人、联系电话')
    .option('--last-year <文件夹>', '上年年报，按单位名称对应')
    .option('--own <文件>', '本级政府的年报，与汇总核对')
    .addOption(new Option('--profile <阶段>', '严格程度；不写的按文件里保存的，没有保存的按报送').choices(profiles))
    .option('--reply-by <日期>', '退回修改单上写的期限，例如2026-01-25')
    .option('--ask <谁>', '退回修改单上写的联系人和电话')
    .option('--no-send-back', '不写退回修改单')
    .action(async (paths: string[], options: CollectCommand) => {
      answer.code = await (await load.collect()).collect(paths, options, screen);
    });

  program.command('claims').description('列出正文的每个数字：与表相符、不符、与表无关，或者没有读懂')
    .argument('<文件>', readableWords)
    .addOption(new Option('--format <格式>', '结果格式').choices(['text', 'json']).default('text'))
    .option('--last-year <文件>', '上年年报，正文与上年比较的要用')
    .action(async (file: string, options: Parameters<Loaded<'claims'>['claims']>[1]) =>
      (await load.claims()).claims(file, options, screen));

  program.command('explain').description('列出全部规则，或说明一条规则')
    .argument('[规则]', '例如applications/balance')
    .action(async (rule: string | undefined) => (await load.explain()).explain(rule, screen));

  program.command('narrate').description('由数字生成正文')
    .argument('[文件]', readableWords)
    .option('--facts <文件>', '表外事实（json），全部名称见 --facts-example')
    .option('--facts-example', '列出表外事实的全部名称、问题和写在哪里；加 --format json 得到一份例子', false)
    .option('--template <名称或文件>', `模板：${templateNames}，或自己的txt文件`)
    .option('--last-year <文件>', '上年年报，正文写同比；不写的用文件里保存的')
    .option('-o, --output <文件>', '写到txt或json；写到xlsx时为原工作簿的副本加上正文')
    .addOption(new Option('--format <格式>', '屏幕显示的格式').choices(['text', 'json']).default('text'))
    .option('--force', '覆盖已有的文件', false)
    .action(async (file: string | undefined, options: Parameters<Loaded<'narrate'>['narrate']>[1]) =>
      (await load.narrate()).narrate(file, options, screen));

  program.command('export').description('导出可以发布的年报')
    .argument('<文件>', readableWords)
    .requiredOption('-o, --output <文件>', '写到哪个文件：docx、html、json、csv，或一图读懂svg')
    .option('--facts <文件>', '表外事实（json），同 gouji narrate')
    .option('--template <模板>', '正文模板，同 gouji narrate')
    .option('--picture', '只要一图读懂：写到html或svg', false)
    .option('--draft', '没有校验通过也导出，每页标明“草稿”', false)
    .addOption(new Option('--profile <阶段>', '按哪个阶段校验；不写的按文件里保存的，没有保存的按报送').choices(profiles))
    .option('--last-year <文件>', '上年年报，与今年的比较')
    .option('--force', '覆盖已有的文件', false)
    .action(async (file: string, options: Parameters<Loaded<'export'>['exportReport']>[1]) =>
      (await load.export()).exportReport(file, options, screen));

  return program;
}

/** Runs one command line and gives its exit code; never rejects, whatever goes wrong. */
export async function run(argv: readonly string[], screen: Screen = processScreen()): Promise<number> {
  const answer: Answer = { code: exitCode.pass };
  let help = '';
  const program = commands(screen, answer);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureHelp(chineseHelp)
      .configureOutput({ writeOut: (text) => { help += text; }, writeErr: (text) => { screen.err(inChinese(text)); } });
  }
  try {
    try {
      await program.parseAsync(argv, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      answer.code = error.exitCode === 0 ? exitCode.pass : exitCode.usage;
    }
    if (help !== '') await screen.out(help);
    return answer.code;
  } catch (error) {
    if (isCommandError(error)) {
      screen.err(`${shown(error.message)}\n`);
      return error.code;
    }
    screen.err(`程序出了错（gouji ${version}），不是年报的问题。请把这句话发给开发者：${shown(error instanceof Error ? error.message : String(error))}\n`);
    return exitCode.software;
  }
}
