import { languages } from '../i18n/message';
import { hostLimits } from './limits';
import { idPattern, type Frame, type Mark, type ProjectMeta } from './records';

/** A frame to be appended; `rest` is the CRC-32 of the bytes handed over ahead, when its payload goes on with them. */
export interface AppendedFrame extends Frame {
  readonly rest?: number | undefined;
}

/**
 * Commits on their way to the journal, and what the list and the mark say once they stand there: each fact once, for every
 * edit has it copied and looked at before the disk hears of it.
 */
export interface Append extends Pick<ProjectMeta, 'projectId' | 'title' | 'language' | 'updatedAt' | 'counts'>, Pick<Mark, 'digest'> {
  readonly frames: readonly AppendedFrame[];
}

/** What the list of assessments and the mark say when the last of the frames stands in the journal. */
export function stateAfter({ projectId, title, language, updatedAt, counts, digest, frames }: Append): { readonly meta: ProjectMeta; readonly mark: Mark } {
  const sequence = frames.at(-1)?.sequence ?? 0;
  return { meta: { projectId, title, language, updatedAt, sequence, counts }, mark: { sequence, counts, digest } };
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
const isFrame = isObjectOf({ sequence: isCount, payload: isPayload });
const isBegunFrame = isObjectOf({ sequence: isCount, payload: isPayload, rest: isCount });
const areFrames: Check = (value) =>
  Array.isArray(value) && value.length > 0 && value.length <= framesAtMost && value.every((frame) => isFrame(frame) || isBegunFrame(frame));
const isWhole = isObjectOf({
  projectId: isId, title: isText(500), language: isLanguage, updatedAt: isText(40), counts: areCounts, digest: isText(200), frames: areFrames,
});

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
