import { containsPoint } from '../geometry';
import { smallestText } from '../painting/paint-elements';
import { leastPoints, paperSize, pointsPerUnit } from './paper';
import { measured, type PlannedSheet } from './planned-sheet';
import { tilesOf } from './tiles';

const mostTiles = 24;
/** What head and legend take of a sheet. */
const around = 90;

/** A sheet on which nothing could be read, cut into as many as it takes; no asset, name at a stub or label is cut where it can be helped. */
export function planTiles(sheet: PlannedSheet): readonly PlannedSheet[] {
  const { scene, content } = measured(sheet).drawn;
  const { width, height } = paperSize(sheet.wish.paper);
  const unit = (pointsPerUnit * smallestText) / leastPoints;
  const standing = [...scene.assets.map(({ shape }) => shape), ...scene.stubs.map(({ shape }) => shape), ...scene.conduits.map(({ badge }) => badge), ...scene.zones.flatMap(({ closed, shape }) => (closed === undefined ? [] : shape))];
  let columns = Math.ceil(content.width / (width * unit));
  let rows = Math.ceil(content.height / ((height - around) * unit));
  for (;;) {
    const crops = tilesOf(content, { columns, rows, standing });
    const tiles = crops.map((crop, index): PlannedSheet => ({
      ...sheet,
      wish: { ...sheet.wish, crop, part: `${sheet.wish.part ?? ''} (${index + 1}/${crops.length})` },
      zoneIds: scene.zones.flatMap(({ id, shape }) => (sheet.zoneIds.includes(id) && containsPoint(crop, shape) ? id : [])),
      beside: besideOf(index, columns, crops.length),
    }));
    const worst = tiles.find((tile) => measured(tile).smallestPoints < leastPoints)?.wish.crop;
    if (worst === undefined || columns + rows > mostTiles) return tiles;
    if (worst.width / width > worst.height / (height - around)) columns += 1;
    else rows += 1;
  }
}

/** Tiles are numbered row by row. */
function besideOf(index: number, columns: number, count: number): PlannedSheet['beside'] {
  const column = index % columns;
  return [
    ...(index >= columns ? [{ side: 'above' as const, by: -columns }] : []),
    ...(column > 0 ? [{ side: 'left' as const, by: -1 }] : []),
    ...(column < columns - 1 ? [{ side: 'right' as const, by: 1 }] : []),
    ...(index + columns < count ? [{ side: 'below' as const, by: columns }] : []),
  ];
}
