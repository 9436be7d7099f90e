import { draftChange, noChange, type Change } from '../../model/change';
import type { Shape } from '../../model/field';
import { recordsWith } from '../../model/indexes';
import { getRecord, listOf, type Model } from '../../model/model';
import { typeOfId, type RecordId } from '../../model/record-type';
import { overlaps, snapShape, unite } from '../geometry';
import { zoneAround } from '../measures';
import { childZones, zoneBranch, zonePath } from '../zone-tree';
import { encloseZone } from './enclose';
import { fitZone } from './fit-zone';
import { inSteps, type EditStep } from './in-steps';
import { placeAssets } from './place';

interface PlantWideArguments {
  readonly before: Model;
  /** The view after the edit, in whose places the elements stand to each other as they should. */
  readonly wanted: Model;
  readonly ids: readonly RecordId[];
}

/**
 * Places in the plant-wide view for what an edit of a named view brought or gave to another zone: a zone goes to a free
 * place of the zone it belongs to now, an asset likewise; an asset that belongs to none loses its place.
 */
export function placePlantWide(model: Model, { before, wanted, ids }: PlantWideArguments): Change {
  const zones = ids.filter((id) => typeOfId(id) === 'zone' && isHomeless(model, before, wanted, id));
  const homeless = new Set(zones);
  const covered = new Set<RecordId>();
  const steps: EditStep[] = [];
  // Inner ones first, so that a zone is as large as it has to be when it looks for its own place.
  for (const id of zones.toSorted((first, second) => zonePath(model, second).length - zonePath(model, first).length)) {
    if (isInsideNew(model, before, homeless, id)) continue;
    if (before.tables.zone.get(id)?.shape !== undefined) steps.push((current) => fitZone(current, id));
    else steps.push((current) => settleNew(current, { before, wanted, zoneId: id, covered }));
  }
  const assets = ids.filter((id) => typeOfId(id) === 'asset' && isHomeless(model, before, wanted, id));
  return inSteps(model, [...steps, (current) => settleAssets(current, assets.filter((id) => !covered.has(id)))]);
}

/** New, newly placed, or in another zone than before. */
function isHomeless(model: Model, before: Model, wanted: Model, id: RecordId): boolean {
  const [was, is, seen] = [before, model, wanted].map((source) => getRecord(source, 'zone', id) ?? getRecord(source, 'asset', id));
  if (is === undefined) return false;
  const outer = (record: typeof is | undefined): RecordId | undefined => (record?.type === 'zone' ? record.parentId : record?.zoneId);
  return was === undefined || outer(was) !== outer(is) || (was.shape === undefined && seen?.shape !== undefined);
}

function isInsideNew(model: Model, before: Model, homeless: ReadonlySet<RecordId>, zoneId: RecordId): boolean {
  return zonePath(model, zoneId).slice(1).some(({ id }) => homeless.has(id) && before.tables.zone.get(id)?.shape === undefined);
}

interface NewZone {
  readonly before: Model;
  readonly wanted: Model;
  readonly zoneId: RecordId;
  /** Takes in what has its place now. */
  readonly covered: Set<RecordId>;
}

/** A zone that came with the edit: around what it took in, where that stands; else as the view shows it, at a free place. */
function settleNew(model: Model, { before, wanted, zoneId, covered }: NewZone): Change {
  const around = aroundContent(model, before, zoneId);
  if (around !== undefined) {
    return inSteps(model, [
      (current) => patchedShapes(current, new Map([[zoneId, around]])),
      (current) => encloseZone(current, zoneId),
    ]);
  }
  const isNew = (id: RecordId): boolean => (before.tables.zone.get(id) ?? before.tables.asset.get(id))?.shape === undefined;
  const made = zoneBranch(model, zoneId).filter(isNew);
  const shapes = new Map<RecordId, Shape | undefined>(made.map((id) => [id, getRecord(wanted, 'zone', id)?.shape]));
  const assets = made.flatMap((id) => recordsWith(model, 'asset', 'zoneId', id).map((asset) => asset.id));
  for (const id of assets) if (isNew(id)) shapes.set(id, getRecord(wanted, 'asset', id)?.shape);
  for (const id of [...shapes.keys(), ...assets]) covered.add(id);
  const zonesTaken = made.flatMap((id) => childZones(model, id).flatMap((child) => (isNew(child.id) ? [] : child.id)));
  return inSteps(model, [
    (current) => patchedShapes(current, shapes),
    ...zonesTaken.map((id): EditStep => (current) => fitZone(current, id)),
    (current) => settleAssets(current, assets.filter((id) => !isNew(id))),
    (current) => fitZone(current, zoneId),
  ]);
}

/** The rectangle around zones and assets that stood on the drawing before and lie in the zone now, if nothing else is there. */
function aroundContent(model: Model, before: Model, zoneId: RecordId): Shape | undefined {
  const inner = [
    ...recordsWith(model, 'zone', 'parentId', zoneId).map(({ id }) => before.tables.zone.get(id)?.shape),
    ...recordsWith(model, 'asset', 'zoneId', zoneId).map(({ id }) => before.tables.asset.get(id)?.shape),
  ];
  const shapes = inner.flatMap((shape) => shape ?? []);
  const content = unite(shapes);
  if (content === undefined || shapes.length < inner.length) return undefined;
  const around = snapShape(zoneAround(content));
  const parentId = getRecord(model, 'zone', zoneId)?.parentId;
  const others = [
    ...listOf(model, 'zone').filter((zone) => zone.id !== zoneId && zone.parentId === parentId),
    ...listOf(model, 'asset').filter((asset) => asset.zoneId === parentId),
  ];
  return others.some(({ shape }) => shape !== undefined && overlaps(shape, around)) ? undefined : around;
}

function patchedShapes(model: Model, shapes: ReadonlyMap<RecordId, Shape | undefined>): Change {
  const draft = draftChange(model);
  for (const [id, shape] of shapes) {
    if (typeOfId(id) === 'zone') draft.patch('zone', id, { shape });
    else draft.patch('asset', id, { shape });
  }
  return draft.build();
}

function settleAssets(model: Model, ids: readonly RecordId[]): Change {
  if (ids.length === 0) return noChange;
  const draft = draftChange(model);
  for (const id of ids) draft.patch('asset', id, { shape: undefined });
  return inSteps(model, [() => draft.build(), (current) => placeAssets(current, { assetIds: ids })]);
}
