import type { Replica } from '../sync/replica';
import { registersOf } from '../sync/record-state';
import { shownVersion, type Version } from '../sync/register';
import type { Source } from '../sync/stamps';

export type SourceKind = Source['kind'];

/** How many of the present values come from one source. */
export interface SourceSummary {
  readonly kind: SourceKind;
  /** File and sheet of an imported list, empty otherwise. */
  readonly reference: string;
  readonly values: number;
  readonly records: number;
  readonly authors: readonly string[];
  /** Calendar date of the latest value. */
  readonly latest: string;
}

interface Tally {
  readonly kind: SourceKind;
  readonly reference: string;
  values: number;
  readonly records: Set<string>;
  readonly authors: Set<string>;
  latest: string;
}

/** Where the values of an assessment come from, the largest source first. Values without a source were entered by hand. */
export function summariseSources(replica: Replica): readonly SourceSummary[] {
  const tallies = new Map<string, Tally>();
  for (const state of replica.states.values()) {
    for (const [, register] of registersOf(state)) {
      const version = shownVersion(register);
      if (version.value !== undefined) count(tallies, version, state.id);
    }
  }
  return [...tallies.values()]
    .map(({ kind, reference, values, records, authors, latest }) => ({
      kind,
      reference,
      values,
      records: records.size,
      authors: [...authors].sort(),
      latest,
    }))
    .sort((first, second) => second.values - first.values || (first.reference < second.reference ? -1 : 1));
}

function count(tallies: Map<string, Tally>, version: Version, recordId: string): void {
  const kind = version.source?.kind ?? 'entered';
  const reference = [version.source?.file, version.source?.sheet].filter((part) => part !== undefined).join(' · ');
  const key = `${kind}\n${reference}`;
  let tally = tallies.get(key);
  if (tally === undefined) {
    tally = { kind, reference, values: 0, records: new Set(), authors: new Set(), latest: '' };
    tallies.set(key, tally);
  }
  tally.values += 1;
  tally.records.add(recordId);
  if (version.stamp.author !== '') tally.authors.add(version.stamp.author);
  const day = version.stamp.time.slice(0, 10);
  if (day > tally.latest) tally.latest = day;
}
