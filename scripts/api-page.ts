import { readFileSync } from 'node:fs';

/** docs/api.md, from the doc comments of src/index.ts: what a program imports. */
export const apiFile = new URL('../docs/api.md', import.meta.url);

const documented = /\/\*\*((?:(?!\*\/)[^])*)\*\/\nexport (?:async )?(function|interface) ([^]*?)(?: \{\n([^]*?)\n\}|\n)/g;

export function apiPage(source = readFileSync(new URL('../src/index.ts', import.meta.url), 'utf8')): string {
  const [, introduction = ''] = /^\/\*\*([^]*?)\*\//.exec(source) ?? [];
  const parts = [...source.matchAll(documented)].map(([, comment, kind, head, body]) => {
    const isFunction = kind === 'function';
    const name = /^\w+/.exec(head!)![0];
    const shown = isFunction ? `function ${head}` : `interface ${head} {\n${body}\n}`;
    return `## ${name}\n\n${words(comment!)}\n\n\`\`\`ts\n${shown}\n\`\`\`\n`;
  });
  const others = [...source.matchAll(/^export (?:type )?\{ ([^}]*) \} from '\.\/([\w/-]+)\.js';$/gm)]
    .map(([, names, file]) => `| ${names!.split(', ').map((name) => `\`${name}\``).join(', ')} | [${file}.ts](../src/${file}.ts) |`);
  return `# The engine in other programs

<!-- made by npm run update from src/index.ts -->

\`npm install gouji\`, then:

\`\`\`ts
import { check, read } from 'gouji';

const reading = await read('年报.xlsx', bytes);
const { verdict, findings } = check(reading);
\`\`\`

${words(introduction)} One package is installed besides, \`unpdf\`, and loaded with the first PDF.

${parts.join('\n')}
## Besides

| what | declared and explained in |
|---|---|
${others.join('\n')}
`;
}

function words(comment: string): string {
  return comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim()).filter(Boolean).join(' ');
}
