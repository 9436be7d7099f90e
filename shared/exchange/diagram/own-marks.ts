import type { Point } from '../../network/geometry';
import type { DiagramCell } from '../../office/diagram';

/** What our own drawings note about an element, so that it comes back as what it was. */
export interface OwnMark {
  /** `frame`: levels, heading and legend, which are drawn anew each time and say nothing of their own. */
  readonly type: 'zone' | 'asset' | 'conduit' | 'callout' | 'frame';
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** Tag of an asset, code of a zone or conduit. */
  readonly code: string;
  readonly level: string;
  readonly isTrusted: boolean;
  readonly state: string;
  /** A zone drawn without what lies in it. */
  readonly isClosed: boolean;
  /** The bends of a conduit that were drawn by hand, and all bends of its line as it was written. */
  readonly bends: string;
  readonly way: string | undefined;
  /** The zones that were written as its ends; a drawing of a named view, whose bends are its own, does not say. */
  readonly joins: string;
  /** The text that was written on it: when it reads otherwise now, a person has changed it. */
  readonly label: string;
}

const types: readonly OwnMark['type'][] = ['zone', 'asset', 'conduit', 'callout', 'frame'];

export const markNames = { type: 'zwType', id: 'zwId', name: 'zwName', kind: 'zwKind', code: 'zwCode', level: 'zwLevel', trusted: 'zwTrusted', state: 'zwState', closed: 'zwClosed', bends: 'zwBends', way: 'zwWay', joins: 'zwJoins', label: 'zwLabel' } as const;

/** The mark of a cell; undefined when the drawing or the element is not ours. */
export function ownMarkOf({ data }: DiagramCell): OwnMark | undefined {
  const type = types.find((name) => name === data.get(markNames.type));
  if (type === undefined) return undefined;
  const text = (name: keyof typeof markNames): string => data.get(markNames[name]) ?? '';
  return { type, id: text('id'), name: text('name'), kind: text('kind'), code: text('code'), level: text('level'), isTrusted: text('trusted') === '1', state: text('state'), isClosed: text('closed') === '1', bends: text('bends'), way: data.get(markNames.way), joins: text('joins'), label: text('label') };
}

/** True when an element still reads as it was written; blanks do not count, since programs change them. */
export function readsAsWritten(mark: OwnMark, label: string): boolean {
  const squeeze = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f\u00a0\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '');
  return squeeze(mark.label) === squeeze(label);
}

/** Points as a mark holds them. */
export function pointsText(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`).join(' ');
}

export function pointsOf(text: string): readonly Point[] {
  return text.split(' ').flatMap((point) => {
    const [x, y, ...more] = point.split(',').map(Number);
    return Number.isFinite(x) && Number.isFinite(y) && x !== undefined && y !== undefined && more.length === 0 ? [{ x, y }] : [];
  });
}
