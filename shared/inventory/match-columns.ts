import type { ColumnContent } from './column-content';
import type { ColumnHeading } from './column-headings';
import { deviceCandidates, isRefuted } from './device-headings';
import { foldHeading } from './heading-text';
import { inContext } from './heading-context';
import { columnsOfOthers, speaksOfOthers } from './heading-others';
import { contentDependentTarget, type HeadingCandidate, headingCandidates } from './heading-words';
import type { ListKind } from './list-kind';
import { locationPart } from './location-parts';
import { areaBreadth, type ImportTarget, mayRepeat } from './targets';

/** Why a column was matched; the text is `inventory.reason.<reason>`. */
export type MatchReason = 'heading' | 'similar-heading' | 'heading-and-values' | 'values' | 'none';

export interface Alternative {
  readonly target: ImportTarget;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly reason: MatchReason;
}

/** One column of a list and what it is taken for. */
export interface ColumnMatch {
  /** Zero-based column of the sheet. */
  readonly column: number;
  readonly heading: string;
  readonly group: string;
  /** Undefined: kept as a column of the client. */
  readonly target: ImportTarget | undefined;
  readonly confidence: number;
  readonly reason: MatchReason;
  /** Other meanings, best first. */
  readonly alternatives: readonly Alternative[];
  /** Passwords, keys and the like: left out unless asked for. */
  readonly holdsSecrets: boolean;
  /** Filled cells among the rows of records. */
  readonly filled: number;
  /** Up to three different values. */
  readonly samples: readonly string[];
}

const acceptedFrom = 0.55;

/** A column whose own meaning another one has taken is not pressed into a meaning that is much less likely. */
const furthestSecond = 0.31;

/** Decides for all columns together what they mean: the surest pair of column and target first. */
export function matchColumns(headings: readonly ColumnHeading[], contents: readonly ColumnContent[], kind: ListKind): readonly ColumnMatch[] {
  const others = columnsOfOthers(headings.map(({ own }) => own));
  const candidates = headings.map((heading, column) => (others.has(column) ? [] : columnCandidates(heading, leftOf(headings, column), contents[column], kind)));
  const chosen = assign(candidates, headings, contents);
  return headings.map((heading, column) => {
    const content = contents[column];
    const best = chosen.get(column);
    const isSecret = holdsSecrets(heading, content);
    return {
      column,
      heading: heading.shown,
      group: heading.group,
      target: isSecret ? undefined : best?.target,
      confidence: isSecret ? 0 : (best?.confidence ?? 0),
      reason: isSecret ? 'none' : (best?.reason ?? 'none'),
      alternatives: (candidates[column] ?? []).filter(({ target }) => target !== best?.target).slice(0, 3),
      holdsSecrets: isSecret,
      filled: content?.filled ?? 0,
      samples: isSecret ? [] : (content?.samples ?? []),
    };
  });
}

function leftOf(headings: readonly ColumnHeading[], column: number): string {
  const left = headings[column - 1];
  return left?.own ?? '';
}

/** The surest pair of column and meaning first; a name is found last, from what the other columns can spare. */
function assign(candidates: readonly (readonly Alternative[])[], headings: readonly ColumnHeading[], contents: readonly ColumnContent[]): ReadonlyMap<number, Alternative> {
  const filled = (column: number): number => contents[column]?.filled ?? 0;
  const pairs = candidates
    .flatMap((list, column) => list.filter(({ confidence }) => confidence >= acceptedFrom && confidence >= (list[0]?.confidence ?? 0) - furthestSecond).map((candidate) => ({ column, candidate })))
    .sort((first, second) => second.candidate.confidence - first.candidate.confidence || filled(second.column) - filled(first.column) || first.column - second.column);
  const chosen = new Map<number, Alternative>();
  const taken = new Set<ImportTarget>();
  const breadths = new Set<number>();
  const places = new Set<number | undefined>();
  for (const { column, candidate } of pairs) {
    const place = locationPart(headings[column]?.own ?? '');
    const isOtherPart = candidate.target === 'location' && candidate.confidence >= 0.85 && place !== undefined && !places.has(place) && !places.has(undefined);
    if (chosen.has(column) || (!isOtherPart && !isFree(candidate, areaBreadth(headings[column]?.own ?? ''), taken, breadths))) continue;
    chosen.set(column, candidate);
    taken.add(candidate.target);
    if (candidate.target === 'location') places.add(place);
    if (candidate.target === 'area') breadths.add(areaBreadth(headings[column]?.own ?? '') ?? 0);
  }
  if (!taken.has('name')) nameFromOthers(chosen, candidates, contents);
  return chosen;
}

