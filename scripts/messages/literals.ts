import ts from 'typescript';

/** A text that stands in a source file; `…` where something is put in. */
export interface Literal {
  readonly text: string;
  readonly line: number;
}

export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Every text with Chinese characters of a script, in the order in which it stands there. */
export function literalsIn(source: string, name: string): Literal[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: Literal[] = [];
  const keep = (text: string, node: ts.Node): void => {
    if (hasHan(text)) found.push({ text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== undefined) keep(text, node);
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) for (const run of runsIn(node.children)) keep(run, node);
    if (ts.isImportDeclaration(node) || (text !== undefined && !ts.isTemplateExpression(node) && !ts.isBinaryExpression(node))) return;
    node.forEachChild(text !== undefined && ts.isBinaryExpression(node) ? visitParts : visit);
  };
  // of texts put together with +, only what is put in between is looked into
  const visitParts = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && textOf(node) !== undefined) node.forEachChild(visitParts);
    else if (ts.isTemplateExpression(node)) node.templateSpans.forEach(({ expression }) => visit(expression));
    else if (textOf(node) === undefined) visit(node);
  };
  visit(file);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('');
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.PlusToken) return undefined;
  const [left, right] = [textOf(node.left), textOf(node.right)];
  return left === undefined && right === undefined ? undefined : `${left ?? '…'}${right ?? '…'}`;
}

/** What stands in one line of the page: texts and what is put between them, up to the next element. */
function runsIn(children: readonly ts.JsxChild[]): string[] {
  const runs = [''];
  for (const child of children) {
    if (ts.isJsxText(child)) runs[runs.length - 1] += shown(child.text);
    else if (ts.isJsxExpression(child)) runs[runs.length - 1] += child.expression ? '…' : '';
    else runs.push('');
  }
  return runs;
}

/** As JSX takes it: the ends of lines and what indents them are nothing. */
const shown = (text: string): string =>
  text.split('\n').map((line, at, all) => {
    const begun = at > 0 ? line.trimStart() : line;
    return at < all.length - 1 ? begun.trimEnd() : begun;
  }).filter((line) => line !== '').join(' ');
