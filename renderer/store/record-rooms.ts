import type { RecordType } from '../../shared/model/record-type';
import type { Screen } from './ui-store';

/** Where records of a type are looked at; types without a room of their own are not searched. */
export const roomOf: Partial<Record<RecordType, Screen>> = {
  asset: 'inventory',
  zone: 'zones',
  conduit: 'zones',
  flow: 'communication',
  access: 'communication',
  area: 'scope',
  person: 'scope',
  dependency: 'communication',
  interview: 'agenda',
  metric: 'metrics',
  finding: 'findings',
  risk: 'risks',
  requirement: 'requirements',
  measure: 'requirements',
  decision: 'decisions',
};

/** The room in which a record of this type is shown. */
export function roomForType(type: RecordType): Screen | undefined {
  return roomOf[type];
}
