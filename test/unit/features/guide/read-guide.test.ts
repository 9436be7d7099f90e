import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTerms, readGlossary } from '../../../../renderer/features/guide/read-glossary';
import { readManual } from '../../../../renderer/features/guide/read-manual';
import { readSpans } from '../../../../renderer/features/guide/read-spans';
import { commands } from '../../../../shared/app/commands';
import { de } from '../../../../shared/i18n/de';
import { en } from '../../../../shared/i18n/en';
import type { Language, Message } from '../../../../shared/i18n/message';
import { translator } from '../../../../shared/i18n/translate';

describe('spans', () => {
  it('tell what is marked, and leave links out', () => {
    expect(readSpans('In **Sync** choose *this* ([form](../x.md)), then [that](y.md).')).toEqual([
      { kind: 'text', text: 'In ' },
      { kind: 'strong', text: 'Sync' },
      { kind: 'text', text: ' choose ' },
      { kind: 'emphasis', text: 'this' },
      { kind: 'text', text: ', then that.' },
    ]);
    expect(readSpans('')).toEqual([]);
  });
});

const tables: Readonly<Record<Language, Readonly<Record<string, Message>>>> = { de, en };

describe.each(['de', 'en'] as const)('the manual in %s', (language) => {
  const manual = readManual(readFileSync(`docs/manual/${language}/README.md`, 'utf8'));
  const strong = [manual.lead, manual.closing, ...manual.steps.map(({ text }) => text)].flat().filter(({ kind }) => kind === 'strong').map(({ text }) => text);

  it('has ten steps, each with a title and a text without marks', () => {
    expect(manual.steps).toHaveLength(10);
    for (const { title, text } of manual.steps) {
      expect(title).toMatch(/\.$/);
      expect(text.map((span) => span.text).join('')).toMatch(/[.…]$/);
    }
    const all = [manual.title, ...[manual.lead, manual.closing, ...manual.steps.map(({ text }) => text)].flat().map(({ text }) => text)];
    expect(all.filter((text) => /[*_`[\]#|]/.test(text))).toEqual([]);
  });

  it('calls everything as the screen calls it', () => {
    const shown = new Set(Object.values(tables[language]).flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message))).map((text) => text.replace(/\{\w+\}/g, '…')));
    expect(strong.filter((text) => !shown.has(text))).toEqual([]);
  });

  it('leads to rooms and commands', () => {
    const t = translator(language);
    const titles = new Set(commands.map(({ titleKey }) => t(titleKey)));
    expect(new Set(strong.filter((text) => titles.has(text))).size).toBeGreaterThan(12);
  });
});

describe('the glossary', () => {
  const text = readFileSync('docs/glossary.md', 'utf8');

  it('has the same groups and terms in both languages, each with a meaning', () => {
    const [german, english] = [readGlossary(text, 'de'), readGlossary(text, 'en')];
    expect(english.map(({ title }) => title)).toEqual(['The job', 'Records', 'Maturity', 'Structure and security level', 'Risk and decision', 'File, safety of data, sync']);
    expect(german.map(({ terms }) => terms.length)).toEqual(english.map(({ terms }) => terms.length));
    expect(english.flatMap(({ terms }) => terms).length).toBeGreaterThan(100);
    expect([...german, ...english].flatMap(({ terms }) => terms).filter(({ term, other, meaning }) => term === '' || other === '' || meaning.length === 0)).toEqual([]);
  });

  it('is found in either language, by words in any order', () => {
    const groups = readGlossary(text, 'de');
    const terms = (words: string): readonly string[] => findTerms(groups, words).flatMap((group) => group.terms.map(({ term }) => term));
    expect(terms('CONDUIT Zone von')).toContain('Übergang (Conduit)');
    expect(terms('asset')).toContain('Asset');
    expect(terms('no such word')).toEqual([]);
    expect(findTerms(groups, '  ')).toBe(groups);
  });
});
