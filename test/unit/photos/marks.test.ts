import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farCorner, isAtFarCorner, markAt } from '../../../shared/photos/hit';
import { drawnMark, hidesSomething, movedMark, newMark, regionOf, stretchedMark, type Mark, type MarkKind } from '../../../shared/photos/marks';
import { overlaySvg } from '../../../shared/photos/overlay';
import { markShapes } from '../../../shared/photos/shapes';

const photo = { width: 1000, height: 500 };
const arrow: Mark = { id: 'a', kind: 'arrow', x: 100, y: 800, width: 200, height: -400 };
const box: Mark = { id: 'b', kind: 'box', x: 500, y: 200, width: 200, height: 400, text: 'Bridge' };
const text: Mark = { id: 't', kind: 'text', x: 900, y: 950, text: 'Open since spring, nobody knows why <&>' };
const blur: Mark = { id: 'u', kind: 'blur', x: 0, y: 0, width: 100, height: 100 };

describe('a mark', () => {
  it('is drawn from corner to corner in any direction; a slip of the hand draws nothing', () => {
    const drawn = (kind: MarkKind): unknown => drawnMark(kind, { x: 700, y: 600 }, { x: 500, y: 200 }, 'n');
    expect([drawn('box'), drawn('arrow'), drawn('text'), drawnMark('blur', { x: 5, y: 5 }, { x: 9, y: 9 }, 'n')]).toEqual([
      { id: 'n', kind: 'box', x: 500, y: 200, width: 200, height: 400 },
      { id: 'n', kind: 'arrow', x: 700, y: 600, width: -200, height: -400 },
      { id: 'n', kind: 'text', x: 500, y: 200 },
      undefined,
    ]);
  });

  it('is moved and stretched, and stays on the photo', () => {
    expect([movedMark(box, -600, 10), stretchedMark(box, 900, -10), stretchedMark(text, 5, 5)]).toEqual([
      { ...box, x: 0, y: 210 },
      { ...box, width: 500, height: 390 },
      text,
    ]);
  });

  it('covers an area of the photo, whichever way it was drawn', () => {
    expect([regionOf(arrow, photo), regionOf({ ...box, width: 900 }, photo), regionOf({ id: 'x', kind: 'blur', x: 900, y: 0 }, photo)]).toEqual([
      { x: 100, y: 200, width: 200, height: 200 },
      { x: 500, y: 100, width: 500, height: 200 },
      { x: 900, y: 0, width: 100, height: 60 },
    ]);
  });

  it('is found where it is seen, the uppermost first', () => {
    const marks = [arrow, box, text, blur];
    const found = [{ x: 200, y: 600 }, { x: 600, y: 400 }, { x: 10, y: 10 }, { x: 300, y: 50 }].map((at) => markAt(marks, photo, at)?.id);
    expect([found, isAtFarCorner(arrow, photo, { x: 302, y: 402 }), isAtFarCorner(text, photo, text), farCorner(arrow)]).toEqual([['a', 'b', 'u', undefined], true, false, { x: 300, y: 400 }]);
  });

  it('hides only when it is a blur', () => {
    expect([hidesSomething([arrow, box]), hidesSomething([arrow, blur]), hidesSomething(undefined)]).toEqual([false, true, false]);
  });
});

describe('what is drawn', () => {
  it('is nothing for a blur, and keeps plates on the photo', () => {
    expect(markShapes([blur, newMark('text', 100, 100, 'n')], photo)).toEqual([]);
    const plates = markShapes([arrow, box, { ...arrow, text: 'Here' }, text], photo).flatMap((shape) => (shape.kind === 'plate' ? [shape] : []));
    expect(plates.map(({ x, y, width, height }) => x >= 0 && y >= 0 && x + width <= photo.width && y + height <= photo.height)).toEqual([true, true, true]);
  });

  it('is an SVG in which words stay words', () => {
    const svg = overlaySvg([text, box], photo);
    expect([svg.includes('&lt;&amp;&gt;'), svg.includes('style='), (svg.match(/<path/g) ?? []).length, (svg.match(/<rect/g) ?? []).length]).toEqual([true, false, 2, 2]);
  });

  it('has finite numbers for every mark there can be', () => {
    const marks = fc.record({
      id: fc.constant('m'),
      kind: fc.constantFrom<MarkKind>('arrow', 'box', 'text', 'blur'),
      x: fc.integer({ min: 0, max: 1000 }),
      y: fc.integer({ min: 0, max: 1000 }),
      width: fc.integer({ min: -1000, max: 1000 }),
      height: fc.integer({ min: -1000, max: 1000 }),
      text: fc.string({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(marks, (mark) => {
        expect(overlaySvg([mark], photo)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});
