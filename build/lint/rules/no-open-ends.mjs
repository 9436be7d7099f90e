import { commentsOf } from '../syntax.mjs';

// Written in parts so that this file does not name what it looks for.
const openEnds = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`);

/** What is not done is an issue, not a remark. */
export const noOpenEnds = {
  name: 'no-open-ends',
  why: 'Open work belongs into an issue; a remark in the code is never found again.',
  applies: () => true,
  check({ text, source }, report) {
    if (!openEnds.test(text)) return;
    for (const comment of commentsOf(source)) {
      const hit = openEnds.exec(comment.text);
      if (hit !== null) report(comment.position + hit.index, `${hit[1]} in a comment`);
    }
  },
};
