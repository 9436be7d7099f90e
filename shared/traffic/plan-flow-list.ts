import { draftChange, type Change } from '../model/change';
import type { Flow } from '../model/entities/flow';
import { newRecordId, type Environment } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { WorkbookData } from '../office/workbook';
import type { ImportSource } from '../inventory/import-plan';
import type { FlowColumn } from './flow-columns';
import type { FlowLine } from './flow-lines';
import { findFlowList, type FlowListPlace, type FoundFlowList } from './flow-list-place';
import { endTitle, knownEnds, type KnownEnds, type NamedEnd } from './known-ends';
import { flowName } from './plan-traffic';
import { decidedMeaning, meaningOf, portRange, type PortMeaning } from './protocol-ports';
import { type Communication, flowFinder, type FlowFinder } from './recorded-flows';

/** Why a line becomes what it becomes; the text is `traffic.list.<reason>`. */
export type ListReason = 'not-recorded' | 'recorded' | 'end-unknown' | 'verdict-differs' | 'denied' | 'switched-off' | 'same-end' | 'repeated' | 'chosen';

/** One communication of a list: a line whose cells name several ends gives several. */
export interface PlannedListFlow {
  readonly key: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly fate: 'new' | 'confirmed' | 'contradicts' | 'left-out';
  readonly reason: ListReason;
  readonly flowId: RecordId | undefined;
  readonly isChanged: boolean;
  /** As the list says. */
  readonly from: string;
  readonly to: string;
  readonly fromEnd: NamedEnd;
  readonly toEnd: NamedEnd;
  readonly protocols: readonly string[];
  /** Protocols the ports could mean, where the list names none; one of them may be chosen. */
  readonly ambiguous: readonly string[];
  readonly ports: readonly string[];
}

export interface FlowListPlan {
  readonly file: string;
  readonly sheet: string;
  readonly layout: 'list' | 'matrix';
  /** From 1. */
  readonly headerRow: number;
  readonly columns: readonly FlowColumn[];
  /** Ends that no column names: nothing is planned until a person says which columns they are. */
  readonly missing: FoundFlowList['missing'];
  /** How these headings were read before, and whether they are read so now. */
  readonly recalled: FoundFlowList['recalled'];
  readonly flows: readonly PlannedListFlow[];
  readonly counts: Readonly<Record<'lines' | 'new' | 'confirmed' | 'contradicts' | 'leftOut' | 'changed' | 'endsUnknown', number>>;
  readonly change: Change;
  /** Which row a flow comes from. */
  readonly sources: ReadonlyMap<RecordId, ImportSource>;
}

export interface FlowListOptions extends FlowListPlace {
  /** By key of the flow: taken or not. */
  readonly choices?: ReadonlyMap<string, boolean>;
  /** By key of the flow: which of the protocols its ports could mean. */
  readonly protocols?: ReadonlyMap<string, string>;
  /** By text of an end: which of the records it could name. */
  readonly ends?: ReadonlyMap<string, RecordId>;
}

/**
 * What a list of connections would bring: rules of a firewall, or who speaks with whom, as lines or as a matrix. Ends that
 * nothing is known of stay in the flow as text. The same list once more changes nothing.
 * @throws AppError `sheet-missing`, or `flow-list-not-recognised` when no sheet holds such a list and nobody can be asked
 */
export function planFlowList(workbook: WorkbookData, model: Model, env: Pick<Environment, 'newId'>, options: FlowListOptions): FlowListPlan {
  const { file, choices = new Map<string, boolean>(), protocols = new Map<string, string>() } = options;
  const ends = chosenEnds(knownEnds(model), options.ends ?? new Map(), model);
  const found = findFlowList(workbook, model, ends, options);
  const finder = flowFinder(model);
  const draft = draftChange(model);
  const known = new Set(listOf(model, 'flow').map(identityOf));
  const sources = new Map<RecordId, ImportSource>();
  const said = new Set<string>();
  const flows: PlannedListFlow[] = [];
  for (const line of found.lines) {
    for (const [from, to] of pairsOf(line)) {
      const planned = planLine(line, from, to, flows.length, { ends, finder, known, said, choices, protocols, env });
      flows.push(planned.line);
      if (planned.flow === undefined) continue;
      if (planned.line.fate === 'new') draft.put(planned.flow);
      else if (planned.line.isChanged) draft.patch('flow', planned.flow.id, planned.filled ?? {});
      if (planned.line.isChanged) sources.set(planned.flow.id, { file, sheet: found.sheet.name, row: line.row });
    }
  }
  const count = (fate: PlannedListFlow['fate']): number => flows.filter((flow) => flow.fate === fate).length;
  const endsUnknown = flows.filter(({ fate, fromEnd, toEnd }) => fate === 'new' && [fromEnd, toEnd].some(({ id, reason }) => id === undefined && reason !== 'anything')).length;
  return {
    file, sheet: found.sheet.name, layout: found.layout, headerRow: found.row + 1, columns: found.columns, missing: found.missing, recalled: found.recalled, flows,
    counts: { lines: found.lines.length, new: count('new'), confirmed: count('confirmed'), contradicts: count('contradicts'), leftOut: count('left-out'), changed: flows.filter(({ isChanged }) => isChanged).length, endsUnknown },
    change: draft.build(),
    sources,
  };
}

