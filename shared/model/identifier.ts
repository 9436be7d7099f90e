import type { RecordId, RecordType } from './record-type';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** What pure code needs of the outside world: the time as ISO 8601 text, and fresh sortable names. */
export interface Environment {
  readonly now: () => string;
  /** 26 characters, sorting after every one given before by the same source. */
  readonly newId: () => string;
}

/**
 * A source of names of 26 characters: 10 of time (milliseconds) and 16 of chance, each sorting after the last one.
 * @param now milliseconds since 1970
 * @param random fills as many bytes as asked for with chance
 */
export function identifierSource(now: () => number, random: (length: number) => Uint8Array): () => string {
  let lastTime = 0;
  let lastChance: number[] = [];
  // All but the last character, which is all that changes most of the time: an import asks for ten thousands.
  let beginning = '';
  const named = (): string => {
    const last = lastChance[15] ?? 0;
    if (last === 0 || beginning === '') beginning = encodeTime(lastTime) + encodeChance(lastChance.slice(0, 15));
    return beginning + (alphabet[last] ?? '0');
  };
  return () => {
    const time = Math.max(Math.floor(now()), lastTime);
    if (time === lastTime && increment(lastChance)) return named();
    // All names of this millisecond are used up: the next millisecond lends its own.
    lastTime = time === lastTime ? time + 1 : time;
    lastChance = [...random(16)].map((byte) => byte & 31);
    beginning = '';
    return named();
  };
}

/** A fresh id for a record of the given type. */
export function newRecordId(type: RecordType, env: Pick<Environment, 'newId'>): RecordId {
  return `${type}:${env.newId()}`;
}

function encodeTime(time: number): string {
  let rest = time;
  let text = '';
  for (let index = 0; index < 10; index += 1) {
    text = (alphabet[rest % 32] ?? '0') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

function encodeChance(digits: readonly number[]): string {
  return digits.map((digit) => alphabet[digit] ?? '0').join('');
}

/** Counts up by one in base 32; false when there is nothing to count up or it overflowed. */
function increment(digits: number[]): boolean {
  for (let index = digits.length - 1; index >= 0; index -= 1) {
    const digit = digits[index] ?? 0;
    if (digit < 31) {
      digits[index] = digit + 1;
      return true;
    }
    digits[index] = 0;
  }
  return false;
}
