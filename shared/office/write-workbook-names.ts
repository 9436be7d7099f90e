import { cleanLine } from './write-text';

/** Sheet names as Excel allows them: at most 31 characters, no `: \ / ? * [ ]`, no apostrophe at the ends, each one once. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>(['history']);
  return wanted.map((name) => {
    const clean = cleanLine(name).replace(/[:\\/?*[\]]/g, ' ').replace(/\s+/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Sheet';
    return unique(clean, 31, used, (base, count) => `${base} (${count})`);
  });
}

/** Column headings of a table: never empty, each one once (upper and lower case count as the same). */
export function columnNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((name) => unique(cleanLine(name) || '–', 250, used, (base, count) => `${base} (${count})`));
}

/** Names of tables: a letter first, then letters, digits and underscores; never like a cell address. */
export function tableNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((name) => unique(`Table_${name.replace(/\W/g, '_')}`, 60, used, (base, count) => `${base}_${count}`));
}

function unique(name: string, longest: number, used: Set<string>, numbered: (base: string, count: number) => string): string {
  let candidate = name.slice(0, longest).trim();
  for (let count = 2; used.has(candidate.toLocaleLowerCase('en')); count += 1) {
    const suffix = numbered('', count).length;
    candidate = numbered(name.slice(0, longest - suffix).trim(), count);
  }
  used.add(candidate.toLocaleLowerCase('en'));
  return candidate;
}