const mostPairs = 60;

/** Every end with every other; lines that would give too many stay one, with their text. */
function pairsOf({ from, to }: FlowLine): readonly (readonly [readonly string[], readonly string[]])[] {
  if (from.length * to.length > mostPairs) return [[[from.map(([name]) => name).join(', ')], [to.map(([name]) => name).join(', ')]]];
  return from.flatMap((one) => to.map((other) => [one, other] as const));
}

interface LineContext {
  readonly ends: KnownEnds;
  readonly finder: FlowFinder;
  /** Flows that are there, by all that makes them the same. */
  readonly known: ReadonlySet<string>;
  readonly said: Set<string>;
  readonly choices: ReadonlyMap<string, boolean>;
  readonly protocols: ReadonlyMap<string, string>;
  readonly env: Pick<Environment, 'newId'>;
}

interface PlannedLine {
  readonly line: PlannedListFlow;
  readonly flow?: Flow;
  readonly filled?: Partial<Flow>;
}

/** Names that could mean several records mean the one a person chose. */
function chosenEnds(ends: KnownEnds, chosen: ReadonlyMap<string, RecordId>, model: Model): KnownEnds {
  return {
    ...ends,
    named: (text) => {
      const end = ends.named(text);
      const id = chosen.get(text);
      return id !== undefined && end.candidates.includes(id) && endTitle(model, id) !== '' ? { id, reason: 'chosen', candidates: end.candidates } : end;
    },
  };
}

/** What the ports of a line could mean where the list names no protocol. */
function meaningOfPorts({ protocols, ports }: FlowLine): PortMeaning {
  if (protocols.length > 0) return { protocols, ambiguous: [] };
  const meant = ports.flatMap((text) => {
    const range = portRange(text);
    return range === undefined || range.first !== range.last ? [] : [meaningOf(range.transport ?? 'tcp', range.first)];
  });
  // Several ports that could mean one thing each are no question.
  const [first, ...others] = meant.map(({ ambiguous }) => ambiguous);
  return { protocols: [], ambiguous: first === undefined ? [] : first.filter((id) => others.every((other) => other.includes(id))) };
}

function planLine(written: FlowLine, from: readonly string[], to: readonly string[], index: number, { ends, finder, known, said, choices, protocols, env }: LineContext): PlannedLine {
  const key = `${written.row}.${index}`;
  const meaning = decidedMeaning(meaningOfPorts(written), protocols.get(key));
  const line = { ...written, protocols: meaning.protocols };
  const [fromEnd, toEnd] = [endNamed(from, ends), endNamed(to, ends)];
  const [fromText, toText] = [from[0] ?? '', to[0] ?? ''];
  const base = { key, row: line.row, flowId: undefined, isChanged: false, from: fromText, to: toText, fromEnd, toEnd, protocols: line.protocols, ambiguous: meaning.ambiguous, ports: line.ports };
  const leftOut = (reason: ListReason): PlannedLine => ({ line: { ...base, fate: 'left-out', reason } });
  const wanted = choices.get(key);
  if (wanted === false) return leftOut('chosen');
  if (wanted === undefined && line.refusal !== undefined) return leftOut(line.refusal);
  if (fromEnd.id !== undefined && fromEnd.id === toEnd.id) return leftOut('same-end');
  const recorded = fromEnd.id === undefined || toEnd.id === undefined ? undefined : recordedFlow(line, fromEnd.id, toEnd.id, finder);
  if (recorded !== undefined) return confirmed(base, line, recorded);
  const flow = newFlow(line, { fromEnd, toEnd, fromText, toText }, env);
  const identity = identityOf(flow);
  if (said.has(identity)) return leftOut('repeated');
  said.add(identity);
  if (known.has(identity)) return { line: { ...base, fate: 'confirmed', reason: 'recorded' } };
  const isOpen = fromEnd.id === undefined || toEnd.id === undefined;
  return { line: { ...base, fate: 'new', reason: isOpen ? 'end-unknown' : 'not-recorded', flowId: flow.id, isChanged: true }, flow };
}

