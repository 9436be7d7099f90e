import { foundationalRequirements, type LevelVector } from '../model/field';

/** The mark of a security level vector: the levels in words and seven small columns, one for each requirement. */
export interface LevelMark {
  readonly text: string;
  /** Path data of the columns with the corner of the mark at 0, 0; empty steps are left out. */
  readonly columns: string;
  /** Path data of a line under the columns. */
  readonly base: string;
}

const columnWidth = 4;
const columnPitch = 5.5;
const stepHeight = 3.5;
export const levelColumnsSize = { width: 7 * columnPitch, height: 4 * stepHeight } as const;

/** The mark of a vector; undefined when no level is set. */
export function levelMark(vector: LevelVector | undefined): LevelMark | undefined {
  const levels = foundationalRequirements.map((requirement) => vector?.[requirement]);
  const set = levels.filter((level) => level !== undefined);
  if (set.length === 0) return undefined;
  const lowest = Math.min(...set);
  const highest = Math.max(...set);
  const columns = levels.map((level, index) => {
    const height = (level ?? 0) * stepHeight;
    return height === 0 ? '' : `M${index * columnPitch} ${levelColumnsSize.height}v${-height}h${columnWidth}v${height}z`;
  });
  return {
    text: lowest === highest ? String(lowest) : `${lowest}–${highest}`,
    columns: columns.join(''),
    base: `M0 ${levelColumnsSize.height + 0.5}h${levelColumnsSize.width - columnPitch + columnWidth}`,
  };
}
