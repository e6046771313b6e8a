import ts from 'typescript';

/** What may stand in the place of a node: each text is one fault that a tired programmer could have written. */
export function faultsOf(node: ts.Node, file: ts.SourceFile): string[] {
  const text = (part: ts.Node): string => file.text.slice(part.getStart(file), part.end);
  const faults = [...byKind(node, text), ...asCondition(node), ...asResult(node, text)];
  return [...new Set(faults)].filter((fault) => fault !== text(node));
}

type Text = (node: ts.Node) => string;

const { SyntaxKind: Kind } = ts;

const swapped: Partial<Record<ts.SyntaxKind, string>> = {
  [Kind.LessThanToken]: '<=', [Kind.LessThanEqualsToken]: '<', [Kind.GreaterThanToken]: '>=', [Kind.GreaterThanEqualsToken]: '>',
  [Kind.EqualsEqualsEqualsToken]: '!==', [Kind.ExclamationEqualsEqualsToken]: '===',
  [Kind.AmpersandAmpersandToken]: '||', [Kind.BarBarToken]: '&&',
  [Kind.PlusToken]: '-', [Kind.MinusToken]: '+', [Kind.AsteriskToken]: '/', [Kind.SlashToken]: '*', [Kind.PercentToken]: '*',
  [Kind.PlusEqualsToken]: '-=', [Kind.MinusEqualsToken]: '+=',
};

/** Methods whose call may be forgotten, and those that are mixed up. */
const forgotten = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'trim', 'toUpperCase', 'toLowerCase']);
const mixedUp: ReadonlyMap<string, string> = new Map([
  ['some', 'every'], ['every', 'some'], ['min', 'max'], ['max', 'min'], ['floor', 'ceil'], ['ceil', 'floor'],
  ['startsWith', 'endsWith'], ['endsWith', 'startsWith'],
]);

function byKind(node: ts.Node, text: Text): string[] {
  if (ts.isBinaryExpression(node)) return binary(node, text);
  if (ts.isNumericLiteral(node)) return isName(node) ? [] : nextTo(Number(node.text), ts.isPrefixUnaryExpression(node.parent));
  if (node.kind === Kind.TrueKeyword) return ['false'];
  if (node.kind === Kind.FalseKeyword) return ['true'];
  if (ts.isPrefixUnaryExpression(node)) return unary(node.operator, node.operand, text);
  if (ts.isPostfixUnaryExpression(node)) return [`${text(node.operand)}${node.operator === Kind.PlusPlusToken ? '--' : '++'}`];
  if (ts.isArrayLiteralExpression(node)) return node.elements.length === 0 || isTarget(node) ? [] : [shorter(node, text)];
  if (ts.isCallExpression(node)) return call(node, text);
  if (ts.isExpressionStatement(node)) return isCallOrYield(node.expression) ? [''] : [];
  return [];
}

function binary({ left, operatorToken, right }: ts.BinaryExpression, text: Text): string[] {
  if (operatorToken.kind === Kind.QuestionQuestionToken) return [text(left)];
  const operator = swapped[operatorToken.kind];
  if (operator === undefined || (operatorToken.kind === Kind.PlusToken && [left, right].some(isText))) return [];
  return [`${text(left)} ${operator} ${text(right)}`];
}

function isText(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function nextTo(value: number, negated: boolean): string[] {
  return value === 0 || negated ? [String(value + 1)] : [String(value + 1), String(value - 1)];
}

function unary(operator: ts.PrefixUnaryOperator, operand: ts.Expression, text: Text): string[] {
  if (operator === Kind.ExclamationToken) return [text(operand)];
  if (operator === Kind.MinusToken) return ts.isNumericLiteral(operand) ? [] : [text(operand)];
  if (operator === Kind.PlusPlusToken) return [`--${text(operand)}`];
  return operator === Kind.MinusMinusToken ? [`++${text(operand)}`] : [];
}

/** In a function the whole list is lost, in data of a module its last line. */
function shorter(node: ts.ArrayLiteralExpression, text: Text): string {
  const inFunction = ts.findAncestor(node, ts.isFunctionLike) !== undefined;
  return inFunction ? '[]' : `[${node.elements.slice(0, -1).map(text).join(', ')}]`;
}

function call({ expression, arguments: given }: ts.CallExpression, text: Text): string[] {
  if (!ts.isPropertyAccessExpression(expression) || expression.questionDotToken) return [];
  const name = expression.name.text;
  if (forgotten.has(name)) return [text(expression.expression)];
  const other = mixedUp.get(name);
  return other === undefined ? [] : [`${text(expression.expression)}.${other}(${given.map(text).join(', ')})`];
}

function isCallOrYield(node: ts.Expression): boolean {
  if (ts.isAwaitExpression(node)) return isCallOrYield(node.expression);
  return (ts.isCallExpression(node) && node.expression.kind !== Kind.SuperKeyword) || ts.isYieldExpression(node);
}

function asCondition(node: ts.Node): string[] {
  const { parent } = node;
  if (ts.isIfStatement(parent) && parent.expression === node) return ['true', 'false'];
  if (ts.isConditionalExpression(parent) && parent.condition === node) return ['true', 'false'];
  if ((ts.isWhileStatement(parent) || ts.isDoStatement(parent)) && parent.expression === node) return ['false'];
  return ts.isForStatement(parent) && parent.condition === node ? ['false'] : [];
}

/** What a function gives back, by its declared type: nothing where it may give nothing. */
function asResult(node: ts.Node, text: Text): string[] {
  const { parent } = node;
  const isResult = (ts.isReturnStatement(parent) && parent.expression === node) || (ts.isArrowFunction(parent) && parent.body === node);
  if (!isResult || ts.isBlock(node)) return [];
  const type = ts.findAncestor(node.parent, ts.isFunctionLike)?.type;
  if (!type || ts.isIdentifier(node) && node.text === 'undefined') return [];
  const declared = text(type);
  if (/\| undefined$/.test(declared)) return ['undefined'];
  if (/\[\]$/.test(declared)) return ts.isArrayLiteralExpression(node) ? [] : ['[]'];
  if (declared === 'string') return ["''"];
  const decides = ts.isBinaryExpression(node) || ts.isPrefixUnaryExpression(node) || ts.isConditionalExpression(node);
  return (declared === 'boolean' || ts.isTypePredicateNode(type)) && !decides ? ['true', 'false'] : [];
}

function isName(node: ts.Node): boolean {
  return (ts.isPropertyAssignment(node.parent) || ts.isPropertyDeclaration(node.parent)) && node.parent.name === node;
}

/** `[a, b] = …`: what stands at the left is no value. */
function isTarget(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === Kind.EqualsToken && parent.left === node;
  return (ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent)) ? isTarget(parent)
    : ts.isForOfStatement(parent) && parent.initializer === node;
}
