import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { countLines, isCode, isMessageTable, project, projectFiles, readText } from './project-files';

const files = projectFiles();
const code = files.filter((path) => isCode(path) && !isMessageTable(path) && !path.startsWith('test/fixtures/'));
const sizes = code.map((path) => ({ path, lines: countLines(readText(path)) }));

const parentFolders = (path: string): readonly string[] => {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
};

/** Rooms of the project: the areas of each part, and one folder per screen. */
const isRoom = (folder: string): boolean =>
  /^(shared|electron|renderer|test)\/[^/]+$/.test(folder) || /^renderer\/features\/[^/]+$/.test(folder) || folder === 'build';

describe('sizes', () => {
  it('no file over 400 lines', () => {
    const styles = files.filter((path) => path.endsWith('.css')).map((path) => ({ path, lines: countLines(readText(path)) }));
    expect([...sizes, ...styles].filter(({ lines }) => lines > 400)).toEqual([]);
  });

  it('the median of the program stays under 100 lines', () => {
    const lines = sizes.filter(({ path }) => /^(shared|electron|renderer)\//.test(path)).map((size) => size.lines).sort((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)] ?? 0).toBeLessThan(100);
  });
});

describe('folders', () => {
  const rooms = [...new Set(code.flatMap(parentFolders))].filter(isRoom).sort();

  it('each say in a README what lives there', () => {
    expect(rooms.filter((folder) => !files.includes(`${folder}/README.md`))).toEqual([]);
  });

  it('keep their README at 20 lines', () => {
    const long = files
      .filter((path) => path.endsWith('/README.md') && isCode(`${path.slice(0, -'README.md'.length)}x.ts`))
      .map((path) => ({ path, lines: countLines(readText(path)) }))
      .filter(({ lines }) => lines > 20);
    expect(long).toEqual([]);
  });

  it('at the top are the agreed ones', () => {
    const agreed = ['electron', 'renderer', 'shared', 'assets', 'test', 'build', 'docs', '.ci', '.github'];
    const top = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
    expect([...top].filter((folder) => !agreed.includes(folder))).toEqual([]);
  });
});

describe('files that go to others', () => {
  // In parts, so that this file does not contain what it looks for.
  const personal = [
    new RegExp(['/', 'home', '/[a-z]'].join('')),
    new RegExp(['/', 'Users', '/[A-Za-z]'].join('')),
    new RegExp(['[A-Z]:', 'Users', ''].join('\\\\+')),
    new RegExp(['/', 'root', '/'].join('')),
    /https?:\/\/(localhost|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+)(:\d+)?\/[a-z]*npm/,
  ];
  const hereOnly = [project, homedir()].filter((place) => place.split('/').length > 2);
  const text = files.filter((path) => /\.(ts|tsx|mjs|cjs|js|json|yml|yaml|md|txt|css|html|sh|svg)$|(^|\/)(\.npmrc|\.gitignore|run)$/.test(path));

  it('name no place of one machine', () => {
    const found = text.filter((path) => {
      const content = readText(path);
      return personal.some((pattern) => pattern.test(content)) || hereOnly.some((place) => content.includes(place));
    });
    expect(found).toEqual([]);
  });

  it('end with a line break and hold no conflict marks', () => {
    const broken = text.filter((path) => isCode(path) && (!readText(path).endsWith('\n') || /^(<{7}|>{7}) /m.test(readText(path))));
    expect(broken).toEqual([]);
  });
});
