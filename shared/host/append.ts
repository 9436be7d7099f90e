import { languages } from '../i18n/message';
import { hostLimits } from './limits';
import { idPattern, type Frame, type Mark, type ProjectMeta } from './records';

/** A frame to be appended; `rest` is the CRC-32 of the bytes handed over ahead, when its payload goes on with them. */
export interface AppendedFrame extends Frame {
  readonly rest?: number | undefined;
}

/** Commits on their way to the journal, and what the list and the mark say once they stand there. */
export interface Append {
  readonly projectId: string;
  readonly meta: ProjectMeta;
  readonly frames: readonly AppendedFrame[];
  readonly mark: Mark;
}

type Check = (value: unknown) => boolean;

const framesAtMost = 10_000;

const isText = (longest: number): Check => (value) => typeof value === 'string' && value.length <= longest;
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isId: Check = (value) => typeof value === 'string' && idPattern.test(value);
const isLanguage: Check = (value) => languages.some((language) => language === value);
const isPayload: Check = (value) => value instanceof Uint8Array && value.byteLength <= hostLimits.append;
const isType = isText(60);
const areCounts: Check = (value) => isPlain(value) && Object.entries(value).every(([type, count]) => isType(type) && isCount(count));
const isMark = isObjectOf({ sequence: isCount, counts: areCounts, digest: isText(200) });
const isMeta = isObjectOf({ projectId: isId, title: isText(500), language: isLanguage, updatedAt: isText(40), sequence: isCount, counts: areCounts });
const isFrame = isObjectOf({ sequence: isCount, payload: isPayload });
const isBegunFrame = isObjectOf({ sequence: isCount, payload: isPayload, rest: isCount });
const areFrames: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= framesAtMost && value.every((frame) => isFrame(frame) || isBegunFrame(frame));
const isWhole = isObjectOf({ projectId: isId, meta: isMeta, frames: areFrames, mark: isMark });

/**
 * Looks at the input of an append by hand: every edit waits for it on its way to the disk, and a schema takes four times as
 * long for code that runs once in a while.
 */
export function isAppend(value: unknown): value is Append {
  return isWhole(value);
}

/** Exactly these members, each as its check wants it. */
function isObjectOf(checks: Readonly<Record<string, Check>>): Check {
  const members = Object.entries(checks);
  return (value) => isPlain(value) && Object.keys(value).length === members.length && members.every(([name, check]) => Object.hasOwn(value, name) && check(Reflect.get(value, name)));
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
