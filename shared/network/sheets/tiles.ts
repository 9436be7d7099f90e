import type { Shape } from '../../model/field';

export interface Tiling {
  readonly columns: number;
  readonly rows: number;
  /** What is not cut where it can be helped. */
  readonly standing: readonly Shape[];
}

/** A rectangle in parts, row by row, cut where nothing stands. */
export function tilesOf(content: Shape, { columns, rows, standing }: Tiling): readonly Shape[] {
  const upright = cutsOf(content.x, content.width, columns, standing.map(({ x, width }) => [x, x + width] as const));
  const level = cutsOf(content.y, content.height, rows, standing.map(({ y, height }) => [y, y + height] as const));
  return level.slice(1).flatMap((bottom, row) =>
    upright.slice(1).map((right, column) => {
      const [x, y] = [upright[column] ?? content.x, level[row] ?? content.y];
      return { x, y, width: right - x, height: bottom - y };
    }),
  );
}

/** Begin, cuts and end of a length in about equal parts; a cut that would go through something goes before it, where there is room. */
function cutsOf(start: number, length: number, parts: number, spans: readonly (readonly [number, number])[]): readonly number[] {
  const cuts = [start];
  for (let part = 1; part < parts; part += 1) {
    const wanted = start + (length * part) / parts;
    let cut = wanted;
    for (let crossed = spanAt(spans, cut); crossed !== undefined; crossed = spanAt(spans, cut)) cut = crossed[0] - 4;
    cuts.push(cut > (cuts.at(-1) ?? start) + length / parts / 3 ? cut : wanted);
  }
  return [...cuts, start + length];
}

function spanAt(spans: readonly (readonly [number, number])[], at: number): readonly [number, number] | undefined {
  return spans.find(([first, last]) => first < at && at < last);
}
