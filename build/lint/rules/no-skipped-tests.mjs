import ts from 'typescript';
import { dottedName, isTestFile, walk } from '../syntax.mjs';

const testFunctions = /^(it|test|describe|suite|bench)\b/;
const switchedOff = /\.(skip|only|todo|skipIf|runIf|fails|fixme|fail)(\.|$)/;
const oldNames = /^(x|f)(it|test|describe|context)$/;

/** A test runs or does not exist. */
export const noSkippedTests = {
  name: 'no-skipped-tests',
  why: 'A skipped test is forgotten, a focused one hides all others.',
  applies: isTestFile,
  check({ source }, report) {
    walk(source, (node) => {
      if (ts.isPropertyAccessExpression(node)) {
        const name = dottedName(node) ?? '';
        const last = `.${node.name.text}`;
        if (testFunctions.test(name) && switchedOff.test(last)) report(node.getStart(source), name);
      }
      if (ts.isCallExpression(node) && oldNames.test(dottedName(node.expression) ?? '')) {
        report(node.getStart(source), dottedName(node.expression));
      }
      if (ts.isCallExpression(node) && /^(context|ctx|t|testInfo)\.skip$/.test(dottedName(node.expression) ?? '')) {
        report(node.getStart(source), 'skipped at run time');
      }
    });
  },
};
