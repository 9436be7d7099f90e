import { criticalities, type lifeStates, purdueLevels } from '../model/choice-sets';
import { foldHeading } from './heading-text';
import type { FlagCode, Reading } from './cell';
import type { ScaleDirection } from './reading-options';

type Criticality = (typeof criticalities.values)[number];
type PurdueLevel = (typeof purdueLevels.values)[number];

const table = <Value>(rows: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(rows.flatMap(([value, words]) => words.split('|').map((word): [string, Value] => [word, value])));

const yesNo = table<boolean>([
  [true, 'ja|j|yes|y|x|wahr|true|1|vorhanden|vorh.|✓|✔|✅|☑|☒|ok|aktiv|existing|available|on|ein'],
  [false, 'nein|n|no|falsch|false|0|nicht vorhanden|✗|✘|❌|☐|-|–|kein|keine|none|not available|off|aus'],
]);

/** Yes or no in the words and marks people use. */
export function readYesNo(text: string): Reading<boolean> {
  const value = yesNo.get(text.trim().toLowerCase());
  return value === undefined ? { value, flag: 'word-unknown' } : { value };
}

/** Words of a scale, lowest first; which level a word is depends on the other words of its column. */
const ranks = table<number>([
  [0, 'sehr niedrig|sehr gering|very low|vernachlaessigbar|negligible|keine|none|unkritisch|nicht kritisch|not critical|non critical|uncritical|unbedeutend'],
  [1, 'niedrig|gering|low|l|n|minor|klein|unwichtig'],
  [2, 'normal|mittel|medium|moderate|moderat|m|med|standard|wichtig|less critical|weniger kritisch'],
  [3, 'erhoeht|elevated|increased|mittel bis hoch|medium high'],
  [4, 'hoch|high|h|major|kritikal|gross|sehr wichtig|somewhat critical'],
  [5, 'sehr hoch|very high|critical|kritisch|hochkritisch|extreme|essential|vital|sh|vh|existenziell|most critical|highly critical|business critical|mission critical|safety critical|highest'],
]);

/** How the values of one column are to be read. */
export interface CriticalityScale {
  readonly levels: ReadonlyMap<string, Criticality>;
  /** Set when the column does not say which end is high. */
  readonly flag?: FlagCode;
}

/**
 * Reads a whole column's scale: words (normal / hoch / sehr hoch), letters (H/M/L, A/B/C), tiers, numbers or Roman numbers.
 * Tier 1 and A are taken as the highest, also under such a heading, a bare 1 as the lowest, all flagged for confirmation unless `direction` says it.
 */
export function readCriticalityScale(texts: Iterable<string>, direction?: ScaleDirection, heading = ''): CriticalityScale {
  const folded = new Set([...new Set(texts)].map(foldLevel).filter((text) => text !== ''));
  const counted = [...folded].filter((text) => stepOf(text) !== undefined && rankOf(text) === undefined);
  if (counted.length > 0 && counted.length >= folded.size * 0.6) return countedScale(counted, direction, /\b(tier|prio|prioritaet|priority)\b/.test(foldHeading(heading)));
  const levels = new Map<string, Criticality>();
  const hasElevated = [...folded].some((text) => rankOf(text) === 3);
  const hasHighest = [...folded].some((text) => rankOf(text) === 5);
  for (const text of folded) {
    const level = levelOf(rankOf(text), hasElevated && !hasHighest);
    if (level !== undefined) levels.set(text, level);
  }
  return { levels };
}

/** The rank of a word, also behind a number (`1 - most critical`, `3 hoch`). */
function rankOf(text: string): number | undefined {
  return ranks.get(text) ?? ranks.get(text.replace(/^(?:stufe |klasse |class |level |tier |prio )?\d /, '')) ?? ranks.get(text.replace(/ \d$/, ''));
}

function levelOf(rank: number | undefined, isShifted: boolean): Criticality | undefined {
  if (rank === undefined) return undefined;
  if (rank <= 1) return 'low';
  if (rank === 2) return 'medium';
  if (rank === 3) return 'high';
  // In normal / erhöht / hoch the last word is the top of the scale.
  return rank === 4 && !isShifted ? 'high' : 'veryHigh';
}

const prefix = /^(?:tier|stufe|klasse|class|level|prio|prioritaet|priority|kat|kategorie|cat|category|abc|p|k|t|s|c|sk|kl)\s?(?=\S+$)/;
const romans: ReadonlyMap<string, number> = new Map(['i', 'ii', 'iii', 'iv', 'v'].map((text, index) => [text, index + 1]));

/** Place in a counted scale, from 1: `Tier 2`, `P3`, `Klasse B`, `III`; 0 may be the lowest. */
function stepOf(text: string): number | undefined {
  const bare = text.length === 1 ? text : text.replace(prefix, '');
  if (/^[0-9]$/.test(bare)) return Number(bare);
  if (/^[a-e]$/.test(bare)) return bare.charCodeAt(0) - 96;
  return romans.get(bare);
}

function countedScale(texts: readonly string[], direction: ScaleDirection | undefined, isRanked: boolean): CriticalityScale {
  const highFirst = direction === undefined ? isRanked || texts.some((text) => /tier|prio|^p|[a-e]$/.test(text)) : direction === 'first-is-high';
  const numbers = texts.map((text) => stepOf(text) ?? 0);
  const [low, high] = [Math.min(...numbers, 1), Math.max(...numbers, 3)];
  const steps = criticalities.values.slice(high - low <= 2 ? 0 : undefined, high - low <= 2 ? 3 : undefined);
  const levels = new Map<string, Criticality>();
  texts.forEach((text, index) => {
    const share = ((numbers[index] ?? low) - low) / (high - low);
    const level = steps[Math.round((highFirst ? 1 - share : share) * (steps.length - 1))];
    if (level !== undefined) levels.set(text, level);
  });
  return direction === undefined ? { levels, flag: 'scale-direction' } : { levels };
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
  [
    'existing',
    'existing|bestand|bestehend|vorhanden|in betrieb|aktiv|active|produktiv|in use|operational|installed|installiert|live|in operation|running|online|bereit|einsatzbereit|in benutzung|in nutzung|ready|poweredon|powered on|in produktion|eingebaut|verbaut|' +
      'eiba|i bt|ibt|productive|in service|commissioned|deployed|ja|j|yes|y|x|true|wahr|1|up|enabled',
  ],
  ['planned', 'planned|geplant|in planung|vorgesehen|bestellt|ordered|neu|new|on order|in beschaffung|projektiert|staged|in bestellung|im aufbau'],
  ['toBeRemoved', 'to be removed|zu entfernen|abzubauen|rueckbau|wird abgebaut|zu demontieren|to be decommissioned|abloesung geplant|wird ersetzt|zu ersetzen|lvor|loeschvormerkung|decommissioning'],
]);

/** Words of devices that do not take part: off, scrapped, or a spare on the shelf. */
const outOfUse = new RegExp(
  '^(' +
    'ausser betrieb|a b|stillgelegt|abgeschaltet|deaktiviert|inaktiv|inactive|verschrottet|entsorgt|demontiert|ausgebaut|abgebaut|ersetzt|defekt|lager|auf lager|lage|reserve|ersatz|ersatzteil|ersatzgeraet|spare|' +
    'in stock|stock|retired|decommissioned|scrapped|disposed|removed|replaced|absent|missing|stolen|out of service|out of operation|not in use|non operational|offline|poweredoff|powered off|nein|n|no|false|falsch|0' +
    ')$',
);

/** The state in the life of a device; what is off, gone or a spare has none and is told. */
export function readLifeState(text: string): Reading<(typeof lifeStates.values)[number]> {
  const folded = foldHeading(text);
  const value = states.get(folded) ?? states.get(folded.split(' ')[0] ?? '');
  if (outOfUse.test(folded)) return { value: undefined, flag: 'out-of-use' };
  return value === undefined ? { value, flag: 'word-unknown' } : { value };
}
