import { hatchPath } from '../../../shared/network/borders';
import { assetTextStart, type SceneAsset } from '../../../shared/network/scene';
import { assetLook, signColour, signLook, stateDash } from '../../../shared/network/styles';
import { assetSymbols } from '../../../shared/network/symbols';
import type { Detail } from '../viewport';
import { fillPath, inPlace, sharedPath, strokePath, write, type Brush } from './brush';
import { paintDisc, paintStateMark } from './paint-signs';

const lineHeight = 12;
const symbolScale = 0.958;

/** A box with the symbol of its kind, and its tag and name where they can be read. */
export function paintAsset(brush: Brush, asset: SceneAsset, detail: Detail): void {
  inPlace(brush, asset.shape.x, asset.shape.y, 1, () => {
    paintBox(brush, asset);
    paintSymbol(brush, asset);
    if (detail === 'near') paintWords(brush, asset);
    paintSigns(brush, asset);
  });
}

function paintBox(brush: Brush, asset: SceneAsset): void {
  const { shape, state } = asset;
  const { context, colour } = brush;
  context.beginPath();
  context.roundRect(0, 0, shape.width, shape.height, 4);
  context.fillStyle = colour('canvas');
  context.fill();
  if (state === 'toBeRemoved') {
    context.globalAlpha *= 0.5;
    strokePath(brush, sharedPath(hatchPath(shape, 9)), { colour: 'state-remove', width: 0.8 });
    context.globalAlpha /= 0.5;
    context.beginPath();
    context.roundRect(0, 0, shape.width, shape.height, 4);
  }
  context.strokeStyle = colour(assetLook(asset).frame);
  context.lineWidth = state === 'existing' ? 1 : 1.5;
  context.setLineDash(stateDash[state] === undefined ? [] : [6, 4]);
  context.stroke();
}

function paintSymbol(brush: Brush, asset: SceneAsset): void {
  const symbol = assetSymbols[asset.kind];
  const tone = assetLook(asset).symbol;
  inPlace(brush, 5, asset.shape.height / 2 - 11.5, symbolScale, () => {
    strokePath(brush, sharedPath(symbol.lines), { colour: tone, width: 1.6 });
    if (symbol.solids !== undefined) fillPath(brush, sharedPath(symbol.solids), tone);
  });
}

function paintWords(brush: Brush, asset: SceneAsset): void {
  const { shape, tag, lines } = asset;
  const tone = assetLook(asset).text;
  const hasTag = tag !== '';
  const first = shape.height / 2 - ((lines.length + (hasTag ? 1 : 0)) * lineHeight) / 2 + 9.5;
  write(brush, tag, assetTextStart, first, { size: 8.5, weight: 500, colour: 'text-muted', isMono: true });
  lines.forEach((line, index) => {
    write(brush, line, assetTextStart, first + (index + (hasTag ? 1 : 0)) * lineHeight, { size: 10, weight: 400, colour: tone });
  });
}

const signPitch = 17;

function paintSigns(brush: Brush, { shape, signs, moreSigns, state, difference }: SceneAsset): void {
  signs.forEach((sign, index) => {
    const tone = signLook(signColour(sign), difference);
    paintDisc(brush, sign, { x: shape.width - 4 - index * signPitch, y: 1 }, { rim: 'line-strong', sign: tone });
  });
  let next = shape.width - 4 - signs.length * signPitch;
  if (moreSigns > 0) {
    write(brush, `+${moreSigns}`, next + 6, 4, { size: 9, weight: 600, colour: 'text-muted', align: 'right' });
    next -= signPitch;
  }
  paintStateMark(brush, state, next, 1);
}
