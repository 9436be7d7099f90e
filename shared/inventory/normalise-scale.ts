import { criticalities, type lifeStates, purdueLevels } from '../model/choice-sets';
import { foldHeading } from './heading-text';
import type { FlagCode, Reading } from './cell';

type Criticality = (typeof criticalities.values)[number];
type PurdueLevel = (typeof purdueLevels.values)[number];

const table = <Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, words]) => words.split('|').map((word): [string, Value] => [word, value])));

const yesNo = table<boolean>([
  [true, 'ja|j|yes|y|x|wahr|true|1|vorhanden|✓|✔|☑|ok|aktiv|existing|available'],
  [false, 'nein|n|no|falsch|false|0|nicht vorhanden|✗|✘|☐|-|kein|keine|none|not available'],
]);

/** Yes or no in the words and marks people use. */
export function readYesNo(text: string): Reading<boolean> {
  const value = yesNo.get(text.trim().toLowerCase());
  return value === undefined ? { value, flag: 'word-unknown' } : { value };
}

/** Words of a scale, lowest first; which level a word is depends on the other words of its column. */
const ranks = table<number>([
  [0, 'sehr niedrig|very low|vernachlaessigbar|negligible|keine|none|unkritisch'],
  [1, 'niedrig|gering|low|l|n|minor|klein|unwichtig'],
  [2, 'normal|mittel|medium|moderate|moderat|m|med|standard|wichtig'],
  [3, 'erhoeht|elevated|increased'],
  [4, 'hoch|high|h|major|kritikal|gross|sehr wichtig'],
  [5, 'sehr hoch|very high|critical|kritisch|hochkritisch|extreme|essential|vital|sh|vh|existenziell'],
]);

/** How the values of one column are to be read. */
export interface CriticalityScale {
  readonly levels: ReadonlyMap<string, Criticality>;
  /** Set when the column does not say which end is high. */
  readonly flag?: FlagCode;
}

/**
 * Reads a whole column's scale: words (normal / hoch / sehr hoch), letters (H/M/L), tiers or numbers. Tier 1 is taken as
 * the highest, a bare 1 as the lowest, both flagged for confirmation unless `oneIsHigh` says it.
 */
export function readCriticalityScale(texts: Iterable<string>, oneIsHigh?: boolean): CriticalityScale {
  const folded = new Set([...new Set(texts)].map(foldLevel).filter((text) => text !== ''));
  const numbered = [...folded].filter((text) => /^((tier|stufe|klasse|class|level|prio|prioritaet|kat|cat|p|k|t|s)\s?)?[0-9]$/.test(text));
  if (numbered.length > 0 && numbered.length >= folded.size * 0.6) return numberedScale(numbered, oneIsHigh);
  const levels = new Map<string, Criticality>();
  const hasElevated = [...folded].some((text) => ranks.get(text) === 3);
  const hasHighest = [...folded].some((text) => ranks.get(text) === 5);
  for (const text of folded) {
    const level = levelOf(ranks.get(text), hasElevated && !hasHighest);
    if (level !== undefined) levels.set(text, level);
  }
  return { levels };
}

function levelOf(rank: number | undefined, isShifted: boolean): Criticality | undefined {
  if (rank === undefined) return undefined;
  if (rank <= 1) return 'low';
  if (rank === 2) return 'medium';
  if (rank === 3) return 'high';
  // In normal / erhöht / hoch the last word is the top of the scale.
  return rank === 4 && !isShifted ? 'high' : 'veryHigh';
}

function numberedScale(texts: readonly string[], oneIsHigh: boolean | undefined): CriticalityScale {
  const highFirst = oneIsHigh ?? texts.some((text) => /tier|prio|^p/.test(text));
  const numbers = texts.map((text) => Number(text.slice(-1)));
  const [low, high] = [Math.min(...numbers, 1), Math.max(...numbers, 3)];
  const steps = criticalities.values.slice(high - low <= 2 ? 0 : undefined, high - low <= 2 ? 3 : undefined);
  const levels = new Map<string, Criticality>();
  texts.forEach((text, index) => {
    const share = ((numbers[index] ?? low) - low) / (high - low);
    const level = steps[Math.round((highFirst ? 1 - share : share) * (steps.length - 1))];
    if (level !== undefined) levels.set(text, level);
  });
  return oneIsHigh === undefined ? { levels, flag: 'scale-direction' } : { levels };
}

/** A level word without what stands around it: `hoch (3)` and `Hoch` are the same. */
export function foldLevel(text: string): string {
  return foldHeading(text.replace(/\(.*\)/, ' '));
}

/** Purdue level: `L2`, `Level 3.5`, `Ebene 1`, `DMZ`. */
export function readPurdueLevel(text: string): Reading<PurdueLevel> {
  const folded = text.trim().toLowerCase().replace(',', '.');
  if (/\bi?dmz\b/.test(folded) && !/[0-5]/.test(folded)) return { value: '3.5' };
  const match = /^(?:l|lvl|level|ebene|purdue(?:[ -](?:level|ebene))?|layer|stufe|e)?[\s:-]*([0-5](?:\.5)?)(?:\D.*)?$/.exec(folded);
  const value = purdueLevels.values.find((level) => level === match?.[1]);
  return value === undefined ? { value, flag: 'word-unknown' } : { value };
}

const states = table<(typeof lifeStates.values)[number]>([
  ['existing', 'existing|bestand|bestehend|vorhanden|in betrieb|aktiv|active|produktiv|in use|operational|installed|installiert|live|in operation|running|online'],
  ['planned', 'planned|geplant|in planung|vorgesehen|bestellt|ordered|neu|new'],
  ['toBeRemoved', 'to be removed|zu entfernen|abzubauen|rueckbau|wird abgebaut|zu demontieren|to be decommissioned|abloesung geplant'],
]);

export function readLifeState(text: string): Reading<(typeof lifeStates.values)[number]> {
  const value = states.get(foldHeading(text));
  return value === undefined ? { value, flag: 'word-unknown' } : { value };
}
