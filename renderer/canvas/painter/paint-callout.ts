import type { SceneCallout } from '../../../shared/network/scene';
import { calloutLineHeight, calloutPadding, calloutTextSize } from '../../../shared/network/scene-callouts';
import { sharedPath, strokePath, fillPath, inPlace, write, type Brush } from './brush';

const fold = 12;

/** A note: a sheet with a folded corner and its words. */
export function paintCallout(brush: Brush, { shape, lines }: SceneCallout): void {
  const { width, height } = shape;
  inPlace(brush, shape.x, shape.y, 1, () => {
    const sheet = sharedPath(`M0 0H${width - fold}L${width} ${fold}V${height}H0z`);
    fillPath(brush, sheet, 'note-fill');
    strokePath(brush, sheet, { colour: 'note-line', width: 1 });
    strokePath(brush, sharedPath(`M${width - fold} 0V${fold}H${width}`), { colour: 'note-line', width: 1 });
    lines.forEach((line, index) => write(brush, line, calloutPadding, calloutPadding + calloutTextSize - 1 + index * calloutLineHeight, { size: calloutTextSize, weight: 400, colour: 'text' }));
  });
}
