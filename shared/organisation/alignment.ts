import { alignmentProcesses } from '../model/choice-sets';
import { draftChange, patched, type Change, type Patch } from '../model/change';
import type { Alignment } from '../model/entities/alignment';
import type { Metric } from '../model/entities/metric';
import { recordsWith } from '../model/indexes';
import { listOf, type Model } from '../model/model';
import { practiceDomains } from '../practices/catalog';
import { effectiveValues, levelOf, type MaturityLevel, type RatingState } from '../practices/rating';

export type Process = (typeof alignmentProcesses.values)[number];

/** The domains of the catalogue that speak of a process. */
const domainsOf: Readonly<Record<Process, readonly string[]>> = {
  policy: ['GOV', 'PRG'],
  risk: ['RSK'],
  assets: ['INV'],
  access: ['IAM', 'REM', 'PHY'],
  change: ['CHG'],
  patch: ['VUL'],
  incident: ['INC', 'MON'],
  continuity: ['BCK'],
  supplier: ['SUP', 'PRO'],
  training: ['TRN', 'MED'],
  audit: ['IMP'],
};

export interface AlignedPractice {
  readonly id: string;
  readonly state: RatingState;
}

/** A process of the management system as it stands in production. */
export interface AlignmentRow {
  readonly process: Process;
  /** Undefined while nobody has written anything about it. */
  readonly record: Alignment | undefined;
  readonly practices: readonly AlignedPractice[];
  /** The lowest level among the practices rated. */
  readonly level: MaturityLevel | undefined;
  readonly metrics: readonly Metric[];
  /** Written rules without anything that runs in production, or with a stated gap. */
  readonly isGap: boolean;
}

/** Every process, with the practices that speak of it and the metrics of those. */
export function alignmentRows(model: Model): readonly AlignmentRow[] {
  const values = effectiveValues(listOf(model, 'rating'));
  const metrics = listOf(model, 'metric');
  return alignmentProcesses.values.map((process) => {
    const record = findAlignment(model, process);
    const practices = practiceDomains
      .filter(({ id }) => domainsOf[process].includes(id))
      .flatMap((domain) => domain.practices.map(({ id }): AlignedPractice => ({ id, state: values.get(id) ?? 'notRated' })));
    const ids = new Set(practices.map(({ id }) => id));
    const levels = practices.flatMap(({ state }) => levelOf(state) ?? []);
    return {
      process,
      record,
      practices,
      level: levels.length === 0 ? undefined : levels.reduce((low, level) => (level < low ? level : low)),
      metrics: metrics.filter((metric) => (metric.practices ?? '').split(/\s+/).some((id) => ids.has(id))),
      isGap: record?.state === 'missing' || record?.gap !== undefined,
    };
  });
}

function findAlignment(model: Model, process: Process): Alignment | undefined {
  const records = recordsWith(model, 'alignment', 'process', process);
  return records.find(({ id }) => id === alignmentId(process)) ?? records[0];
}

const alignmentId = (process: Process): string => `alignment:${process}`;

/** Writes fields of a process; its record comes into being with the first one, under the same id for everybody. */
export function patchAlignment(model: Model, process: Process, fields: Patch<'alignment'>): Change {
  const draft = draftChange(model);
  const present = findAlignment(model, process);
  if (present !== undefined) draft.patch('alignment', present.id, fields);
  else draft.put(patched<Alignment>({ id: alignmentId(process), type: 'alignment', process }, fields));
  return draft.build();
}