/** The first of the names of an end that says something. */
function endNamed(names: readonly string[], ends: KnownEnds): NamedEnd {
  const found = names.map((name) => ends.named(name));
  return found.find(({ id }) => id !== undefined) ?? found.find(({ reason }) => reason === 'several') ?? found[0] ?? { id: undefined, reason: 'unknown', candidates: [] };
}

/** The flow that says all of the line already. */
function recordedFlow({ protocols, ports }: FlowLine, fromId: RecordId, toId: RecordId, finder: FlowFinder): Flow | undefined {
  const said = { fromId, toId, protocols, ambiguous: [] };
  const seen: readonly Communication[] = ports.length === 0 ? [{ ...said, transport: '', port: undefined }] : ports.map((text): Communication => {
    const range = portRange(text);
    return range === undefined ? { ...said, transport: '', port: undefined } : { ...said, transport: range.transport ?? 'tcp', port: range.first, lastPort: range.last };
  });
  const found = seen.map((one) => finder.find(one));
  return found.every((one) => one !== undefined && one.reason !== 'between-zones') ? found[0]?.flow : undefined;
}

/** A flow that is there takes over what the list knows and it does not; what it says otherwise stays and is told. */
function confirmed(base: Omit<PlannedListFlow, 'fate' | 'reason'>, { facts, refusal }: FlowLine, flow: Flow): PlannedLine {
  const filled = Object.fromEntries(Object.entries(facts).filter(([name, value]) => !isEmpty(value) && isEmpty(flow[name as keyof Flow]))) as Partial<Flow>;
  const differs = (facts.verdict !== undefined && !isEmpty(flow.verdict) && facts.verdict !== flow.verdict) || (flow.verdict === 'toRemove' && refusal === undefined && facts.verdict === undefined);
  const isChanged = Object.keys(filled).length > 0;
  return { line: { ...base, fate: differs ? 'contradicts' : 'confirmed', reason: differs ? 'verdict-differs' : 'recorded', flowId: flow.id, isChanged }, flow, filled };
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || value === 'undecided' || value === 'unknown';
}

interface Ends {
  readonly fromEnd: NamedEnd;
  readonly toEnd: NamedEnd;
  readonly fromText: string;
  readonly toText: string;
}

function newFlow({ name, protocols, ports, facts }: FlowLine, { fromEnd, toEnd, fromText, toText }: Ends, env: Pick<Environment, 'newId'>): Flow {
  const said = flowName(fromText, toText, protocols, ports.join(', '));
  const isOpen = fromEnd.id === undefined || toEnd.id === undefined;
  return {
    id: newRecordId('flow', env), type: 'flow',
    name: name === '' ? said : `${name}: ${said}`.slice(0, 200),
    ...(fromEnd.id === undefined ? {} : { fromId: fromEnd.id }),
    ...(toEnd.id === undefined ? {} : { toId: toEnd.id }),
    ...(protocols.length === 0 ? {} : { protocols }),
    ...(ports.length === 0 ? {} : { ports }),
    necessary: 'unknown', verdict: 'undecided',
    ...facts,
    ...(isOpen ? { notes: [`${fromText} → ${toText}`, ...(facts.notes === undefined ? [] : [facts.notes])].join('\n') } : {}),
  };
}

function identityOf({ name, fromId = '', toId = '', protocols = [], ports = [], notes = '' }: Flow): string {
  const ends = fromId === '' || toId === '' ? `${name}\u0000${notes.split('\n')[0] ?? ''}` : '';
  return [fromId, toId, [...protocols].sort().join(','), [...ports].sort().join(','), ends].join('\u0000');
}
