import type { Flow } from '../../../../shared/model/entities/flow';
import { recordsWith } from '../../../../shared/model/indexes';
import { getRecord, listOf, type Model } from '../../../../shared/model/model';
import type { RecordId } from '../../../../shared/model/record-type';
import { zoneBranch } from '../../../../shared/network/zone-tree';

/** The communication of an element, by where it goes. `through`: what a conduit carries. */
export interface FlowSection {
  readonly id: 'in' | 'out' | 'inside' | 'through';
  readonly flows: readonly Flow[];
}

/** What comes into a zone (with all that lies in it), leaves it, and stays inside. */
function flowsOfZone(model: Model, zoneId: RecordId): readonly FlowSection[] {
  const branch = new Set(zoneBranch(model, zoneId));
  const sections = { in: [] as Flow[], out: [] as Flow[], inside: [] as Flow[] };
  const lies = (endId: RecordId | undefined): boolean => branch.has(getRecord(model, 'asset', endId)?.zoneId ?? endId ?? '');
  for (const flow of listOf(model, 'flow')) {
    const [comesFrom, goesTo] = [lies(flow.fromId), lies(flow.toId)];
    if (comesFrom && goesTo) sections.inside.push(flow);
    else if (goesTo) sections.in.push(flow);
    else if (comesFrom) sections.out.push(flow);
  }
  return filled([
    { id: 'in', flows: sections.in },
    { id: 'out', flows: sections.out },
    { id: 'inside', flows: sections.inside },
  ]);
}

/** The communication of a zone, a conduit or an asset; sections without any are left out. */
export function flowsThrough(model: Model, { type, id }: { readonly type: 'zone' | 'conduit' | 'asset'; readonly id: RecordId }): readonly FlowSection[] {
  if (type === 'zone') return flowsOfZone(model, id);
  if (type === 'conduit') return filled([{ id: 'through', flows: recordsWith(model, 'flow', 'conduitId', id) }]);
  return filled([
    { id: 'in', flows: recordsWith(model, 'flow', 'toId', id) },
    { id: 'out', flows: recordsWith(model, 'flow', 'fromId', id) },
  ]);
}

function filled(sections: readonly FlowSection[]): readonly FlowSection[] {
  return sections.filter(({ flows }) => flows.length > 0);
}
