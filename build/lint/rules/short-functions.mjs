import ts from 'typescript';
import { isProgram, walk } from '../syntax.mjs';

const isFunction = (node) =>
  ts.isFunctionDeclaration(node) || ts.isFunctionExpression(node) || ts.isArrowFunction(node)
  || ts.isMethodDeclaration(node) || ts.isConstructorDeclaration(node) || ts.isAccessor(node);

/** The lines that carry code of a function itself: without blank lines, comments, and the functions inside it. */
function ownLines(source, outer) {
  const lines = new Set();
  const lineAt = (position) => source.getLineAndCharacterOfPosition(position).line;
  const visit = (node) => {
    if (node !== outer && isFunction(node)) {
      lines.add(lineAt(node.getStart(source)));
      return;
    }
    const children = node.getChildren(source);
    if (children.length > 0) {
      children.forEach(visit);
      return;
    }
    if (node.getWidth(source) === 0) return;
    for (let line = lineAt(node.getStart(source)); line <= lineAt(node.getEnd()); line += 1) lines.add(line);
  };
  visit(outer);
  return lines.size;
}

/** oxlint counts nested functions into the outer one; here a function that makes an object of short functions is short. */
export const shortFunctions = {
  name: 'short-functions',
  why: 'A function does one thing that fits on a screen: 60 lines of its own, 120 where it is markup.',
  applies: (path) => isProgram(path) || path.startsWith('build/'),
  check({ path, source }, report) {
    const limit = path.endsWith('.tsx') ? 120 : 60;
    walk(source, (node) => {
      if (!isFunction(node) || node.body === undefined) return;
      const text = source.text.slice(node.getStart(source), node.getEnd());
      if (text.split('\n').length <= limit) return;
      const lines = ownLines(source, node);
      if (lines > limit) report(node.getStart(source), `${lines} lines in one function, at most ${limit}`);
    });
  },
};
