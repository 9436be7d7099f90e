import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCode, projectFiles, readText } from './project-files';

const files = projectFiles();
const isProgram = (path: string): boolean => /^(shared|electron|renderer)\//.test(path);
const sources = new Map(files.filter((path) => isCode(path) && !path.startsWith('test/fixtures/')).map((path) => [path, readText(path)]));
const program = [...sources.keys()].filter((path) => isProgram(path) && !path.endsWith('.d.ts'));

/** The file a relative import or worker address leads to. */
function targetOf(importer: string, specifier: string): string | undefined {
  const place = normalize(join(dirname(importer), specifier)).split('\\').join('/');
  return ['', '.ts', '.tsx', '/index.ts'].map((ending) => `${place}${ending}`).find((path) => sources.has(path));
}

const specifiers = /(?:from|import)\s*\(?\s*'(\.[^'?]+)(?:\?[a-z]+)?'|new URL\('(\.[^']+)'/g;

describe('unused', () => {
  it('no file of the program is', () => {
    const imported = new Set(
      [...sources].flatMap(([path, text]) =>
        isProgram(path) ? [...text.matchAll(specifiers)].flatMap((match) => targetOf(path, match[1] ?? match[2] ?? '') ?? []) : [],
      ),
    );
    // What the build starts from is named there or in the page.
    const starts = files.filter((path) => /^build\/.*\.(mjs|ts)$|^renderer\/[^/]+\.html$/.test(path)).map(readText).join('\n');
    const isStart = (path: string): boolean => starts.includes(path) || starts.includes(`./${path.split('/').slice(1).join('/')}`);
    expect(program.filter((path) => !imported.has(path) && !isStart(path))).toEqual([]);
  });

  it('no function or constant is that others could call', () => {
    const users = new Map<string, Set<string>>();
    for (const [path, text] of sources) {
      for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) {
        const seen = users.get(word) ?? new Set<string>();
        users.set(word, seen.add(path));
      }
    }
    const offered = program.flatMap((path) =>
      [...(sources.get(path) ?? '').matchAll(/^export (?:async )?(?:function|const|class) ([\w$]+)/gm)].map((match) => ({ path, name: match[1] ?? '' })),
    );
    const unused = offered.filter(({ name }) => (users.get(name)?.size ?? 0) < 2);
    expect(unused.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
  });
});
