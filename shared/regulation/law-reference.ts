import type { Language } from '../i18n/message';

/**
 * A reference as lawyers of the language write it. The catalogue cites briefly, "Art. 21(2)(a)", "Annex II(7)", "§ 28(2) Nr. 3";
 * in German these are "Art. 21 Abs. 2 Buchst. a", "Anhang II Nr. 7", "§ 28 Abs. 2 Nr. 3".
 */
export function referenceText(language: Language, reference: string): string {
  return language === 'en' ? englishReference(reference) : germanReference(reference);
}

/** Journals keep the name they are published under. */
function englishReference(reference: string): string {
  if (reference.startsWith('BGBl.')) return reference;
  return reference.replaceAll('Nr.', 'no.').replaceAll('S.', 'sentence').replaceAll('Anlage', 'Annex');
}

/** What a number or letter in brackets counts: a paragraph of an article, a point of an annex, a letter below either. */
type Word = 'Abs.' | 'Nr.' | 'Buchst.';

interface Written {
  readonly text: string;
  /** What the numbers in brackets count here and in a part that only goes on. */
  readonly word: 'Abs.' | 'Nr.';
  /** What the part ends with; a bare number or letter after it goes on with the same and needs no word. */
  readonly ending: Word | undefined;
}

function germanReference(reference: string): string {
  const written: Written[] = [];
  for (const part of reference.split(', ')) written.push(germanPart(part, written.at(-1)));
  return written.map(({ text }) => text).join(', ');
}

function germanPart(part: string, before: Written | undefined): Written {
  const word = part.startsWith('Annex') ? 'Nr.' : /^(?:Art\.|§)/.test(part) ? 'Abs.' : (before?.word ?? 'Abs.');
  const wordOf = (counted: string): Word => (/^[a-z]$/.test(counted) ? 'Buchst.' : word);
  // A number alone could be read as another paragraph of the article before it.
  const isArticle = word === 'Abs.' && /^\d/.test(part) && (part.includes('(') || before?.ending !== undefined);
  const named = germanNames(isArticle ? `Art. ${part}` : part);
  const [, bare] = /^\(([\d–]+|[a-z])\)$/.exec(named) ?? [];
  if (bare !== undefined && wordOf(bare) === before?.ending) return { text: bare, word, ending: before.ending };
  const [, closing] = /\(([\d–]+|[a-z])\)$/.exec(named) ?? [];
  const text = named.replace(/\(([\d–]+|[a-z])\)/g, (_, counted: string) => ` ${wordOf(counted)} ${counted}`).trim();
  return { text, word, ending: closing === undefined ? undefined : wordOf(closing) };
}

function germanNames(part: string): string {
  return part
    .replace('Annex', 'Anhang')
    .replace('Part', 'Teil')
    .replace('class', 'Klasse')
    .replace('OJ', 'ABl.')
    .replace('no.', 'Nr.')
    .replace(/S\. (?=\d)/, 'Satz ')
    .replace(/(Nr\. \d+) ([a-z])$/, '$1 Buchst. $2')
    .replace(/(Anhang [IVX]+) (?=\d)/, '$1 Nr. ')
    .replaceAll(')–(', '–');
}
