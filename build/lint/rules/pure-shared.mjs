import ts from 'typescript';
import { dottedName, isFreeName, walk } from '../syntax.mjs';

const impureNames = new Set(['performance', 'crypto', 'Temporal']);
const impureCalls = new Set(['Date.now', 'Math.random', 'Date']);

/** Time and chance come in as arguments, so that every result can be repeated. */
export const pureShared = {
  name: 'pure-shared',
  why: 'shared/ has no clock and no randomness: take `env` (now, newId) as an argument.',
  applies: (path) => path.startsWith('shared/'),
  check({ source }, report) {
    walk(source, (node) => {
      const position = () => node.getStart(source);
      if (ts.isNewExpression(node) && dottedName(node.expression) === 'Date' && (node.arguments?.length ?? 0) === 0) {
        report(position(), 'new Date() reads the clock');
      }
      if (ts.isCallExpression(node) && dottedName(node.expression) === 'Date') report(position(), 'Date() reads the clock');
      if (ts.isPropertyAccessExpression(node) && impureCalls.has(dottedName(node) ?? '')) report(position(), dottedName(node));
      if (ts.isIdentifier(node) && impureNames.has(node.text) && isFreeName(node)) report(position(), node.text);
    });
  },
};
