import { recordsWith } from '../model/indexes';
import { getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { practicesOfInterview } from './agenda';
import type { PlaceId } from './place';
import type { WorklistRow } from './worklist';

/** Which practices a walk leads through; what is left out does not narrow it. */
export interface WalkWish {
  readonly show: 'all' | 'open';
  readonly domain?: string;
  readonly topic?: string;
  readonly personId?: RecordId;
  readonly interviewId?: RecordId;
  readonly quickWins?: boolean;
}

/** The practices of a walk in the order in which they are asked: as the interview lists them, else as the catalogue does. */
export function walkCards(model: Model, rows: readonly WorklistRow[], wish: WalkWish, place: PlaceId): readonly string[] {
  const interview = getRecord(model, 'interview', wish.interviewId);
  const spokenWith = wish.personId === undefined ? undefined : practicesOfPerson(model, wish.personId);
  const planned = interview === undefined ? undefined : practicesOfInterview(model, interview);
  const isWanted = (row: WorklistRow): boolean =>
    (place === undefined || row.fits || planned !== undefined) &&
    (wish.show === 'all' || isOpen(row)) &&
    (wish.domain === undefined || row.domain === wish.domain) &&
    (wish.topic === undefined || row.topics.some((topic) => topic === wish.topic)) &&
    (wish.quickWins !== true || row.quickWin) &&
    (spokenWith === undefined || spokenWith.has(row.id));
  if (planned === undefined) return rows.filter(isWanted).map(({ id }) => id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return planned.filter((id) => {
    const row = byId.get(id);
    return row !== undefined && isWanted(row);
  });
}

/** Nobody has answered it for this very place. */
export function isOpen({ own, state, isInherited }: Pick<WorklistRow, 'own' | 'state' | 'isInherited'>): boolean {
  return own === undefined && (state === 'notRated' || isInherited);
}

/** What a person is to be asked in an interview, and what they have spoken about already. */
function practicesOfPerson(model: Model, personId: RecordId): ReadonlySet<string> {
  const name = getRecord(model, 'person', personId)?.name;
  const asked = recordsWith(model, 'interview', 'personIds', personId).flatMap((interview) => practicesOfInterview(model, interview));
  const told = listOf(model, 'rating').filter(({ interviewees }) => name !== undefined && (interviewees ?? '').includes(name));
  return new Set([...asked, ...told.map(({ practice }) => practice)]);
}
