import type { Change } from '../../shared/model/change';
import { assessmentOf, countRecords, withRecords, type Model } from '../../shared/model/model';
import { typeOfId, type RecordId } from '../../shared/model/record-type';
import type { AnyRecord } from '../../shared/model/registry';

/** What the list of assessments and the mark beside the journal say of a state. */
export interface Outline {
  readonly title: string;
  /** Records by type; types without any are left out. */
  readonly counts: Readonly<Record<string, number>>;
}

export function outlineOf(model: Model): Outline {
  return { title: assessmentOf(model)?.name ?? '', counts: countRecords(model) };
}

/** The outline after a change, without making the model after it. */
export function outlineAfter(model: Model, change: Change): Outline {
  const counts: Record<string, number> = { ...countRecords(model) };
  const descriptions: (readonly [RecordId, AnyRecord | undefined])[] = [];
  for (const [id, { before, after }] of change) {
    const type = typeOfId(id);
    if (type === undefined) continue;
    if (type === 'assessment') descriptions.push([id, after]);
    const count = (counts[type] ?? 0) + (after === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
    if (count === 0) Reflect.deleteProperty(counts, type);
    else counts[type] = count;
  }
  const described = descriptions.length === 0 ? model : withRecords(model, descriptions);
  return { title: assessmentOf(described)?.name ?? '', counts };
}
