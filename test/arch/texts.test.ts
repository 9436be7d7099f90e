import { describe, expect, it } from 'vitest';
import { de } from '../../shared/i18n/de';
import { en } from '../../shared/i18n/en';
import type { Message } from '../../shared/i18n/message';
import { isMessageTable, projectFiles, readText } from './project-files';
import { sameInBothLanguages } from './same-in-both-languages';

const english = new Map<string, Message>(Object.entries(en));
const german = new Map<string, Message>(Object.entries(de));

const forms = (message: Message): readonly string[] => (typeof message === 'string' ? [message] : [message.one, message.other]);
const placeholders = (message: Message): readonly string[] =>
  [...new Set(forms(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '')))].sort();

/** Keys of both tables whose text matches, with the text. */
function findTexts(tables: readonly ReadonlyMap<string, Message>[], isWrong: (text: string) => boolean): readonly string[] {
  return tables.flatMap((table) =>
    [...table].flatMap(([key, message]) => forms(message).filter(isWrong).map((text) => `${key}: ${text}`)),
  );
}

describe('both languages', () => {
  it('have the same keys', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('have keys of words joined by dots, each in one table only', () => {
    expect([...english.keys()].filter((key) => !/^[a-z][A-Za-z0-9-]*(\.[A-Za-z0-9-]+)+$/.test(key))).toEqual([]);
    const tables = projectFiles().filter((path) => path.startsWith('shared/i18n/en/'));
    const keys = tables.flatMap((path) => [...readText(path).matchAll(/^ {2}'([^']+)':/gm)].map((match) => match[1] ?? ''));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('fill in the same values', () => {
    const different = [...english].filter(([key, message]) => {
      const other = german.get(key);
      return other !== undefined && placeholders(message).join() !== placeholders(other).join();
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have plurals for the same counts', () => {
    const different = [...english].filter(([key, message]) => {
      const other = german.get(key);
      return typeof message !== typeof other && placeholders(message).includes('count');
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('leave no text empty or with blanks around it', () => {
    expect(findTexts([english, german], (text) => text === '' || text !== text.trim() || / {2}/.test(text))).toEqual([]);
  });

  it('stay calm', () => {
    expect(findTexts([english, german], (text) => text.includes('!'))).toEqual([]);
  });

  it('use the signs of print', () => {
    expect(findTexts([english, german], (text) => /["`]|\.\.\.|\w'\w/.test(text))).toEqual([]);
  });

  it('hold no broken letters', () => {
    expect(findTexts([english, german], (text) => /\uFFFD|Ã.|Â[\u00A0-\u00BF]|â€|&[a-z]+;/.test(text))).toEqual([]);
  });
});

describe('German', () => {
  it('is not English', () => {
    const untranslated = [...english].filter(([key, message]) => {
      const same = forms(german.get(key) ?? '').join() === forms(message).join();
      const words = forms(message).map((text) => text.replaceAll(/\{\w+\}/g, '').trim());
      return same && words.some((text) => /\p{L}{2}/u.test(text) && !sameInBothLanguages.has(text));
    });
    expect(untranslated.map(([key, message]) => `${key}: ${forms(message).join(' / ')}`)).toEqual([]);
  });

  it('says Sie', () => {
    const familiar = /(^|[^\p{L}])(du|dich|dir|dein(e[mnrs]?)?|euch|euer|eure[mnrs]?)($|[^\p{L}])/iu;
    expect(findTexts([german], (text) => familiar.test(text))).toEqual([]);
  });

  it('writes umlauts and ß', () => {
    const transcribed =
      /\b(fuer|ueber\w*|koenn\w*|moecht\w*|moeglich\w*|muess\w*|aender\w*|geaendert\w*|loesch\w*|geloescht\w*|pruef\w*|geprueft\w*|zurueck\w*|oeffn\w*|geoeffnet\w*|waehl\w*|gewaehlt\w*|groess\w*|schliess(en|t|bar)|ausser|gemaess\w*|massnahme\w*|strasse\w*|zustaendig\w*|verfuegbar\w*)\b/i;
    expect(findTexts([german], (text) => transcribed.test(text))).toEqual([]);
  });

  it('uses German quotation marks', () => {
    expect(findTexts([german], (text) => /”/.test(text) || (/“/.test(text) && !/„/.test(text)))).toEqual([]);
    expect(findTexts([english], (text) => /[„«»]/.test(text))).toEqual([]);
  });
});

describe('keys', () => {
  const sources = projectFiles().filter((path) => /^(shared|electron|renderer|build)\/.*\.(ts|tsx|mjs|cjs)$/.test(path) && !isMessageTable(path));
  const code = sources.map(readText).join('\n');
  const written = new Set([...code.matchAll(/['"`]([A-Za-z][\w-]*(?:\.[\w-]+)*)['"`]/g)].map((match) => match[1] ?? ''));

  /** `inventory.kind.${kind}` uses every key of that form. */
  const patterns = [...new Set([...code.matchAll(/`([a-z][\w-]*\.[^`\n]*\$\{[^`\n]*)`/g)].map((match) => match[1] ?? ''))].map(
    (template) => new RegExp(`^${template.split(/\$\{[^}]*\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`),
  );

  /** Texts whose last part is a code that the program names on its own. */
  const codePrefixes = ['error.', 'notice.', 'problem.', 'repair.', 'stage.'];
  /** Labels of the model; `model.test.ts` compares them with the registry. */
  const modelPrefixes = ['field.', 'choice.', 'entity.'];

  const isUsed = (key: string): boolean => {
    if (modelPrefixes.some((prefix) => key.startsWith(prefix))) return true;
    const prefix = codePrefixes.find((candidate) => key.startsWith(candidate));
    if (prefix !== undefined) return written.has(key) || written.has(key.slice(prefix.length));
    return written.has(key) || patterns.some((pattern) => pattern.test(key));
  };

  it('are each used somewhere', () => {
    expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
