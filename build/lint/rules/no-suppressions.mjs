import { commentsOf, isTestFile } from '../syntax.mjs';

const suppression = new RegExp(
  ['@ts-(ignore|nocheck|expect-error)', '(es|ox|ts)lint-disable', '(biome|prettier)-ignore', '(istanbul|c8|v8) ignore'].join('|'),
);

/** Nobody switches a check off for one place. */
export const noSuppressions = {
  name: 'no-suppressions',
  why: 'A rule that is wrong is changed for all; a place that breaks a right rule is changed.',
  applies: () => true,
  check({ path, text, source }, report) {
    if (!suppression.test(text)) return;
    for (const comment of commentsOf(source)) {
      const hit = suppression.exec(comment.text);
      if (hit === null) continue;
      // A type test shows that something does not compile; it has to say what.
      const isExplainedTypeTest = isTestFile(path) && /@ts-expect-error\s+\S.{9,}/.test(comment.text);
      if (!isExplainedTypeTest) report(comment.position + hit.index, hit[0]);
    }
  },
};
