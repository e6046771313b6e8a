const kilobytes = (size) => (size / 1024).toFixed(1);
/** What is smaller is not worth a line of its own. */
const least = 512;

/** docs/sizes.md. */
export function page({ script, shares, parts, start }) {
  return `# What the pane weighs

Written by \`npm run size -- --write\`; \`npm run bench\` holds the pane against its budget of 150 KB, and a test fails above it. KB are
1024 bytes, packed by gzip.

Before the first view come \`first.js\`, \`taskpane.js\` and \`pane.js\`, together **${start.toFixed(1)} KB**; \`pane.js\` alone
${kilobytes(script)} KB. Right after it, in the background, what the first check needs: \`check-reading\` and \`findings\`.

## What is in \`pane.js\`

Each packed by itself: together they come to more than the whole.

| of | KB |
|---|---:|
${table(shares.filter(({ size }) => size >= least).map(({ owner, size }) => [owner, size]))}

## What comes later

Each with all that comes along and is not in \`pane.js\`; what several share is counted with each, and fetched once.

| part | KB | scripts |
|---|---:|---:|
${parts.map(({ name, size, scripts }) => `| ${name} | ${kilobytes(size)} | ${scripts} |`).join('\n')}
`;
}

const table = (rows) => rows.map(([name, size]) => `| ${name} | ${kilobytes(size)} |`).join('\n');
