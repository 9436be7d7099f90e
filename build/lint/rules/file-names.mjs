import { isProgram, isTestFile } from '../syntax.mjs';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const saysNothing = /(^|-)(utils?|helpers?|manager|common|misc|stuff)(-|$)/;

/** Names say what is inside. */
export const fileNames = {
  name: 'file-names',
  why: 'Files and folders are kebab-case and named after what they hold; utils, helpers, manager, common hold anything.',
  applies: (path) => isProgram(path) || isTestFile(path) || path.startsWith('build/'),
  check({ path }, report) {
    for (const segment of path.split('/')) {
      const words = segment.replace(/(\.[a-z0-9]+)+$/, '');
      if (!kebab.test(words)) report(0, `"${segment}" is not kebab-case`);
      if (saysNothing.test(words)) report(0, `"${segment}" does not say what it holds`);
    }
  },
};
