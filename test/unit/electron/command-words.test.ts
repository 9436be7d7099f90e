import { describe, expect, it } from 'vitest';
import { commandWords } from '../../../electron/main/command-words';

const inPackage = (...words: string[]) => commandWords(words, false);

describe('words for the command line', () => {
  it('are what was typed, without what Chromium is told', () => {
    expect([
      inPackage('info', 'a.zonewalk', '--json'),
      inPackage('--no-sandbox', '--json', 'info', '--user-data-dir=/tmp/x', 'a.zonewalk'),
      inPackage('--lang', 'de', 'export', 'a.zonewalk', '--out', 'documents'),
      commandWords(['--no-sandbox', '/opt/folder', 'new', '--out', 'a.zonewalk'], true),
    ]).toEqual([
      ['info', 'a.zonewalk', '--json'],
      ['--json', 'info', 'a.zonewalk'],
      ['--lang', 'de', 'export', 'a.zonewalk', '--out', 'documents'],
      ['new', '--out', 'a.zonewalk'],
    ]);
  });

  it('are also questions and a command that nobody knows, which the command line answers', () => {
    expect([inPackage('--help'), inPackage('-h'), inPackage('--version'), inPackage('exprot', 'a.zonewalk')])
      .toEqual([['--help'], ['-h'], ['--version'], ['exprot', 'a.zonewalk']]);
  });

  it('are none when a window is meant', () => {
    const forWindows = [
      inPackage(),
      inPackage('--no-sandbox', '--remote-debugging-port=0'),
      inPackage('/media/stick/info.zonewalk'),
      inPackage('C:\\Werk\\Halle 3\\Bewertung.zonewalk'),
      inPackage('plant.zonewalk'),
      inPackage('--lang=de', '--some-switch'),
      commandWords(['folder'], true),
      commandWords(['--inspect=0', 'folder', '--lang=en-US'], true),
    ];
    expect(forWindows).toEqual(forWindows.map(() => undefined));
  });
});
