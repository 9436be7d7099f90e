import ts from 'typescript';
import { dottedName, importedName, isTestFile, walk } from '../syntax.mjs';

const waits = /(^|\.)(waitForTimeout|sleep|delay)$/;

/** True for `setTimeout(resolve, 100)` directly inside `new Promise(…)`: a sleep under another name. */
function isPromisedTimer(call) {
  for (let node = call.parent; node !== undefined; node = node.parent) {
    if (ts.isNewExpression(node)) return dottedName(node.expression) === 'Promise';
    if (ts.isCallExpression(node) && node !== call) return false;
  }
  return false;
}

/** Tests wait for what they need to see. */
export const noFixedWaits = {
  name: 'no-fixed-waits',
  why: 'A fixed wait is too short on a slow machine and too long on every other; wait for the state (expect.poll, vi.waitFor, locators).',
  applies: (path) => isTestFile(path) && !/^test\/(support|bench)\//.test(path),
  check({ source }, report) {
    walk(source, (node) => {
      if (ts.isImportDeclaration(node) && /^(node:)?timers\/promises$/.test(importedName(node))) {
        report(node.getStart(source), 'timers/promises waits for a fixed time');
      }
      if (!ts.isCallExpression(node)) return;
      const name = dottedName(node.expression) ?? '';
      const isSleep = waits.test(name) || (/^(globalThis\.|window\.)?setTimeout$/.test(name) && isPromisedTimer(node));
      if (isSleep) report(node.getStart(source), `${name} waits for a fixed time`);
    });
  },
};
