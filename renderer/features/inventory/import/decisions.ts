import { isSplit, type ColumnDecision, type PlannedColumn, type RowDecision } from '../../../../shared/inventory/import-plan';
import type { ColumnMatch } from '../../../../shared/inventory/match-columns';
import { proposedMapping } from '../../../../shared/inventory/proposed-mapping';
import type { RecalledMapping } from '../../../../shared/inventory/remembered-mappings';
import type { ScaleDirection } from '../../../../shared/inventory/reading-options';
import type { RecordId } from '../../../../shared/model/record-type';
import type { PlanOptions } from '../../../commands/import-inventory';

/** Everything a person decides about a list; what is left out here is proposed. */
export interface Decisions {
  readonly mapping: ReadonlyMap<number, ColumnDecision>;
  readonly valueMappings: ReadonlyMap<number, ReadonlyMap<string, string | null>>;
  readonly scaleDirections: ReadonlyMap<number, ScaleDirection>;
  readonly includeSecrets: ReadonlySet<number>;
  readonly groupBy: number | undefined;
  readonly createAreas: boolean;
  readonly createZones: boolean;
  readonly sectionsAsAreas: boolean;
  readonly includeHiddenRows: boolean;
  readonly rowDecisions: ReadonlyMap<number, RowDecision>;
  readonly fixes: ReadonlyMap<string, string>;
  readonly cellDecisions: ReadonlyMap<string, 'mine' | 'theirs'>;
  readonly goneDecisions: ReadonlyMap<RecordId, 'keep' | 'retire'>;
  readonly isNoRevision: boolean;
  readonly takeFlows: boolean;
}

/**
 * What is proposed for a list: as its columns are understood, or as they were decided last time. Rows that belong to
 * devices (points, open ports) are put together by the column that names the device, unless that was decided otherwise.
 */
export function firstDecisions(columns: readonly ColumnMatch[], groupColumn: number | undefined, recalled?: RecalledMapping): Decisions {
  const proposed = proposedMapping(columns);
  const secret = new Set(columns.filter(({ holdsSecrets }) => holdsSecrets).map(({ column }) => column));
  const remembered = [...(recalled?.mapping ?? [])];
  return {
    mapping: new Map([...proposed, ...remembered]),
    valueMappings: recalled?.valueMappings ?? new Map(),
    scaleDirections: recalled?.scaleDirections ?? new Map(),
    includeSecrets: new Set(remembered.flatMap(([column, decision]) => (secret.has(column) && decision !== 'leave' ? [column] : []))),
    groupBy: recalled?.groupBy === undefined ? groupColumn : (recalled.groupBy ?? undefined),
    createAreas: true,
    createZones: true,
    sectionsAsAreas: true,
    includeHiddenRows: true,
    rowDecisions: new Map(),
    fixes: new Map(),
    cellDecisions: new Map(),
    goneDecisions: new Map(),
    isNoRevision: false,
    takeFlows: false,
  };
}

/** The decisions as the plan takes them. */
export function importOptions({ mapping: _mapping, groupBy, ...options }: Decisions): PlanOptions {
  return { ...options, ...(groupBy === undefined ? {} : { groupBy }) };
}

/** Another meaning of a column: what was decided about its words no longer holds. */
export function withColumn(decisions: Decisions, column: number, decision: ColumnDecision, isSecret: boolean): Decisions {
  const includeSecrets = new Set(decisions.includeSecrets);
  if (isSecret && decision !== 'leave') includeSecrets.add(column);
  else includeSecrets.delete(column);
  return {
    ...decisions,
    mapping: new Map(decisions.mapping).set(column, decision),
    valueMappings: without(decisions.valueMappings, column),
    scaleDirections: without(decisions.scaleDirections, column),
    includeSecrets,
  };
}

/** What one word of a column stands for. */
export function withWord(decisions: Decisions, column: number, text: string, value: string | null): Decisions {
  const words = new Map(decisions.valueMappings.get(column)).set(text, value);
  return { ...decisions, valueMappings: new Map(decisions.valueMappings).set(column, words) };
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const next = new Map(map);
  next.delete(key);
  return next;
}

/** The same map with an entry more, or less when the value is undefined. */
export function withEntry<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value | undefined): ReadonlyMap<Key, Value> {
  return value === undefined ? without(map, key) : new Map(map).set(key, value);
}

/**
 * What a column becomes: as it was decided, unless its rows are put together by another column, where some texts differ from
 * row to row and the column of the devices names them.
 */
export function decisionInPlan({ mapping, groupBy }: Decisions, column: number, planned: PlannedColumn | undefined): ColumnDecision {
  const decision = mapping.get(column) ?? 'keep';
  if (groupBy === undefined || planned === undefined || isSplit(decision)) return decision;
  return planned.fate === 'kept' ? 'keep' : (planned.target ?? decision);
}

/** Headings of the other columns that have the same meaning and hold something: their values are put side by side. */
export function joinedWith(columns: readonly ColumnMatch[], { mapping }: Decisions, column: number): readonly string[] {
  const own = mapping.get(column);
  if (own === undefined || own === 'keep' || own === 'leave' || isSplit(own)) return [];
  return columns.filter((other) => other.column !== column && other.filled > 0 && mapping.get(other.column) === own).map(({ heading }) => heading);
}

/** From here on a matching is called likely, and sure. */
export const likelyFrom = 0.65;
export const sureFrom = 0.85;

/** True for a column somebody should look at: not sure what it means, or it holds secrets. */
export function isUnsure({ target, confidence, holdsSecrets, filled, alternatives }: ColumnMatch): boolean {
  if (filled === 0) return false;
  return holdsSecrets || (target === undefined ? alternatives.length > 0 : confidence < likelyFrom);
}
