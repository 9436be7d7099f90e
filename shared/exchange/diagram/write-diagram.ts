import type { Language } from '../../i18n/message';
import { translator, type Translate } from '../../i18n/translate';
import type { Asset } from '../../model/entities/asset';
import type { Conduit } from '../../model/entities/conduit';
import type { Zone } from '../../model/entities/zone';
import type { Shape } from '../../model/field';
import { getRecord, listOf, type Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import { arrangedModel } from '../../network/edits/layout';
import { drawnShape } from '../../network/closed-box';
import { centreOf } from '../../network/geometry';
import { element, escapeXml } from '../../network/painting/svg';
import type { View } from '../../network/scene';
import { isShown } from '../../network/shown';
import { viewOnce } from '../../network/views';
import { zonesInOrder } from '../../network/zone-tree';
import { assetCellStyle, conduitCellStyle, hubCellStyle, noteCellStyle, zoneCellStyle } from './cell-styles';
import { markNames } from './own-marks';

export interface WriteDiagramOptions {
  readonly language: Language;
  readonly view: View;
  /** A named view; without it the plant-wide one. */
  readonly viewId?: RecordId | undefined;
}

/**
 * The drawing as a draw.io file, not packed: zones are containers, assets lie in them with their symbols, conduits join
 * zones. What each element is stands in its data, so that our own import takes it back as that.
 */
export function writeDiagram(model: Model, { language, view, viewId }: WriteDiagramOptions): string {
  const t = translator(language);
  const shown = arrangedModel(viewOnce(model, viewId));
  const page = createPage(shown, view, t, viewId === undefined);
  for (const { zone } of zonesInOrder(shown)) page.zone(zone);
  for (const asset of listOf(shown, 'asset')) page.asset(asset);
  for (const conduit of listOf(shown, 'conduit')) page.conduit(conduit);
  for (const { id, text, shape } of listOf(shown, 'callout')) page.note(id, text, shape);
  const title = getRecord(model, 'view', viewId)?.name ?? t(view === 'target' ? 'drawing.title.target' : view === 'asIs' ? 'drawing.title.asIs' : 'drawing.title.difference');
  const graph = { dx: 1200, dy: 800, grid: 1, gridSize: 10, guides: 1, tooltips: 1, connect: 1, arrows: 1, fold: 1, page: 0, pageScale: 1, pageWidth: 1654, pageHeight: 1169, math: 0, shadow: 0 };
  const root = element('root', {}, [element('mxCell', { id: '0' }), element('mxCell', { id: '1', parent: '0' }), ...page.cells()]);
  return `${element('mxfile', { host: 'Zonewalk' }, [element('diagram', { id: 'drawing', name: title }, [element('mxGraphModel', graph, [root])])])}\n`;
}

type Marks = Partial<Readonly<Record<keyof typeof markNames, string | undefined>>>;

interface Page {
  readonly zone: (zone: Zone) => void;
  readonly asset: (asset: Asset) => void;
  readonly conduit: (conduit: Conduit) => void;
  readonly note: (id: RecordId, text: string, shape: Shape | undefined) => void;
  readonly cells: () => readonly string[];
}

function createPage(model: Model, view: View, t: Translate, isPlantWide: boolean): Page {
  const cells: string[] = [];
  const places = new Map<RecordId, Shape>();
  // Places in a named view are its own: a drawing of it must not move what stands on the plant-wide one.
  const idMark = (id: RecordId): string | undefined => (isPlantWide ? id : undefined);
  const parentOf = (id: RecordId | undefined): { readonly parent: string; readonly origin: { readonly x: number; readonly y: number } } => {
    const around = id === undefined ? undefined : places.get(id);
    return around === undefined || id === undefined ? { parent: '1', origin: { x: 0, y: 0 } } : { parent: id, origin: around };
  };
  /** `open`: what a shape that is drawn closed opens to. */
  const vertex = (id: RecordId, label: string, marks: Marks, style: string, shape: Shape, outer: RecordId | undefined, open?: Shape): void => {
    const { parent, origin } = parentOf(outer);
    const geometry = element('mxGeometry', { x: shape.x - origin.x, y: shape.y - origin.y, width: shape.width, height: shape.height, as: 'geometry' }, open === undefined ? [] : [element('mxRectangle', { width: open.width, height: open.height, as: 'alternateBounds' })]);
    cells.push(carrier(id, label, marks, element('mxCell', { style, vertex: '1', collapsed: open === undefined ? undefined : '1', parent }, [geometry])));
  };
  return {
    zone: (zone) => {
      const { id, name, code, kind, shape: open, state = 'existing', purdueLevel, collapsed: isClosed = false } = zone;
      const shape = drawnShape(model, zone);
      if (shape === undefined || !isShown(state, view)) return;
      const words = [code, kind === undefined ? undefined : t(`choice.zoneKind.${kind}`), purdueLevel === undefined ? undefined : t(`choice.purdueLevel.${purdueLevel}`)].filter((word) => word !== undefined && word !== '');
      const label = words.length === 0 ? name : `${name}\n${words.join(' · ')}`;
      vertex(id, label, { type: 'zone', id: idMark(id), name, kind, code, level: purdueLevel, state: zone.state, closed: isClosed ? '1' : undefined, label }, zoneCellStyle(kind ?? 'control', state, isClosed), shape, zone.parentId, isClosed ? open : undefined);
      places.set(id, shape);
    },
    asset: (asset) => {
      const { id, name, tag = '', kind, shape, state = 'existing' } = asset;
      if (shape === undefined || !isShown(state, view)) return;
      const label = tag === '' ? name : `${tag}\n${name}`;
      vertex(id, label, { type: 'asset', id: idMark(id), name, kind, code: tag, state: asset.state, label }, assetCellStyle(kind ?? 'other', state), shape, asset.zoneId);
    },
    conduit: (conduit) => {
      const { id, name, code = '', kind = 'network', trusted, bends = [], state = 'existing' } = conduit;
      const ends = [...new Set(conduit.zoneIds ?? [])].filter((zoneId) => places.has(zoneId));
      if (ends.length < 2 || !isShown(state, view)) return;
      const label = code === '' ? name : code;
      const marks = { type: 'conduit', id, name, kind, code, trusted: trusted === true ? '1' : undefined, state: conduit.state, label };
      const style = conduitCellStyle(kind, state);
      const [first = '', second = ''] = ends;
      if (ends.length === 2) {
        cells.push(carrier(id, label, marks, line(style, first, second, bends)));
        return;
      }
      const hub = bends[0] ?? middleOf(ends.flatMap((zoneId) => places.get(zoneId) ?? []));
      vertex(`${id}/hub`, label, marks, hubCellStyle(kind, state), { x: Math.round(hub.x) - 12, y: Math.round(hub.y) - 12, width: 24, height: 24 }, undefined);
      ends.forEach((zoneId, index) => cells.push(carrier(`${id}/${index + 1}`, '', { ...marks, label: '' }, line(style, zoneId, `${id}/hub`, []))));
    },
    note: (id, text, shape) => {
      if (shape !== undefined) vertex(id, text, { type: 'callout', label: text }, noteCellStyle, shape, undefined);
    },
    cells: () => cells,
  };
}

function line(style: string, source: string, target: string, bends: readonly { readonly x: number; readonly y: number }[]): string {
  const points = bends.map(({ x, y }) => element('mxPoint', { x, y }));
  const geometry = element('mxGeometry', { relative: '1', as: 'geometry' }, points.length === 0 ? [] : [element('Array', { as: 'points' }, points)]);
  return element('mxCell', { style, edge: '1', parent: '1', source, target }, [geometry]);
}

/** The element of draw.io that carries a label with data of its own. */
function carrier(id: string, label: string, marks: Marks, cell: string): string {
  const written = Object.entries(marks).flatMap(([name, value]) => (value === undefined || value === '' ? [] : ` ${markNames[name as keyof typeof markNames]}="${attribute(value)}"`));
  return `<UserObject label="${attribute(label)}"${written.join('')} id="${attribute(id)}">${cell}</UserObject>`;
}

/** Text of an attribute; line breaks and tabs as references, since a reader turns them into blanks otherwise. */
function attribute(text: string): string {
  return escapeXml(text).replaceAll('\n', '&#10;').replaceAll('\r', '&#13;').replaceAll('\t', '&#9;');
}

function middleOf(shapes: readonly Shape[]): { readonly x: number; readonly y: number } {
  const centres = shapes.map(centreOf);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { x: mean(centres.map(({ x }) => x)), y: mean(centres.map(({ y }) => y)) };
}
