/** windows-1252 differs from Unicode's first 256 characters at the places 128 to 159 only. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * What stands at the places 128 to 255: of the code pages of DOS, which decoders no longer know, and of windows-1252, which
 * some editions of Node decode as ISO 8859-1 and so lose dashes, quotation marks and the euro sign.
 */
const upperHalves = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  'windows-1252': windowsSigns + Array.from({ length: 96 }, (_, index) => String.fromCharCode(160 + index)).join(''),
} as const;

export type OwnCodePage = keyof typeof upperHalves;

/** True for code pages that `decodeOwn` decodes. */
export function isOwnCodePage(name: string): name is OwnCodePage {
  return Object.hasOwn(upperHalves, name);
}

const pieceLength = 8192;

/** Text of bytes in one of these code pages; every byte means a character. */
export function decodeOwn(bytes: Uint8Array, page: OwnCodePage): string {
  const upper = Uint16Array.from(upperHalves[page], (sign) => sign.charCodeAt(0));
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += pieceLength) {
    const codes = Uint16Array.from(bytes.subarray(from, from + pieceLength));
    for (let index = 0; index < codes.length; index += 1) {
      const byte = codes[index] ?? 0;
      if (byte >= 128) codes[index] = upper[byte - 128] ?? byte;
    }
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

/** The bytes German words are made of beyond ASCII, once in windows-1252 and once in the code pages of DOS. */
const germanWindows = new Set([0xc4, 0xd6, 0xdc, 0xdf, 0xe4, 0xf6, 0xfc]);
const germanDos = new Set([0x81, 0x84, 0x8e, 0x94, 0x99, 0x9a, 0xe1]);

/**
 * Whether bytes that are no UTF-8 look like text of DOS: they stand inside words where only DOS has umlauts.
 * Quotation marks of windows-1252 share these places but stand around words.
 */
export function looksLikeDos(bytes: Uint8Array): boolean {
  let windows = 0;
  let dos = 0;
  const end = Math.min(bytes.length, 1_000_000);
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const before = isLetter(bytes[at - 1]);
    const after = isLetter(bytes[at + 1]);
    if (germanWindows.has(byte) && (before || after)) windows += 1;
    // Capital umlauts begin words, the others stand within or at the end of one.
    if (germanDos.has(byte) && byte !== 0xe1 && (byte === 0x8e || byte >= 0x99 ? after : before && after)) dos += 1;
  }
  return dos > windows;
}

function isLetter(byte: number | undefined): boolean {
  const folded = (byte ?? 0) | 0x20;
  return folded >= 0x61 && folded <= 0x7a;
}