/** One column per meaning, except where several make sense: addresses side by side, areas from the wide to the narrow one. */
function isFree({ target, confidence }: Alternative, breadth: number | undefined, taken: ReadonlySet<ImportTarget>, breadths: ReadonlySet<number>): boolean {
  if (!taken.has(target)) return true;
  if (target !== 'area') return mayRepeat(target);
  return confidence >= 0.9 && breadth !== undefined && !breadths.has(breadth) && !breadths.has(0);
}

/** Meanings whose column may become the name when the list has no better one. */
const givesWay: ReadonlySet<ImportTarget> = new Set<ImportTarget>(['area', 'description', 'location', 'deviceGroup']);

/** What describes each row briefly names it as well. */
function nameCandidate(list: readonly Alternative[]): Alternative | undefined {
  const described = list.find(({ target, confidence }) => target === 'description' && confidence >= 0.9);
  return list.find(({ target }) => target === 'name') ?? (described === undefined ? undefined : { ...described, target: 'name', confidence: 0.7 });
}

function nameFromOthers(chosen: Map<number, Alternative>, candidates: readonly (readonly Alternative[])[], contents: readonly ColumnContent[]): void {
  const hostname = [...chosen].find(([, { target }]) => target === 'hostname')?.[0];
  const mostFilled = Math.max(0, ...contents.map(({ filled }) => filled));
  // Computers are called by their network name, if nearly every row has one.
  if (hostname !== undefined && (mostFilled === 0 || (contents[hostname]?.filled ?? 0) >= mostFilled * 0.8)) return;
  for (const [column, list] of candidates.entries()) {
    const candidate = nameCandidate(list);
    const content = contents[column];
    const present = chosen.get(column);
    if (candidate === undefined || content === undefined || candidate.confidence < acceptedFrom) continue;
    if (present !== undefined && !givesWay.has(present.target)) continue;
    // What names things differs from row to row, stands in nearly all of them, and is short.
    if (content.filled < mostFilled * 0.8 || content.distinctShare() < 0.6 || content.samples.some((text) => text.length > 60)) continue;
    chosen.set(column, candidate);
    return;
  }
}

function columnCandidates(stated: ColumnHeading, left: string, content: ColumnContent | undefined, kind: ListKind): readonly Alternative[] {
  if (speaksOfOthers(stated.own)) return [];
  const heading = { ...stated, own: inOneLanguage(stated.own) };
  const byWords = surest([...wordCandidates(heading, left), ...deviceCandidates(stated.own, content, kind)]);
  const found: Alternative[] = [];
  const models = namesModels(heading, content);
  for (const { target, fit: own } of byWords) {
    const fit = !models ? own : target === 'model' ? Math.max(own, typeAsModel) : target === 'kind' ? Math.min(own, typeAsKind) : own;
    if (target === 'deviceGroup' && kind !== 'pointsList') continue;
    if (content !== undefined && isRefuted(target, stated.own, content)) continue;
    // In a list of points the device a point belongs to is no name of the point itself.
    const isDeviceOfPoint = kind === 'pointsList' && target === 'tag' && byWords.some((other) => other.target === 'deviceGroup');
    const weight = (content === undefined ? 1 : contentWeight(target, content)) * (isDeviceOfPoint ? 0.8 : 1);
    const confidence = Math.min(1, fit * weight);
    if (confidence < 0.3 || (target === 'model' && fit <= weakModel && !looksLikeModels(content))) continue;
    const reason = weight > 1 ? 'heading-and-values' : fit >= 0.97 ? 'heading' : 'similar-heading';
    found.push({ target, confidence: round(confidence), reason });
  }
  if (content !== undefined) found.push(...valueCandidates(heading, content, found));
  return found.sort((first, second) => second.confidence - first.confidence);
}

/** Each meaning once, as sure as it is at best. */
function surest(candidates: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const sorted = [...candidates].sort((first, second) => second.fit - first.fit);
  return sorted.filter(({ target }, index) => sorted.findIndex((other) => other.target === target) === index);
}

