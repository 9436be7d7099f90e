import type { Shape } from '../model/field';
import type { ZoneStyle } from './styles';

type Size = Pick<Shape, 'width' | 'height'>;

const corner = 8;
const waveLength = 14;
const waveHeight = 3.5;
const doubleInset = 5;
const hatchStep = 14;

/** The outline of a zone as path data with its corner at 0, 0. */
export function zoneOutline(size: Size, style: ZoneStyle): string {
  if (style.border === 'wave') return waves(size);
  if (style.border === 'double') return `${rounded(0, size, corner)}${rounded(doubleInset, size, corner - 4)}`;
  return rounded(0, size, corner);
}

/** A rectangle with round corners, smaller by `inset` on every side. */
export function rounded(inset: number, { width, height }: Size, radius: number): string {
  const r = Math.max(0, Math.min(radius, width / 2 - inset, height / 2 - inset));
  const across = width - 2 * inset - 2 * r;
  const down = height - 2 * inset - 2 * r;
  const arc = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${inset + r} ${inset}h${across}${arc(r, r)}v${down}${arc(-r, r)}h${-across}${arc(-r, -r)}v${-down}${arc(r, -r)}z`;
}

function waves({ width, height }: Size): string {
  return `M0 0${side(width, 1, 0)}${side(height, 0, 1)}${side(width, -1, 0)}${side(height, 0, -1)}z`;
}

function side(length: number, dx: number, dy: number): string {
  const count = Math.max(2, 2 * Math.round(length / waveLength / 2) * 2);
  const step = length / count;
  let path = '';
  for (let index = 0; index < count; index += 1) {
    const swing = index % 2 === 0 ? waveHeight : -waveHeight;
    path += `q${plain(dx * (step / 2) + dy * swing)} ${plain(dy * (step / 2) - dx * swing)} ${plain(dx * step)} ${plain(dy * step)}`;
  }
  return path;
}

/** Diagonal lines over a rectangle: what is to be removed is struck through so, also in grey. */
export function hatchPath({ width, height }: Size, step = hatchStep): string {
  let path = '';
  for (let start = step - height; start < width; start += step) {
    const left = Math.max(0, start);
    const right = Math.min(width, start + height);
    if (right - left > 2) path += `M${plain(left)} ${plain(height - (left - start))}L${plain(right)} ${plain(height - (right - start))}`;
  }
  return path;
}

function plain(value: number): number {
  return Math.round(value * 100) / 100;
}
