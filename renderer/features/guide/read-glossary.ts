import type { Language } from '../../../shared/i18n/message';
import { wordsOf } from '../../../shared/tables/text-filter';
import { readSpans, type Span } from './read-spans';

/** A term with what it means, and the same in the other language. */
export interface Term {
  readonly term: string;
  readonly other: string;
  readonly meaning: readonly Span[];
}

/** Terms that belong together. */
export interface TermGroup {
  readonly title: string;
  readonly terms: readonly Term[];
}

/**
 * The terms of the glossary in one language. Its form: groups under `## English · German`, each a table with the columns
 * English, German, meaning, Bedeutung; other groups are for those who write texts, and left out.
 * @param markdown the text of `docs/glossary.md`
 */
export function readGlossary(markdown: string, language: Language): readonly TermGroup[] {
  const groups = markdown.split(/\n## /).slice(1);
  return groups.flatMap((group) => {
    const [heading = '', ...lines] = group.split('\n');
    const [english, german] = heading.split(' · ');
    if (english === undefined || german === undefined) return [];
    const terms = lines.flatMap((line) => termOf(line, language));
    return [{ title: language === 'de' ? german : english, terms }];
  });
}

function termOf(line: string, language: Language): readonly Term[] {
  const [, english = '', german = '', meaning = '', bedeutung = ''] = line.split('|').map((cell) => cell.trim());
  if (english === '' || english === 'English' || /^-+$/.test(english)) return [];
  // Gender, and where a word stands on the screen, are for those who write texts.
  const plain = german.replace(/ \((d(as|er|ie)\b|Name des Raums)[^)]*\)/, '');
  return [language === 'de' ? { term: plain, other: english, meaning: readSpans(bedeutung) } : { term: english, other: plain, meaning: readSpans(meaning) }];
}

/** The groups with those terms only that hold all words, in any column and any order. */
export function findTerms(groups: readonly TermGroup[], words: string): readonly TermGroup[] {
  const wanted = wordsOf(words);
  if (wanted.length === 0) return groups;
  return groups.flatMap(({ title, terms }) => {
    const found = terms.filter(({ term, other, meaning }) => {
      const text = [term, other, ...meaning.map((span) => span.text)].join(' ').toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    return found.length === 0 ? [] : [{ title, terms: found }];
  });
}
