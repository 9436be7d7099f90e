import ts from 'typescript';
import { literalText, walk } from '../syntax.mjs';

const shownAttributes = new Set([
  'alt', 'title', 'placeholder', 'label', 'summary', 'caption', 'heading', 'description', 'tooltip', 'hint', 'message',
  'errorMessage', 'emptyText', 'text', 'textValue',
  'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'aria-placeholder',
]);
const letters = /\p{L}/u;
/** `inventory.import.title`: a key of a text, not a text. Parts of one, as in `field.${name}`, end with a dot. */
const messageKey = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9-]*)+$/;

/** The parts of an expression that end up on the screen when it stands where text stands. */
function shownParts(node) {
  if (ts.isParenthesizedExpression(node)) return shownParts(node.expression);
  if (ts.isConditionalExpression(node)) return [...shownParts(node.whenTrue), ...shownParts(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...shownParts(node.left), ...shownParts(node.right)].filter(() => isJoining(node));
  return [node];
}

const joining = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);
const isJoining = (node) => joining.has(node.operatorToken.kind);

/** Every text on the screen exists in both languages. */
export const noLiteralText = {
  name: 'no-literal-text',
  why: 'Texts a user sees or hears are keys in shared/i18n, in both languages.',
  applies: (path) => path.startsWith('renderer/') && path.endsWith('.tsx'),
  check({ source }, report) {
    const inspect = (expression, mayBeKey) => {
      for (const part of shownParts(expression)) {
        const text = literalText(part);
        if (text === undefined || !letters.test(text) || (mayBeKey && messageKey.test(text))) continue;
        report(part.getStart(source), `text in the markup: "${text.trim().slice(0, 40)}"`);
      }
    };
    walk(source, (node) => {
      if (ts.isJsxText(node) && letters.test(node.text)) {
        report(node.getStart(source), `text in the markup: "${node.text.trim().slice(0, 40)}"`);
      }
      if (ts.isJsxExpression(node) && node.expression !== undefined && !ts.isJsxAttribute(node.parent)) {
        inspect(node.expression, false);
      }
      if (!ts.isJsxAttribute(node) || !shownAttributes.has(node.name.getText(source)) || node.initializer === undefined) return;
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value !== undefined) inspect(value, !node.name.getText(source).startsWith('aria-'));
    });
  },
};
