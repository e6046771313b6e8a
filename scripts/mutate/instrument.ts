import ts from 'typescript';
import { faultsOf } from './operators.js';

/** One fault in one place of a file. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The line of the source that holds it, without indentation. */
  readonly code: string;
  readonly before: string;
  /** Empty where a statement is left out. */
  readonly after: string;
}

/** In a line of its own. */
export function toldOf({ file, line, before, after }: Mutant): string {
  return `${file}:${line}  ${before} → ${after || '(left out)'}`;
}

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** The source with every fault built in, each asleep until its number is called. */
  readonly source: string;
}

/** The number of the first mutant of a file is `first`; the others follow in the order of the source. */
export function instrument(name: string, source: string, first = 1): Instrumented {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const lines = source.split('\n');
  const mutants: Mutant[] = [];
  // in a thread of its own there is no switch, and every fault sleeps
  return { source: `const $mutation = globalThis.__mutation ?? { at: () => false }; ${withParts(file)}`, mutants };

  function written(node: ts.Node): string {
    if (isLeftAlone(node)) return textOf(node);
    const faults = isInChain(node) ? [] : faultsOf(node, file);
    const numbered = faults.map((fault) => [first + mutants.push(mutantOf(node, fault)) - 1, fault] as const);
    const own = withParts(node);
    if (numbered.length === 0) return own;
    if (ts.isStatement(node)) return `{ if (!$mutation.at(${numbered[0]![0]})) { ${own} } }`;
    return `(${numbered.map(([id, fault]) => `$mutation.at(${id}) ? (${fault}) : `).join('')}${own})`;
  }

  function withParts(node: ts.Node): string {
    let text = '';
    let at = node.getStart(file);
    node.forEachChild((part) => {
      const start = part.getStart(file);
      text += source.slice(at, start) + written(part);
      at = part.end;
    });
    return text + source.slice(at, node.end);
  }

  function mutantOf(node: ts.Node, after: string): Mutant {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
    return { file: name, line: line + 1, code: lines[line]!.trim(), before: inOneLine(textOf(node)), after: inOneLine(after) };
  }

  function textOf(node: ts.Node): string {
    return source.slice(node.getStart(file), node.end);
  }
}

/** Types and imports do not run. */
function isLeftAlone(node: ts.Node): boolean {
  return ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)
    || ts.isExportDeclaration(node) || ts.isTypeParameterDeclaration(node);
}

/** In `a?.b(c).d` brackets around `a?.b(c)` would end the short way out. */
function isInChain(node: ts.Node): boolean {
  return ts.isOptionalChain(node) && (ts.isOptionalChain(node.parent) || ts.isNonNullExpression(node.parent));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
