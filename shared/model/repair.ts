import { draftChange, type Change } from './change';
import { findRecord, listOf, type Model } from './model';
import { danglingReferences, saysWhatItIsAbout, withoutReferences } from './references';
import type { RecordId } from './record-type';
import type { Rating } from './entities/rating';

/** One thing that was mended, for the person to see. The words are found under `repair.<code>`. */
export interface Repair {
  readonly code: 'danglingReference' | 'parentLoop';
  readonly id: RecordId;
  readonly field: string;
  readonly lost: RecordId;
}

/**
 * The change that makes a model consistent: references to records that do not exist are cleared, the rating of a place that
 * is gone no longer counts, and loops of parents (a zone inside itself) are opened at the newest member. Says everything it did; changes nothing in a sound model.
 */
export function repairModel(model: Model): { readonly change: Change; readonly repairs: readonly Repair[] } {
  const draft = draftChange(model);
  const repairs: Repair[] = [];
  for (const use of danglingReferences(model)) {
    repairs.push({ code: 'danglingReference', id: use.record.id, field: use.field, lost: use.target });
    const present = withoutReferences(draft.find(use.record.id) ?? use.record, (target) => findRecord(model, target) !== undefined);
    draft.put(saysWhatItIsAbout(use) && present.type === 'rating' ? setAside(present) : present);
  }
  for (const type of ['zone', 'area'] as const) {
    for (const record of listOf(model, type)) {
      const parentId = draft.get(type, record.id)?.parentId;
      if (parentId === undefined || !isOwnAncestor(record.id, (id) => draft.get(type, id)?.parentId)) continue;
      repairs.push({ code: 'parentLoop', id: record.id, field: 'parentId', lost: parentId });
      draft.patch(type, record.id, { parentId: undefined });
    }
  }
  return { change: draft.build(), repairs };
}

/** Two people worked apart: one removed the place, the other rated it. What was written stays; the value counts nowhere. */
function setAside({ value, ...rating }: Rating): Rating {
  const { earlier = [], ratedAt, rater } = rating;
  if (value === undefined || ratedAt === undefined) return rating;
  const past = { id: `place-gone-${String(earlier.length)}`, value, at: ratedAt, ...(rater === undefined ? {} : { rater }) };
  return { ...rating, earlier: [...earlier, past] };
}

function isOwnAncestor(id: RecordId, parentOf: (id: RecordId) => RecordId | undefined): boolean {
  const seen = new Set<RecordId>();
  let current = parentOf(id);
  while (current !== undefined && !seen.has(current)) {
    if (current === id) return true;
    seen.add(current);
    current = parentOf(current);
  }
  return false;
}
