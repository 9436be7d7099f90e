import type { Translate } from '../../i18n/translate';
import type { Shape } from '../../model/field';
import type { RecordId } from '../../model/record-type';
import { bottomOf } from '../../network/geometry';
import type { Scene } from '../../network/scene';
import { conduitStyles, differenceOf, zoneStyles, type ConduitKind, type LifeState, type ZoneKind } from '../../network/styles';
import { textWidth } from '../../network/text-fit';
import { conduitSampleStyle, laneCellStyle, legendTextStyle, lockSampleStyle, zoneSampleStyle } from './cell-styles';
import { shapeCell } from './written-cells';

/** Where the names of levels stand, left of the drawing. */
const laneLabel = 150;
const sample = { width: 44, height: 24 } as const;
const row = 34;
const textSize = 12;

interface Frame {
  readonly scene: Scene;
  readonly content: Shape;
  readonly t: Translate;
}

function frameCell(id: RecordId, label: string, style: string, shape: Shape): string {
  return shapeCell({ id: `frame:${id}`, label, marks: { type: 'frame', label }, tip: '', style, parent: '1', shape, isFixed: true });
}

/** The bands of the levels; they cannot be moved, so that a click on them marks what stands before them. */
export function laneCells({ scene: { lanes }, content, t }: Frame): readonly string[] {
  return lanes.map(({ level, top, bottom }, index) => {
    const label = `${t(`choice.purdueLevel.${level}`)}\n${t(`drawing.lane.${level}`)}`;
    return frameCell(`lane-${level}`, label, laneCellStyle(index % 2 === 0 ? 'lane-even' : 'lane-odd'), { x: content.x - laneLabel, y: top, width: content.width + laneLabel, height: bottom - top });
  });
}

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly style: string;
}

const asIs = { state: 'existing', difference: undefined } as const;

/** What the looks of zones and lines mean, under the drawing; only what occurs. */
export function legendCells({ scene, content, t }: Frame): readonly string[] {
  const entries = [...stateEntries(scene, t), ...zoneEntries(scene, t), ...conduitEntries(scene, t)];
  const cells: string[] = [];
  const left = content.x - (scene.lanes.length === 0 ? 0 : laneLabel);
  const right = content.x + Math.max(content.width, 600);
  let [x, y] = [left, bottomOf(content) + 24];
  for (const { id, text, style } of entries) {
    const width = Math.ceil(textWidth(text, textSize)) + 12;
    if (x > left && x + sample.width + width > right) [x, y] = [left, y + row];
    cells.push(frameCell(`legend-${id}`, '', style, { x, y, ...sample }), frameCell(`legend-${id}-text`, text, legendTextStyle(textSize), { x: x + sample.width + 6, y, width, height: sample.height }));
    x += sample.width + width + 30;
  }
  return cells;
}

function zoneEntries({ zones }: Scene, t: Translate): readonly Entry[] {
  const used = new Set(zones.filter(({ hasKind }) => hasKind).map(({ kind }) => kind));
  return keysOf(zoneStyles).filter((kind) => used.has(kind)).map((kind: ZoneKind) => ({ id: `zone-${kind}`, text: t(`choice.zoneKind.${kind}`), style: zoneSampleStyle({ kind, ...asIs }) }));
}

function conduitEntries({ conduits }: Scene, t: Translate): readonly Entry[] {
  const used = new Set(conduits.map(({ kind }) => kind));
  const locks = [true, false].filter((isTrusted) => conduits.some((conduit) => conduit.isTrusted === isTrusted));
  return [
    ...keysOf(conduitStyles).filter((kind) => used.has(kind)).map((kind: ConduitKind) => ({ id: `conduit-${kind}`, text: t(`choice.conduitKind.${kind}`), style: conduitSampleStyle({ kind, ...asIs }) })),
    ...locks.map((isTrusted) => ({ id: isTrusted ? 'trusted' : 'untrusted', text: t(isTrusted ? 'drawing.legend.trusted' : 'drawing.legend.untrusted'), style: lockSampleStyle(isTrusted) })),
  ];
}

/** In the view of the differences what stays is grey; what comes and goes has its colour in every view. */
function stateEntries({ view, zones, conduits, assets }: Scene, t: Translate): readonly Entry[] {
  const states = new Set([...zones, ...conduits, ...assets].map(({ state }) => state));
  const line = (state: LifeState): string => conduitSampleStyle({ kind: 'network', state, difference: view === 'difference' ? differenceOf[state] : undefined });
  return [
    ...(view === 'difference' && states.has('existing') ? [{ id: 'same', text: t('drawing.legend.same'), style: line('existing') }] : []),
    ...(['planned', 'toBeRemoved'] as const).filter((state) => states.has(state)).map((state) => ({ id: state, text: t(`choice.lifeState.${state}`), style: line(state) })),
  ];
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
