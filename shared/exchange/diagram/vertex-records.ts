import type { Translate } from '../../i18n/translate';
import { assetKinds, lifeStates, purdueLevels, zoneKinds } from '../../model/choice-sets';
import type { Asset } from '../../model/entities/asset';
import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { newRecordId } from '../../model/identifier';
import { listOf } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { translated, type Point } from '../../network/geometry';
import { nextCode } from '../../network/next-code';
import { assetTexts, interfacesOf, notedOf, oneLine } from './element-texts';
import { ownMarkOf, readsAsWritten, type OwnMark } from './own-marks';
import type { PlacedCell } from './placed-cells';
import type { Found, RecordsContext } from './records-context';
import { levelOf, subnetsIn } from './shape-words';
import type { UnderstoodPage } from './understood-page';

export function chosenOf<const Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}

/** What one element needs to become a record. */
interface Element {
  readonly entry: PlacedCell;
  readonly label: string;
  readonly mark: OwnMark | undefined;
  readonly shape: Shape | undefined;
  readonly outerId: RecordId | undefined;
  /** Kind a person chose, else what the drawing says. */
  readonly kind: string | undefined;
}

/** Makes zones and assets of shapes, or finds those that are there. */
export function createVertexRecords({ model, draft, env, matcher, choices }: RecordsContext, t: Translate): {
  readonly place: (entry: PlacedCell, page: UnderstoodPage, offset: Point, outerId: RecordId | undefined) => Found;
} {
  /** Which cell of which page a record stands for. */
  const claims = new Map<RecordId, number>();
  const made = new Map<string, RecordId>();
  const codes: Pick<Zone, 'code'>[] = [...listOf(model, 'zone')];
  const numbers = new Map<string, number>();

  const numbered = (word: string): string => {
    const number = (numbers.get(word) ?? 0) + 1;
    numbers.set(word, number);
    return `${word} ${number}`;
  };

  /** Of records that fit by name: the one that stands there, else the only one; on another page the same once more. */
  const choose = (candidates: readonly RecordId[], page: number, shape: Shape | undefined): RecordId | undefined => {
    const free = candidates.filter((id) => claims.get(id) !== page);
    const standing = free.find((id) => {
      const there = matcher.shapeOf(id);
      return there !== undefined && there.x === shape?.x && there.y === shape.y;
    });
    return standing ?? (candidates.length === 1 ? free[0] : undefined);
  };

  const find = (type: 'zone' | 'asset', texts: readonly string[], { entry, mark, shape }: Element): RecordId | undefined => {
    const tag = type === 'asset' && texts.length > 1 ? texts[0] : undefined;
    // The same name under another tag is another device.
    const fitting = matcher.candidates(type, texts).filter((candidate) => tag === undefined || [undefined, '', tag].includes(draft.get('asset', candidate)?.tag));
    const marked = mark === undefined || !(type === 'zone' ? model.tables.zone : model.tables.asset).has(mark.id) ? undefined : mark.id;
    const id = marked ?? choose(fitting, entry.page, shape) ?? sameOnOtherPage(type, texts, entry.page);
    if (id !== undefined) claims.set(id, entry.page);
    return id;
  };

  const sameOnOtherPage = (type: string, texts: readonly string[], page: number): RecordId | undefined => {
    const id = made.get(`${type} ${texts.join(' ')}`);
    return id === undefined || claims.get(id) === page ? undefined : id;
  };

  const keep = (type: 'zone' | 'asset', texts: readonly string[], id: RecordId, page: number): void => {
    claims.set(id, page);
    if (texts.some((text) => text !== '')) made.set(`${type} ${texts.join(' ')}`, id);
  };

  /** True when the zone, over those around it, lies in the other one. */
  const isInside = (zoneId: RecordId | undefined, outerId: RecordId): boolean => {
    const met = new Set<RecordId>();
    for (let id = zoneId; id !== undefined && !met.has(id); id = draft.get('zone', id)?.parentId) {
      if (id === outerId) return true;
      met.add(id);
    }
    return false;
  };

  const placeZone = (element: Element): Found => {
    const { entry, label, mark, shape, outerId } = element;
    const isOurs = mark !== undefined && readsAsWritten(mark, label);
    // The line under the name is ours as well.
    const name = isOurs ? mark.name : mark !== undefined && label !== '' ? (label.split('\n')[0] ?? '').slice(0, 200) : label === '' ? numbered(t('entity.zone', { count: 1 })) : oneLine(label);
    const texts = [isOurs ? mark.code : '', name].filter((text) => text !== '');
    const kind = chosenOf(zoneKinds.values, element.kind);
    const known = draft.get('zone', find('zone', texts, element) ?? '');
    if (known !== undefined) {
      const isMoved = mark?.id === known.id;
      const parentId = (isMoved || known.parentId === undefined) && outerId !== undefined && !isInside(outerId, known.id) ? outerId : known.parentId;
      const given = isMoved && !isOurs && label !== '' ? name : known.name;
      draft.patch('zone', known.id, { parentId, shape: isMoved ? shape : (known.shape ?? shape), name: given });
      return { id: known.id, name: given, isKnown: model.tables.zone.has(known.id), kind: known.kind };
    }
    const code = isOurs && mark.code !== '' ? mark.code : nextCode('Z', codes);
    codes.push({ code });
    const [level, notes, subnets] = [isOurs ? chosenOf(purdueLevels.values, mark.level) : levelOf(label), notedOf(entry), subnetsIn(label)];
    const state = chosenOf(lifeStates.values, mark?.state);
    const id = newRecordId('zone', env);
    draft.put({
      id, type: 'zone', code, name,
      ...(kind === undefined ? {} : { kind }),
      ...(outerId === undefined ? {} : { parentId: outerId }),
      ...(level === undefined ? {} : { purdueLevel: level }),
      ...(subnets.length === 0 ? {} : { subnets }),
      ...(shape === undefined ? {} : { shape }),
      ...(state === undefined ? {} : { state }),
      ...(mark?.isClosed === true ? { collapsed: true } : {}),
      ...(notes === '' ? {} : { notes }),
    });
    keep('zone', label === '' ? [] : texts, id, entry.page);
    return { id, name, isKnown: false, kind };
  };

  const placeAsset = (element: Element): Found => {
    const { entry, label, mark, shape, outerId } = element;
    const said = assetTexts(entry, label);
    const kind = chosenOf(assetKinds.values, element.kind) ?? 'other';
    const name = said.name === '' ? numbered(t(`choice.assetKind.${kind}`)) : said.name;
    const texts = [said.tag, name].filter((text) => text !== '');
    const named = matcher.named(label);
    const byAddress = named?.startsWith('asset:') === true && claims.get(named) !== entry.page && matcher.candidates('asset', texts).length === 0 ? named : undefined;
    const known = draft.get('asset', find('asset', texts, element) ?? byAddress ?? '');
    if (known !== undefined) {
      claims.set(known.id, entry.page);
      const isMoved = mark?.id === known.id;
      const given = isMoved && label !== '' && !readsAsWritten(mark, label) ? { name, ...(said.tag === '' ? {} : { tag: said.tag }) } : { name: known.name };
      draft.patch('asset', known.id, { zoneId: isMoved ? outerId : (known.zoneId ?? outerId), shape: isMoved ? shape : (known.shape ?? shape), ...given });
      return { id: known.id, name: given.name, isKnown: model.tables.asset.has(known.id), kind: known.kind };
    }
    const id = newRecordId('asset', env);
    const state = chosenOf(lifeStates.values, mark?.state);
    const asset: Asset = {
      id, type: 'asset', name, kind,
      ...(said.tag === '' ? {} : { tag: said.tag }),
      ...interfacesOf(said.addresses),
      ...(outerId === undefined ? {} : { zoneId: outerId }),
      ...(shape === undefined ? {} : { shape }),
      ...(state === undefined ? {} : { state }),
      ...(said.notes === '' ? {} : { notes: said.notes }),
    };
    draft.put(asset);
    keep('asset', label === '' ? [] : texts, id, entry.page);
    return { id, name, isKnown: false, kind };
  };

  return {
    place: (entry, page, offset, outerId) => {
      const role = page.roles.get(entry);
      const mark = ownMarkOf(entry.cell);
      const shape = entry.shape === undefined || entry.shape.width === 0 || entry.shape.height === 0 ? undefined : translated(entry.shape, offset.x, offset.y);
      const kind = choices.get(entry.key)?.kind ?? (mark === undefined || mark.kind === '' ? role?.kind : mark.kind);
      const element = { entry, label: page.labelOf(entry), mark, shape, outerId, kind };
      return role?.as === 'zone' ? placeZone(element) : placeAsset(element);
    },
  };
}
