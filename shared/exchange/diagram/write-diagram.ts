import type { Language } from '../../i18n/message';
import { translator, type Translate } from '../../i18n/translate';
import type { Asset } from '../../model/entities/asset';
import type { Conduit } from '../../model/entities/conduit';
import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { drawnShape } from '../../network/closed-box';
import { drawnScene, type DrawnScene } from '../../network/drawn-scene';
import { element } from '../../network/painting/svg';
import type { View } from '../../network/scene';
import { differenceIn, isShown } from '../../network/shown';
import { levelMark } from '../../network/level-mark';
import { viewOnce } from '../../network/views';
import { zonesInOrder } from '../../network/zone-tree';
import { assetLabel, noteLabel, zoneLabel } from './cell-labels';
import { assetCellStyle, noteCellStyle, zoneCellStyle } from './cell-styles';
import { conduitCells } from './conduit-cells';
import { laneCells, legendCells } from './frame-cells';
import { shapeCell } from './written-cells';

export interface WriteDiagramOptions {
  readonly language: Language;
  readonly view: View;
  /** A named view; without it the plant-wide one. */
  readonly viewId?: RecordId | undefined;
}

/**
 * The drawing as a draw.io file, not packed: zones are containers, assets lie in them with their symbols, conduits join
 * zones on the ways they have on our own drawing. What each element is stands in its data, so that our own import takes it
 * back as that.
 */
export function writeDiagram(model: Model, { language, view, viewId }: WriteDiagramOptions): string {
  const t = translator(language);
  const drawn = drawnScene(viewOnce(model, viewId), { language, view, viewId });
  const page = createPage(drawn, view, t, viewId === undefined);
  for (const { zone } of zonesInOrder(drawn.model)) page.zone(zone);
  for (const asset of listOf(drawn.model, 'asset')) page.asset(asset);
  for (const conduit of listOf(drawn.model, 'conduit')) page.conduit(conduit);
  for (const { id } of drawn.scene.callouts) page.note(id);
  const title = getRecord(model, 'view', viewId)?.name ?? drawn.title;
  const graph = { dx: 1200, dy: 800, grid: 1, gridSize: 10, guides: 1, tooltips: 1, connect: 1, arrows: 1, fold: 1, page: 0, pageScale: 1, pageWidth: 1654, pageHeight: 1169, math: 0, shadow: 0 };
  const root = element('root', {}, [element('mxCell', { id: '0' }), element('mxCell', { id: '1', parent: '0' }), ...laneCells({ ...drawn, t }), ...page.cells(), ...legendCells({ ...drawn, t })]);
  return `${element('mxfile', { host: 'Zonewalk' }, [element('diagram', { id: 'drawing', name: title }, [element('mxGraphModel', graph, [root])])])}\n`;
}

interface Page {
  readonly zone: (zone: Zone) => void;
  readonly asset: (asset: Asset) => void;
  readonly conduit: (conduit: Conduit) => void;
  readonly note: (id: RecordId) => void;
  readonly cells: () => readonly string[];
}

function createPage({ model, scene }: DrawnScene, view: View, t: Translate, isPlantWide: boolean): Page {
  const cells: string[] = [];
  const places = new Map<RecordId, Shape>();
  const drawnConduits = new Map(scene.conduits.map((conduit) => [conduit.id, conduit]));
  // Places in a named view are its own: a drawing of it must not move what stands on the plant-wide one.
  const idMark = (id: RecordId): string | undefined => (isPlantWide ? id : undefined);
  /** The cell a shape lies in, and its place there. */
  const within = (outer: RecordId | undefined, shape: Shape): { readonly parent: string; readonly shape: Shape } => {
    const around = outer === undefined ? undefined : places.get(outer);
    return around === undefined || outer === undefined ? { parent: '1', shape } : { parent: outer, shape: { ...shape, x: shape.x - around.x, y: shape.y - around.y } };
  };
  return {
    zone: (zone) => {
      const { id, name, code, kind, shape: open, state = 'existing', purdueLevel, collapsed: isClosed = false } = zone;
      const shape = drawnShape(model, zone);
      if (shape === undefined || !isShown(state, view)) return;
      const levels = levelMark(zone.slTarget)?.text;
      const words = [code ?? '', kind === undefined ? '' : t(`choice.zoneKind.${kind}`), purdueLevel === undefined ? '' : t(`choice.purdueLevel.${purdueLevel}`), levels === undefined ? '' : `SL-T ${levels}`].filter((word) => word !== '');
      const label = zoneLabel(name, words.join(' · '));
      const marks = { type: 'zone', id: idMark(id), name, kind, code, level: purdueLevel, state: zone.state, closed: isClosed ? '1' : undefined, label: label.text };
      cells.push(shapeCell({ id, label: label.html, marks, tip: label.text, style: zoneCellStyle({ kind: kind ?? 'control', state, difference: differenceIn(view, state) }, isClosed), ...within(zone.parentId, shape), open: isClosed ? open : undefined }));
      places.set(id, shape);
    },
    asset: (asset) => {
      const { id, name, tag, kind = 'other', shape, state = 'existing' } = asset;
      if (shape === undefined || !isShown(state, view)) return;
      const label = assetLabel(tag ?? '', name, shape.width);
      const marks = { type: 'asset', id: idMark(id), name, kind: asset.kind, code: tag, state: asset.state, label: label.text };
      cells.push(shapeCell({ id, label: label.html, marks, tip: `${label.text}\n${t(`choice.assetKind.${kind}`)}`, style: assetCellStyle({ kind, state, difference: differenceIn(view, state) }), ...within(asset.zoneId, shape) }));
    },
    conduit: (conduit) => {
      const { id, name, code, kind = 'network', trusted, state = 'existing' } = conduit;
      const ends = [...new Set(conduit.zoneIds ?? [])].flatMap((zoneId) => {
        const shape = places.get(zoneId);
        return shape === undefined ? [] : [{ id: zoneId, shape }];
      });
      if (ends.length < 2 || !isShown(state, view)) return;
      const drawn = drawnConduits.get(id);
      const isWhole = drawn?.zoneIds.length === ends.length && ends.every((end) => drawn.zoneIds.includes(end.id));
      const marks = { type: 'conduit', id, name, kind, code, trusted: trusted === true ? '1' : undefined, state: conduit.state, joins: isPlantWide ? ends.map((end) => end.id).join(' ') : undefined };
      cells.push(...conduitCells(conduit, { looked: { kind, state, difference: differenceIn(view, state) }, ends, drawn: isWhole ? drawn : undefined, marks, tip: `${name}\n${t(`choice.conduitKind.${kind}`)}` }));
    },
    note: (id) => {
      const { text = '', shape } = getRecord(model, 'callout', id) ?? {};
      const label = noteLabel(text);
      if (shape !== undefined) cells.push(shapeCell({ id, label: label.html, marks: { type: 'callout', label: label.text }, tip: text, style: noteCellStyle, parent: '1', shape }));
    },
    cells: () => cells,
  };
}
