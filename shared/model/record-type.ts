/** Every kind of record an assessment consists of, in the order in which overviews list them. */
export const recordTypes = [
  'assessment',
  'person',
  'area',
  'asset',
  'zone',
  'conduit',
  'flow',
  'access',
  'dependency',
  'rating',
  'finding',
  'risk',
  'requirement',
  'measure',
  'outage',
  'decision',
  'answer',
  'attachment',
  'round',
  'view',
  'placement',
  'callout',
  'fulfilment',
  'metric',
  'interview',
  'clientPractice',
  'alignment',
  'dutyAnswer',
] as const;

export type RecordType = (typeof recordTypes)[number];

/** Ids read `<type>:<26 sortable characters>` and never change. */
export type RecordId = string;

export function isRecordType(text: string): text is RecordType {
  return recordTypes.some((type) => type === text);
}

/** The record type an id names, or undefined for a type this version does not know. */
export function typeOfId(id: RecordId): RecordType | undefined {
  const type = id.slice(0, Math.max(0, id.indexOf(':')));
  return isRecordType(type) ? type : undefined;
}
