import { allRuleCards } from '../src/collect/rollup/catalogue.js';
import { basisName, type RuleCard } from '../src/rules/card.js';
import { levelName } from '../src/check/finding.js';
import { profileName, profiles } from '../src/workbook/kept/kept.js';
import { checkCase, readFixture, type Case } from '../test/rules/fixture.js';

/** The page of one rule, from its card and its fixtures; the sentences in it are what the rule says today. */
export function rulePage(card: RuleCard): string {
  const fixture = readFixture(card.id);
  return [
    `# ${card.title}`,
    `\`${card.id}\` · ${levelWords(card)} · 依据（${basisName[card.basis.kind]}）：${card.basis.text}`,
    '## 查什么', card.checks,
    '## 为什么', card.why,
    '## 怎么改', card.remedy,
    ...(fixture.valid.length > 0 ? ['## 例子', '没有问题的：', list(fixture.valid, () =>
      []), '有问题的：', list(fixture.invalid, (one) => messagesOf(card.id, one)),
      '不能检查的：', list(fixture.unchecked, (one) => messagesOf(card.id, one))] : []),
  ].join('\n\n') + '\n';
}

/** The index of all pages. */
export function ruleIndex(): string {
  const scopes = new Map<string, RuleCard[]>();
  for (const card of allRuleCards) {
    const [scope] = card.id.split('/') as [string];
    scopes.set(scope, [...(scopes.get(scope) ?? []), card]);
  }
  return [
    '# 规则', `共${allRuleCards.length}条。只有“错误”使结论为不通过。级别分草稿、报送、发布三个阶段，不写阶段的各阶段相同。`,
    ...[...scopes].flatMap(([scope, cards]) => [
      `## ${scopeName[scope]}`,
      cards.map((card) => `- [${card.id}](${card.id}.md) ${card.title}（${levelWords(card)}，${basisName[card.basis.kind]}）`).join('\n'),
    ]),
  ].join('\n\n') + '\n';
}

const scopeName: Readonly<Record<string, string>> = {
  kept: '随表保存', layout: '表格', entry: '填报内容', disclosure: '表二', applications: '表三', disputes: '表四', carry: '与上年比较', text: '正文',
  claim: '正文与表', waiver: '说明', rollup: '汇总（gouji collect）',
};

/** `错误`, or `存疑（草稿、报送）、错误（发布）`. */
function levelWords({ level }: RuleCard): string {
  const levels = [...new Set(profiles.map((profile) => level[profile]))];
  if (levels.length === 1) return levelName[levels[0]!];
  return levels.map((one) => `${levelName[one]}（${profiles.filter((profile) => level[profile] === one).map((profile) =>
    profileName[profile]).join('、')}）`).join('、');
}

function list(cases: readonly Case[], messages: (one: Case) => readonly string[]): string {
  return cases.map((one) => [`- ${one.what}`, ...messages(one).map((message) => `  > ${message}`)].join('\n')).join('\n');
}

function messagesOf(rule: string, one: Case): string[] {
  return checkCase(one).findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}
