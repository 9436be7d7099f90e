import { refuse } from '../import-gate';
import { type TextEncoding, textEncodings } from '../workbook';
import { decodeOwn, isOwnCodePage, looksLikeDos } from './code-pages';
import { decodeStrictly, markedEncoding } from './text-decoder';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** True when neither a mark nor the bytes themselves prove the encoding. */
  readonly isGuess: boolean;
}

/**
 * Text of a file: by its byte order mark, then strict UTF-8, then UTF-16 by its zero bytes, then what a page says about
 * itself, then a code page of DOS where umlauts stand inside words, else windows-1252.
 * @param chosen encoding a person asks for; then nothing else is tried
 * @throws AppError when the bytes are no text of the encoding
 */
export function decodeTable(bytes: Uint8Array, chosen?: TextEncoding): DecodedText {
  if (chosen !== undefined) {
    const text = decodeAs(bytes, chosen);
    return text === undefined ? refuse('workbook-encoding-wrong', { encoding: chosen }) : { text, encoding: chosen, isGuess: false };
  }
  const marked = markedEncoding(bytes);
  const certain = marked ?? zeroByteEncoding(bytes) ?? 'utf-8';
  const text = decodeStrictly(bytes, certain);
  if (text !== undefined) return { text, encoding: certain, isGuess: marked === undefined && certain !== 'utf-8' };
  for (const encoding of [declaredEncoding(bytes), looksLikeDos(bytes) ? 'cp850' : 'windows-1252'] as const) {
    const guessed = encoding === undefined ? undefined : decodeAs(bytes, encoding);
    if (encoding !== undefined && guessed !== undefined) return { text: guessed, encoding, isGuess: true };
  }
  return refuse('workbook-unreadable');
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  return isOwnCodePage(encoding) ? decodeOwn(bytes, encoding) : decodeStrictly(bytes, encoding);
}

/** UTF-16 without a mark shows as a zero in nearly every second byte. */
function zeroByteEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, 2000);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) {
      if (index % 2 === 0) even += 1;
      else odd += 1;
    }
  });
  const pairs = sample.length / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : undefined;
}

/** What a page or an XML text says about its encoding near its start. */
function declaredEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  if (!/^\s*</.test(start)) return undefined;
  const label = /(?:charset|encoding)\s*=\s*["']?([\w-]{3,20})/i.exec(start)?.[1]?.toLowerCase();
  const known = label === 'iso-8859-1' || label === 'us-ascii' ? 'windows-1252' : label;
  return textEncodings.find((encoding) => encoding === known);
}
