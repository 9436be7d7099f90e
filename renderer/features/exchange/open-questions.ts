import type { Flow } from '../../../shared/model/entities/flow';
import type { RecordId } from '../../../shared/model/record-type';
import type { PlannedListFlow } from '../../../shared/traffic/plan-flow-list';
import { hostChoiceId } from './host-choices';
import type { HostRow } from './host-grid';

/** Something only a person can tell: what a port means, or which of several records is meant. */
export interface OpenQuestion {
  /** Port, address or name in question. */
  readonly text: string;
  /** Lines that wait for the answer. */
  readonly count: number;
  /** Ids of protocols or records. */
  readonly options: readonly string[];
  /** What was answered; undefined while it is open, or answered differently line by line. */
  readonly answer: string | undefined;
  /** Keys of the lines. */
  readonly keys: readonly string[];
}

interface PortRow {
  readonly key: string;
  readonly fate: string;
  readonly flowId: RecordId | undefined;
  readonly protocols: readonly string[];
  readonly ambiguous: readonly string[];
}

type Flows = ReadonlyMap<RecordId, Flow>;

/** Ports that could mean several protocols, asked once for all lines over the same port. Flows that say it already are no question. */
export function portQuestions<Row extends PortRow>(rows: readonly Row[], portOf: (row: Row) => string, flows: Flows): readonly OpenQuestion[] {
  const asked = rows.filter(({ fate, ambiguous, flowId }) => fate !== 'left-out' && ambiguous.length > 0 && (flowId === undefined || (flows.get(flowId)?.protocols ?? []).length === 0));
  return grouped(asked, portOf, (row) => ({ key: row.key, options: row.ambiguous, answer: row.protocols[0] }));
}

/** Addresses that several assets carry. */
export function hostQuestions(hosts: readonly HostRow[]): readonly OpenQuestion[] {
  const asked = hosts.filter(({ candidates }) => candidates.length > 1);
  return grouped(asked, ({ address }) => address, (host) => {
    const [as = '', id] = hostChoiceId(host).split(' ');
    return { key: host.address, options: host.candidates, answer: as === 'known' ? id : undefined };
  });
}

/** Names and addresses in a list that several records carry, asked once for all lines that use them. */
export function endQuestions(flows: readonly PlannedListFlow[]): readonly OpenQuestion[] {
  const ends = flows.flatMap(({ from, fromEnd, to, toEnd }) => [{ text: from, end: fromEnd }, { text: to, end: toEnd }]).filter(({ end }) => end.reason === 'several' || end.reason === 'chosen');
  return grouped(ends, ({ text }) => text, ({ text, end }) => ({ key: text, options: end.candidates, answer: end.id }));
}

interface Asked {
  readonly key: string;
  readonly options: readonly string[];
  readonly answer: string | undefined;
}

/** One question for each text with the same possible answers, those that concern most first. */
function grouped<Row>(rows: readonly Row[], textOf: (row: Row) => string, askedOf: (row: Row) => Asked): readonly OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>();
  for (const row of rows) {
    const text = textOf(row);
    const { key, options, answer } = askedOf(row);
    const id = `${text}\u0000${options.join(' ')}`;
    const known = questions.get(id);
    questions.set(id, known === undefined ? { text, count: 1, options, answer, keys: [key] } : { ...known, count: known.count + 1, answer: known.answer === answer ? answer : undefined, keys: [...known.keys, key] });
  }
  return [...questions.values()].sort((one, other) => other.count - one.count);
}
