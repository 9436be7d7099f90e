/** Names of characters that exports use; others stay as they are written. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad',
    auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', euro: '€', pound: '£', cent: '¢', yen: '¥',
    ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', deg: '°', micro: 'µ', plusmn: '±', times: '×', divide: '÷',
    sup1: '¹', sup2: '²', sup3: '³', frac12: '½', frac14: '¼', frac34: '¾', le: '≤', ge: '≥', ne: '≠', Omega: 'Ω', mu: 'μ',
    copy: '©', reg: '®', trade: '™', sect: '§', para: '¶', laquo: '«', raquo: '»', bdquo: '„', ldquo: '“', rdquo: '”', sbquo: '‚',
    lsquo: '‘', rsquo: '’', agrave: 'à', aacute: 'á', acirc: 'â', aring: 'å', aelig: 'æ', ccedil: 'ç', egrave: 'è', eacute: 'é',
    ecirc: 'ê', euml: 'ë', iacute: 'í', icirc: 'î', iuml: 'ï', ntilde: 'ñ', oacute: 'ó', ocirc: 'ô', oslash: 'ø', uacute: 'ú',
    ucirc: 'û', Agrave: 'À', Aring: 'Å', AElig: 'Æ', Ccedil: 'Ç', Eacute: 'É', Egrave: 'È', Oslash: 'Ø', larr: '←', rarr: '→',
  }),
);

/** Replaces character references of a page. Unknown ones are kept as written. */
export function decodeHtml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z][a-z0-9]{1,8}));/gi, (written, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named.get(name) ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}