/** Words of the column alone first; the group over it and the column to its left help where they say nothing. */
function wordCandidates(heading: ColumnHeading, left: string): readonly HeadingCandidate[] {
  if (heading.own === '') return [];
  const own = withTypes(heading.own, inContext(headingCandidates(heading.own), heading.own, heading.group, left));
  if (heading.group === '' || (own[0]?.fit ?? 0) >= 0.9) return own;
  // What the group alone says is no meaning of the column: `Netzwerk` over `GW` makes no network of it.
  const alone = new Set(headingCandidates(heading.group).flatMap(({ target, fit }) => (fit > 0.6 ? [target] : [])));
  const together = headingCandidates(`${heading.group} ${heading.own}`).filter(({ target, fit }) => fit >= 0.97 || !alone.has(target));
  return (together[0]?.fit ?? 0) > (own[0]?.fit ?? 0) ? together : own;
}

/** `Manufacturer / Hersteller` says the same twice; the first one is enough. */
function inOneLanguage(heading: string): string {
  const parts = heading.split(/\s*[/|\n]\s*|\s+[-–]\s+|\s*[()]\s*/).filter((part) => part !== '');
  const [first] = parts;
  if (first === undefined || parts.length !== 2) return heading;
  const meanings = parts.map((part) => headingCandidates(part)[0]);
  const isSame = meanings.every((meaning) => meaning !== undefined && meaning.fit >= 0.7 && meaning.target === meanings[0]?.target);
  return isSame ? first : heading;
}

/** `Hersteller / Typ` is a model with its vendor in front; `DDC-Typ` and `Stationstyp` are types of something. */
function withTypes(heading: string, found: readonly HeadingCandidate[]): readonly HeadingCandidate[] {
  const folded = foldHeading(heading);
  const extra: HeadingCandidate[] = [];
  if (/\b(hersteller|fabrikat|vendor|manufacturer|marke|make|mfr|hst|brand)\b/.test(folded) && /\b(typ|type|modell|model|produkt|product)\b/.test(folded)) extra.push({ target: 'model', fit: 0.97 });
  else if ((found[0]?.fit ?? 0) < 0.7 && /\p{L}{2} ?typ$/u.test(folded) && !/(kabel|mess|schutz|lizenz|verbindung|signal|daten|netz|anschluss|port|medien|akku|batterie) ?typ$/.test(folded)) {
    extra.push({ target: 'kind', fit: 0.7 }, { target: 'model', fit: 0.74 });
  }
  return extra.length === 0 ? found : [...extra, ...found.filter(({ target }) => !extra.some((added) => added.target === target))].sort((first, second) => second.fit - first.fit);
}

/** `Typ` is the model where its values are model designations; a column that says it better still comes first. */
const typeAsModel = 0.88;
const typeAsKind = 0.8;

function namesModels(heading: ColumnHeading, content: ColumnContent | undefined): boolean {
  if (content === undefined || content.samples.length === 0 || !/^(typ|type|geraetetyp|device type|geraete typ)$/.test(foldHeading(heading.own))) return false;
  return content.modelLike() >= 0.6 && content.address() < 0.3;
}

/** Up to this fit `Typ` speaks of a model only when its values do. */
const weakModel = 0.75;

