import ts from 'typescript';

/** Calls `visit` for every node below and including `node`. */
export function walk(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** `a.b.c` of a chain of names, or undefined for anything else. */
export function dottedName(node) {
  if (ts.isIdentifier(node)) return node.text;
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const left = dottedName(node.expression);
  return left === undefined ? undefined : `${left}.${node.name.text}`;
}

/** The module an import declaration names. */
export const importedName = (declaration) => literalText(declaration.moduleSpecifier) ?? '';

/** The written text of a string literal or of a template without its expressions; undefined for anything else. */
export function literalText(node) {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return node.head.text + node.templateSpans.map((span) => span.literal.text).join('');
}

/** True when the name stands for itself: not a property, not a key, not a name being declared. */
export function isFreeName(node) {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isBindingElement(parent)) return false;
  const isOwnName = 'name' in parent && parent.name === node;
  return !isOwnName || ts.isShorthandPropertyAssignment(parent);
}

/** All comments of a file as `{ position, text }`, found by their place outside of code, strings and JSX text. */
export function commentsOf(source) {
  const found = new Map();
  const collect = (ranges) => {
    for (const { pos, end } of ranges ?? []) found.set(pos, { position: pos, text: source.text.slice(pos, end) });
  };
  const visitTokens = (node) => {
    if (node.kind === ts.SyntaxKind.JsxText) return;
    if (node.parent === undefined || node.pos !== node.parent.pos || node.kind === ts.SyntaxKind.EndOfFileToken) {
      collect(ts.getLeadingCommentRanges(source.text, node.pos));
    }
    collect(ts.getTrailingCommentRanges(source.text, node.end));
    for (const child of node.getChildren(source)) visitTokens(child);
  };
  collect(ts.getLeadingCommentRanges(source.text, 0));
  if (/\/\/|\/\*/.test(source.text)) visitTokens(source);
  return [...found.values()].sort((left, right) => left.position - right.position);
}

export const isTestFile = (path) => path.startsWith('test/');
export const isProgram = (path) => /^(shared|electron|renderer)\//.test(path);
