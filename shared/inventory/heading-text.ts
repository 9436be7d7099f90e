/**
 * A heading reduced to lower-case words: umlauts written out, word joints of programs opened (`assetTag`, `asset_tag`),
 * a word broken over two lines joined again.
 */
export function foldHeading(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize('NFC')
    .replace(/(\p{L})-\s*\n\s*(\p{Ll})/gu, '$1$2')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** Shortened and English forms that mean the same in a heading: `Ser.-Nr.`, `Serial No.` and `Seriennummer` become alike. */
const wholeWords: ReadonlyMap<string, string> = new Map(
  [
    'nummer nr no num number nbr', 'adresse adr addr address adressen addresses', 'bemerkung bem bemerk', 'kritikalitaet krit', 'ansprechpartner ansprechp ansprpartner',
    'hersteller hst herst', 'fabrik fabr', 'serien ser', 'inventar inv', 'bezeichnung bez bezeichn', 'gebaeude geb', 'verantwortlich verantw verantwortl', 'technischer techn',
    'level lvl', 'description descr desc', 'equipment eq equip', 'location loc', 'department dept', 'passwort pw pwd passwd password', 'credentials creds', 'kennzeichen kennz',
    'abteilung abt', 'maschine masch', 'beschreibung beschr', 'version vers ver', 'bestell best', 'geraete ger', 'manufacturer manuf mfgr', 'anmerkung anm', 'artikel art article',
    'schaltschrank schaltschr', 'revision rev', 'catalog cat catalogue',
  ].flatMap((line) => {
    const [whole = '', ...forms] = line.split(' ');
    return forms.map((form): [string, string] => [form, whole]);
  }),
);

const joints: ReadonlySet<string> = new Set(['und', 'and', 'or', 'oder', 'der', 'des', 'die', 'das', 'dem', 'of', 'the', 'von', 'is', 'are']);

/** A folded heading with its shortened words written out, for comparing meanings; columns of databases lose their numbers (`Model00`). */
export function spellOut(folded: string): string {
  if (!folded.includes(' ') && !wholeWords.has(folded)) return folded.replace(/(\p{Ll})0{1,2}$/u, '$1');
  const words = folded.replace(/(\p{Ll})0{1,2}$/u, '$1').split(' ');
  // `Art` alone is a kind, `Art.-Nr.` an article.
  if (words.length === 1) return folded === 'art' ? folded : (wholeWords.get(folded) ?? folded);
  const kept = words.filter((word) => !joints.has(word));
  return (kept.length === 0 ? words : kept).map((word) => wholeWords.get(word) ?? word).join(' ');
}

/** Words that mean too much on their own to be trusted as part of a longer heading. */
const vague: ReadonlySet<string> = new Set([
  'tag', 'id', 'name', 'typ', 'type', 'art', 'class', 'klasse', 'version', 'level', 'ebene', 'info', 'note', 'status', 'state', 'port', 'os',
  'unit', 'line', 'host', 'bus', 'hw', 'fw', 'sn', 'role', 'rolle', 'ort', 'position', 'system', 'asset', 'area', 'network', 'netz', 'layer',
  'site', 'place', 'lage', 'count', 'menge', 'make', 'function', 'funktion', 'details', 'hardware', 'revision', 'release', 'station',
]);

/** A folded text with what comparisons need. */
export interface Phrase {
  readonly text: string;
  readonly compact: string;
  readonly words: readonly string[];
}

export function preparePhrase(text: string): Phrase {
  return { text, compact: text.replaceAll(' ', ''), words: text.split(' ') };
}

/** How well a folded heading matches a folded phrase: 1 the same, less when it only contains it, 0 not at all. */
export function phraseFit(heading: Phrase, phrase: Phrase): number {
  if (heading.text === phrase.text) return 1;
  if (heading.compact === phrase.compact) return 0.97;
  if (phrase.text.length >= heading.text.length) return 0;
  if (heading.text.includes(phrase.text) && ` ${heading.text} `.includes(` ${phrase.text} `)) {
    // The more of the heading a phrase explains, the surer it is; a phrase at the start counts a little more.
    const share = phrase.text.length / heading.text.length;
    const fit = 0.55 + 0.35 * share + (heading.text.startsWith(phrase.text) ? 0.04 : 0);
    return vague.has(phrase.text) ? fit * 0.75 : fit;
  }
  // German joins words: `Anlagenkennzeichen` ends with `kennzeichen`. Across word borders such a find means nothing.
  if (phrase.text.length >= 6 && phrase.words.length === 1) {
    const isJoined = heading.words.some((word) => word.startsWith(phrase.text) || word.endsWith(phrase.text));
    if (isJoined) return 0.45 + 0.3 * (phrase.text.length / heading.compact.length);
  }
  return 0;
}
