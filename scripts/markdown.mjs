const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (character) => entities[character]);

/**
 * Our own rule pages as HTML: headings, paragraphs, lists with quotes below their items, `code`, links to other pages.
 * Nothing else is Markdown here, and everything is escaped first.
 * @param {string} markdown
 * @param {string} style address of the style sheet
 */
export function toHtml(markdown, style) {
  const blocks = markdown.trim().split(/\n{2,}/).map(block);
  const title = escape(/^# (.*)$/m.exec(markdown)?.[1] ?? '');
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Cache-Control" content="no-cache"><title>${title} - 勾稽</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="${style}"></head>
<body><main>
${blocks.join('\n')}
</main></body></html>
`;
}

function block(text) {
  const heading = /^(#{1,3}) (.*)$/.exec(text);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (text.startsWith('- ')) return `<ul>${text.split(/\n(?=- )/).map(item).join('')}</ul>`;
  return `<p>${inline(text)}</p>`;
}

function item(text) {
  const [first, ...quotes] = text.slice(2).split('\n');
  return `<li>${inline(first)}${quotes.map((quote) => `<blockquote>${inline(quote.replace(/^ *> /, ''))}</blockquote>`).join('')}</li>`;
}

function inline(text) {
  return escape(text)
    .replace(/`([^`]{1,200})`/g, '<code>$1</code>')
    .replace(/\[([^\][]{1,100})\]\(([\w/-]{1,100})\.(?:md|html)\)/g, (_, words, page) =>
      `<a href="${page.replace(/(^|\/)README$/, '$1index')}.html">${words}</a>`);
}
