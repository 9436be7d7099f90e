import { findRecord, getRecord, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId, type RecordType } from '../../../shared/model/record-type';
import type { UiState } from '../../store/ui-store';

/** What is captured is about: the first record is the thing itself, the others are where it is. */
export interface CapturePlace {
  readonly placeIds: readonly RecordId[];
  readonly practice?: string;
}

type Looked = Pick<UiState, 'screen' | 'target' | 'inHand' | 'walkPlaces' | 'practiceWalks'>;

/** Records something can be captured about; of others, what they are about themselves. */
const places: ReadonlySet<RecordType> = new Set(['asset', 'zone', 'conduit', 'flow', 'area', 'finding']);

/** Where the user is: the record looked at, the place of the walk, the practice in hand. Nothing when it could be anything. */
export function currentPlace(model: Model, looked: Looked, projectId: string): CapturePlace {
  const { screen, target, inHand } = looked;
  if (screen === 'walkDown') return walkedPlace(model, looked.walkPlaces[projectId]);
  if (screen === 'practiceWalk') {
    const walk = looked.practiceWalks[projectId];
    return { placeIds: known(model, [walk?.placeId]), ...(walk?.practiceId === undefined ? {} : { practice: walk.practiceId }) };
  }
  const ids = target === undefined ? (inHand?.ids ?? []) : [target];
  const practice = inHand?.practice ?? practiceOf(model, target);
  return { placeIds: withSurroundings(model, known(model, ids)), ...(practice === undefined ? {} : { practice }) };
}

function walkedPlace(model: Model, place: UiState['walkPlaces'][string] | undefined): CapturePlace {
  if (place?.isWalking !== true) return { placeIds: [] };
  return { placeIds: [...new Set([...withSurroundings(model, known(model, [place.assetId])), ...known(model, [place.areaId])])] };
}

function practiceOf(model: Model, target: RecordId | undefined): string | undefined {
  return target === undefined ? undefined : getRecord(model, 'rating', target)?.practice;
}

function known(model: Model, ids: readonly (RecordId | undefined)[]): readonly RecordId[] {
  return ids.filter((id): id is RecordId => {
    const type = id === undefined ? undefined : typeOfId(id);
    return type !== undefined && places.has(type) && id !== undefined && findRecord(model, id) !== undefined;
  });
}

/** An asset stands in a zone and an area: lists of findings are read by zone. */
function withSurroundings(model: Model, ids: readonly RecordId[]): readonly RecordId[] {
  const around = ids.flatMap((id) => {
    const asset = getRecord(model, 'asset', id);
    return [asset?.zoneId, asset?.areaId];
  });
  return [...new Set([...ids, ...known(model, around)])];
}
