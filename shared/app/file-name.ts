/** What some file system refuses in a name: Windows' list, what separates folders, control characters, half characters. */
const refused = /[<>:"/\\|?*\p{Cc}\p{Cs}]/gu;
/** Characters that show nothing but turn the reading order or hide what stands behind them. */
const unseen = /\p{Cf}/gu;
/** Names of devices, which Windows refuses whatever ending follows. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(?= *(?:\.|$))/i;
/** An ending that tells the kind of file: a dot and a few plain letters. */
const endingPattern = /\.[a-z][a-z0-9]{0,9}$/i;

/** Room for the name without its ending: characters as Windows counts them and bytes as Linux does. */
const longest = { characters: 120, bytes: 200 };
const nameless = 'zonewalk';

/**
 * The name of a file from words such as a title and a date, in this order: what every file system takes. When it would be
 * too long, the longest part is cut, so that the date at its end stays. `ending` comes without a dot.
 */
export function fileNameOf(parts: readonly string[], ending: string): string {
  const words = parts.map(plain).filter((part) => part !== '');
  const at = words.reduce((best, part, index) => (part.length > (words[best]?.length ?? 0) ? index : best), 0);
  const others = words.filter((_part, index) => index !== at).map((part) => `${part} `).join('');
  const room = { characters: longest.characters - others.length, bytes: longest.bytes - bytesIn(others) };
  return `${stemOf(words.map((part, index) => (index === at ? cut(part, room) : part)).join(' '))}.${ending}`;
}

/** A suggested name as every file system takes it, in the folder it is put into. Its ending stays. */
export function safeFileName(name: string): string {
  const whole = plain(name);
  const ending = endingPattern.exec(whole)?.[0] ?? '';
  return `${stemOf(whole.slice(0, whole.length - ending.length))}${ending}`;
}

function stemOf(name: string): string {
  const stem = trimmed(cut(trimmed(name), longest));
  return stem === '' ? nameless : stem.replace(device, '_$1');
}

/** Composed letters (a decomposed umlaut is another name to Windows), one space between words, nothing refused. */
function plain(text: string): string {
  return text.replace(unseen, '').normalize('NFC').replace(/\s+/g, ' ').replace(refused, '-').trim();
}

/** A leading dot hides the file, a dot or space at the end is lost on Windows. */
function trimmed(text: string): string {
  return text.replace(/^[. ]+|[. ]+$/g, '');
}

/** The beginning of the text that fits; never half a character, nor a letter without its accents. */
function cut(text: string, room: typeof longest): string {
  let length = 0;
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    length += character.length;
    bytes += bytesIn(character);
    if (length > room.characters || bytes > room.bytes) return text.slice(0, end).trimEnd();
    // A mark belongs to the letter before: both stay or both go.
    if (!/^\p{M}/u.test(text.slice(length))) end = length;
  }
  return text;
}

/** Bytes of the text in UTF-8. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