function looksLikeModels(content: ColumnContent | undefined): boolean {
  return content === undefined || content.samples.length === 0 || content.modelLike() >= 0.3;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** How far the values support (above 1) or refute (below 1) a meaning.  */
function contentWeight(target: ImportTarget, content: ColumnContent): number {
  // Of two columns with the same meaning the one with values is wanted.
  if (content.filled === 0) return 0.97;
  if (content.samples.length === 0) return 1;
  const known = checks.get(target);
  if (known === undefined) return 1;
  const share = known.share(content);
  if (share >= known.supports) return 1.06;
  return share <= known.refutes ? known.penalty : 1;
}

interface ContentCheck {
  readonly share: (content: ColumnContent) => number;
  /** Share from which the values support the meaning. */
  readonly supports: number;
  /** Share up to which the values speak against it. */
  readonly refutes: number;
  readonly penalty: number;
}

const check = (share: ContentCheck['share'], supports: number, refutes: number, penalty: number): ContentCheck => ({ share, supports, refutes, penalty });

const checks: ReadonlyMap<ImportTarget, ContentCheck> = new Map<ImportTarget, ContentCheck>([
  ['ip', check((content) => content.address(), 0.5, 0.02, 0.62)],
  ['hostname', check((content) => 1 - content.address(), 2, 0.4, 0.4)],
  ['name', check((content) => content.distinctShare(), 2, 0.8, 0.9)],
  ['tag', check((content) => content.distinctShare(), 2, 0.34, 0.6)],
  ['state', check((content) => content.stateWord(), 0.5, 0, 0.5)],
  ['services', check((content) => content.portLike(), 0.4, 0.1, 0.6)],
  ['protocols', check((content) => 1 - content.transport(), 2, 0.1, 0.5)],
  ['interfaceName', check((content) => content.portName(), 0.6, 0, 0.8)],
  ['safetyRelated', check((content) => content.yesNo(), 0.5, 0, 0.7)],
  ['mac', check((content) => content.mac(), 0.5, 0.1, 0.4)],
  ['kind', check((content) => content.kindWord(), 0.4, 0.1, 0.75)],
  ['model', check((content) => Math.max(content.modelLike() - content.address() - content.mac() - content.date(), 0), 0.5, 0, 0.97)],
  ['area', check((content) => 1 - content.unit(), 2, 0.5, 0.4)],
  ['vendor', check((content) => content.vendorWord(), 0.3, 0, 1)],
  ['vlan', check((content) => Math.max(content.integer(), content.modelLike() - content.address()), 0.5, 0, 0.7)],
  ['endOfSupport', check((content) => Math.max(content.date(), content.integer()), 0.4, 0, 0.7)],
  ['backupState', check((content) => 1 - content.date(), 2, 0.5, 0.4)],
  ['backupTestedOn', check((content) => content.date(), 0.4, 0, 0.8)],
  ['criticality', check((content) => content.levelWord(), 0.5, 0, 0.75)],
  ['purdueLevel', check((content) => content.purdue(), 0.6, 0.1, 0.55)],
  ['quantity', check((content) => content.integer(), 0.7, 0.2, 0.5)],
  ['accountsShared', check((content) => content.yesNo(), 0.5, 0, 0.6)],
  ['accountsDefaultPassword', check((content) => content.yesNo(), 0.5, 0, 0.4)],
  ['wireless', check((content) => content.yesNo(), 0.5, 0, 0.6)],
]);

/** Meanings that the values alone give away, whatever the heading says. */
function valueCandidates(heading: ColumnHeading, content: ColumnContent, found: readonly Alternative[]): readonly Alternative[] {
  const surest = Math.max(0, ...found.map(({ confidence }) => confidence));
  if (surest >= 0.85 || content.filled < 2) return [];
  const dependent = contentDependentTarget(heading.own);
  const alone: Alternative[] = [];
  const add = (target: ImportTarget, share: () => number, from: number, confidence: number): void => {
    if (!found.some((candidate) => candidate.target === target) && share() >= from) alone.push({ target, confidence, reason: 'values' });
  };
  add('ip', content.address, 0.6, dependent === 'ip' ? 0.9 : 0.8);
  add('mac', content.mac, 0.6, 0.8);
  if (surest < acceptedFrom) {
    add('vendor', content.vendorWord, 0.7, 0.62);
    if (content.distinctShare() < 0.6) add('kind', content.kindWord, 0.8, 0.6);
  }
  return alone;
}

const secretWords = /\b(passw(or|oe)r[dt]e?r?|password|passwort|kennwort|kennwoerter|passwoerter|pwd|pw|pin|pins|psk|passphrase|community|snmp (v ?[123]c? )?(ro|rw|read|write|string)|secrets?|geheimnis|credentials?|zugangsdaten|private key|preshared key|wlan schluessel|(lizenz|license|licence|activation|aktivierungs) ?(key|schluessel|code)|(product|produkt) ?(key|schluessel)|api key|login daten|puk|bit ?locker|(recovery|wiederherstellungs|encryption|verschluesselungs) ?(key|schluessel))\b/;

/** Columns that hold passwords and the like; a column that only answers yes or no about them does not. */
export function holdsSecrets(heading: ColumnHeading, content: ColumnContent | undefined): boolean {
  const folded = foldHeading(`${heading.group} ${heading.own}`);
  if (!secretWords.test(folded) && !/(passwort|kennwort|password)/.test(folded)) return false;
  if (content !== undefined && /(alter|\bage\b|laenge|length)/.test(folded) && content.integer() >= 0.6) return false;
  if (content !== undefined && content.samples.length > 0) return content.yesNo() < 0.6 && content.date() < 0.6;
  return !/(default|standard|werks)/.test(folded);
}
