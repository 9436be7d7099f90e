import type { RecordId } from '../../../shared/model/record-type';
import type { HostChoice, HostFate } from '../../../shared/traffic/traffic-plan';

interface PlannedEnd {
  readonly as: HostFate;
  /** Asset or zone that stands for the address. */
  readonly endId?: RecordId | undefined;
  readonly assetId?: RecordId | undefined;
}

/** The entry of the list of decisions that a host stands on. */
export function hostChoiceId({ as, endId, assetId }: PlannedEnd): string {
  const id = endId ?? assetId;
  return (as === 'known' || as === 'zone') && id !== undefined ? `${as} ${id}` : as;
}

/** The decision an entry of that list stands for. */
export function hostChoiceOf(id: string): HostChoice | undefined {
  const [as, recordId] = id.split(' ');
  if (as === 'asset' || as === 'leave') return { as };
  if (recordId === undefined) return undefined;
  if (as === 'known') return { as, assetId: recordId };
  return as === 'zone' ? { as, zoneId: recordId } : undefined;
}
