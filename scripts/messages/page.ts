import { allRuleCards } from '../../src/collect/rollup/catalogue.js';
import { rooms } from '../rooms.mjs';
import { messages, type Message } from './list.js';

/** docs/messages.md: every message once, by room and file. */
export const messagesFile = new URL('../../docs/messages.md', import.meta.url);

/** What stands on the page of a rule besides its title and its sentence. */
const onRulePages = new Set(allRuleCards.flatMap(({ basis, checks, why, remedy }) => [basis.text, checks, why, remedy]));

/** Where a file belongs, in the order of the page. */
const parts = [
  ...Object.keys(rooms).map((room) => ({ name: `src/${room}`, begins: `src/${room}/` })),
  { name: 'Scripts and manifest', begins: '' },
];

export function messagesPage(all: readonly Message[] = messages()): string {
  const shown = all.filter(({ text }) => !onRulePages.has(text));
  const taken = new Set<Message>();
  const sections = parts.flatMap(({ name, begins }) => {
    const own = shown.filter((message) => !taken.has(message) && message.file.startsWith(begins));
    for (const message of own) taken.add(message);
    return own.length === 0 ? [] : [`## ${name}`, ...byFile(own)];
  });
  return `# Messages

<!-- made by npm run update from the sources -->

Every message once, in the file where it stands: to be read as a whole, and searched when somebody quotes one. \`…\` and names in braces
are what is put in, ⏎ is a new line. The words of the form stand in src/form, the sentences of the report's text in templates, what each
rule looks at and why on [its page](rules/README.md), its sentences with figures in test/rules/messages.txt. How they are written is held
by scripts/messages/typography.ts.

${sections.join('\n\n')}
`;
}

function byFile(own: readonly Message[]): string[] {
  const files = new Map<string, string[]>();
  for (const { file, text } of own) files.set(file, [...(files.get(file) ?? []), text]);
  return [...files].map(([file, texts]) => `### ${file}\n\n\`\`\`text\n${texts.join('\n')}\n\`\`\``);
}
