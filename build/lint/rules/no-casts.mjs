import ts from 'typescript';
import { isProgram, walk } from '../syntax.mjs';

const escapes = new Map([
  [ts.SyntaxKind.AnyKeyword, 'any'],
  [ts.SyntaxKind.UnknownKeyword, 'unknown'],
  [ts.SyntaxKind.NeverKeyword, 'never'],
]);

/** `x as any`, `x as never` and `x as unknown as T` switch the compiler off. */
export const noCasts = {
  name: 'no-casts',
  why: 'A cast through any, never or unknown hides a wrong type; parse the value or model the type.',
  applies: isProgram,
  check({ source }, report) {
    walk(source, (node) => {
      if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return;
      const target = escapes.get(node.type.kind);
      const castAgain = ts.isAsExpression(node.parent) || ts.isTypeAssertionExpression(node.parent);
      if (target === undefined || (target === 'unknown' && !castAgain)) return;
      report(node.type.getStart(source), target === 'unknown' ? 'cast through unknown' : `cast to ${target}`);
    });
  },
};
