const questions: ReadonlySet<string> = new Set(['--help', '-h', '--version']);
/** Meant for Chromium, which takes them from anywhere on the line. */
const chromiumSwitch = /^--(no-sandbox|user-data-dir|ozone-platform|disable-(dev-shm-usage|gpu)|enable-logging|remote-debugging-port)(=|$)/;
/** What a command looks like, also a mistyped one. A file that the window opens has at least an ending. */
const bareWord = /^[a-z][a-z-]*$/;

/**
 * What the program was asked to do without a window: the words of `zonewalk COMMAND …`. Undefined when a window is meant.
 * @param words what was typed behind the program's name
 * @param isFolderNamed the first of them that is no switch names the application's folder, as it does outside packages
 */
export function commandWords(words: readonly string[], isFolderNamed: boolean): readonly string[] | undefined {
  const folder = isFolderNamed ? words.findIndex((word) => !word.startsWith('-')) : -1;
  const own = words.filter((word, index) => index !== folder && !chromiumSwitch.test(word));
  const isCommand = questions.has(own[0] ?? '') || own.some((word) => bareWord.test(word));
  return isCommand ? own : undefined;
}
