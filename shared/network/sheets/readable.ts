import { leastPoints } from './paper';

const mostTries = 6;

/**
 * Draws with writing that can be read in print; larger writing may need a larger drawing, and so on.
 * @param draw with the least size of writing, in units of the drawing @param pointsOf one unit of what was drawn, in points
 */
export function drawReadably<Drawn>(draw: (leastText: number) => Drawn, pointsOf: (drawn: Drawn) => number): Drawn {
  let leastText = 0;
  let drawn = draw(leastText);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const needed = leastPoints / pointsOf(drawn);
    if (needed <= leastText) break;
    leastText = Math.ceil(needed * 10) / 10;
    drawn = draw(leastText);
  }
  return drawn;
}
