import { stateColour, stateSign, type LifeState } from '../../../shared/network/styles';
import { signSymbols, type SignName } from '../../../shared/network/symbols';
import type { ColourRole } from '../../../shared/network/styles';
import { strokeSymbol, type Brush } from './brush';

const radius = 8;
const signScale = 0.458;

/** A sign on a disc around a place. */
export function paintDisc(brush: Brush, sign: SignName, at: { readonly x: number; readonly y: number }, tone: { readonly rim: ColourRole; readonly sign: ColourRole }): void {
  const { context, colour } = brush;
  context.beginPath();
  context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour('canvas');
  context.fill();
  context.strokeStyle = colour(tone.rim);
  context.lineWidth = 1.2;
  context.setLineDash([]);
  context.stroke();
  strokeSymbol(brush, signSymbols[sign].lines, { x: at.x - 5.5, y: at.y - 5.5, scale: signScale }, { colour: tone.sign, width: 2.5 });
}

/** Planned, or to be removed: a sign at a place; nothing for what simply exists. */
export function paintStateMark(brush: Brush, state: LifeState, x: number, y: number): void {
  const sign = stateSign[state];
  if (sign !== undefined) paintDisc(brush, sign, { x, y }, { rim: stateColour[state], sign: stateColour[state] });
}
