import { assetTextStart, zoneHead } from '../../network/measures';
import { assetLook, conduitLook, conduitStyles, drawingColours, signLook, stateColour, stateDash, zoneLook, type ColourRole, type ConduitKind, type Difference, type LifeState, type ZoneKind, type ZoneStyle } from '../../network/styles';
import { assetSymbols, signSymbols, type AssetKind, type DrawnSymbol } from '../../network/symbols';

/*
 * Styles of draw.io: `key=value` parts with semicolons between them.
 */

const colours = drawingColours.paper;
/** Labels as they are, so that nothing a person wrote is taken for marks. */
const plainText = { html: 0, fontFamily: 'Helvetica', fontColor: colours.text };
/** Labels of `cell-labels.ts`, cut at the border of what they stand in. */
const markedText = { html: 1, whiteSpace: 'wrap', overflow: 'hidden', fontFamily: 'Helvetica', fontColor: colours.text };

export interface Looked<Kind> {
  readonly kind: Kind;
  readonly state: LifeState;
  readonly difference: Difference | undefined;
}

export function styleText(name: string, parts: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value};`));
  return `${name === '' ? '' : `${name};`}${written.join('')}`;
}

/** A line's width and dashes; draw.io multiplies the pattern by the width. */
function lineParts(width: number, dash: string | undefined): Readonly<Record<string, string | number>> {
  if (dash === undefined) return { strokeWidth: width };
  return { strokeWidth: width, dashed: 1, dashPattern: dash.split(' ').map((length) => Math.round((Number(length) / width) * 100) / 100).join(' ') };
}

/** A double border is a thick one, a wavy one has dashes and dots. */
function zoneBorder(width: number, border: ZoneStyle['border'], dash: string | undefined): Readonly<Record<string, string | number>> {
  return lineParts(border === 'double' ? 3 : width, dash ?? (border === 'wave' ? '9 4 3 4' : undefined));
}

/** The colour of an outline: of what is planned or to be removed that of its state, since draw.io strikes nothing through. */
function outline(line: ColourRole, { state, difference }: Pick<Looked<unknown>, 'state' | 'difference'>): string {
  return colours[state === 'existing' || difference === 'same' ? line : stateColour[state]];
}

/** A zone; one that is shown closed can be opened in draw.io, or else nobody would see what lies in it. */
export function zoneCellStyle(zone: Looked<ZoneKind>, isClosed: boolean): string {
  const { fill, line, width, border, dash } = zoneLook(zone);
  return styleText('swimlane', {
    ...markedText,
    container: 1, collapsible: isClosed ? 1 : 0, recursiveResize: 0, expand: 0, dropTarget: 1, horizontal: 1, startSize: zoneHead, swimlaneLine: 0, rounded: 1, absoluteArcSize: 1, arcSize: 16,
    fillColor: colours[fill], swimlaneFillColor: colours[fill], strokeColor: outline(line, zone),
    ...zoneBorder(width, border, stateDash[zone.state] ?? dash),
    align: 'left', verticalAlign: 'middle', spacingLeft: 10, spacingRight: 6, fontSize: 14, fontStyle: 0,
  });
}

export function assetCellStyle(asset: Looked<AssetKind>): string {
  const look = assetLook(asset);
  return styleText('rounded=1', {
    ...markedText,
    shape: 'label', absoluteArcSize: 1, arcSize: 8, fillColor: colours.canvas, strokeColor: colours[look.frame], ...lineParts(asset.state === 'existing' ? 1 : 1.5, stateDash[asset.state]),
    image: picture(24, 24, paintedSymbol(assetSymbols[asset.kind], colours[look.symbol], 1.6)),
    imageAlign: 'left', imageVerticalAlign: 'middle', imageWidth: 22, imageHeight: 22, align: 'left', verticalAlign: 'middle', spacingLeft: assetTextStart, spacingRight: 3, spacing: 0, fontSize: 10,
  });
}

/** Strokes across the line, which tell a serial one on our own drawings, are dashes that nearly meet. */
const serialDash = '16 3';

/** The line of a conduit; `ends` are places where it leaves and enters its shapes. */
export function conduitCellStyle(conduit: Looked<ConduitKind>, isRouted: boolean, ends: Readonly<Record<string, number>>): string {
  const { width, dash, line, ticks } = conduitLook(conduit);
  return styleText(isRouted ? 'edgeStyle=orthogonalEdgeStyle' : 'edgeStyle=none', {
    ...plainText,
    rounded: 1, arcSize: 16, orthogonalLoop: 1, jettySize: 'auto', jumpStyle: 'arc', endArrow: 'oval', startArrow: 'oval', endFill: 1, startFill: 1, endSize: 5, startSize: 5,
    strokeColor: outline(line, conduit), ...lineParts(width, stateDash[conduit.state] ?? dash ?? (ticks ? serialDash : undefined)), ...ends,
  });
}

export const badgeSize = { height: 20, signs: 38 } as const;

/** The badge on a conduit: lock, sign of the kind, and beside them the code. */
export function badgeCellStyle(conduit: Looked<ConduitKind>, isTrusted: boolean): string {
  const { line } = conduitLook(conduit);
  const [stroke, lock] = [outline(line, conduit), colours[signLook(isTrusted ? 'conduit-trusted' : 'conduit-untrusted', conduit.difference)]];
  const signs = [paintedSymbol(signSymbols[isTrusted ? 'lockClosed' : 'lockOpen'], lock, 2.2), `<g transform="translate(30)">${paintedSymbol(signSymbols[conduitStyles[conduit.kind].sign], stroke, 2.2)}</g>`];
  return styleText('rounded=1', {
    ...plainText,
    shape: 'label', absoluteArcSize: 1, arcSize: badgeSize.height, fillColor: colours.canvas, strokeColor: stroke, ...lineParts(1.2, stateDash[conduit.state]),
    image: picture(54, 24, signs.join('')),
    imageAlign: 'left', imageVerticalAlign: 'middle', imageWidth: 29, imageHeight: 13, align: 'left', verticalAlign: 'middle', spacing: 1, spacingLeft: badgeSize.signs, fontSize: 10.5, fontStyle: 1,
  });
}

export const noteCellStyle = styleText('shape=note', { ...markedText, size: 12, fillColor: colours['note-fill'], strokeColor: colours['note-line'], align: 'left', verticalAlign: 'top', spacing: 6, spacingRight: 6, fontSize: 11 });

/** What stands behind the drawing: nobody moves it by accident. */
const fixed = { ...plainText, locked: 1, pointerEvents: 0 };

export function laneCellStyle(fill: ColourRole): string {
  return styleText('', { ...fixed, fillColor: colours[fill], strokeColor: colours.line, fontColor: colours['text-muted'], align: 'left', verticalAlign: 'top', spacing: 8, fontSize: 13 });
}

export function legendTextStyle(size: number): string {
  return styleText('text', { ...fixed, align: 'left', verticalAlign: 'middle', fontSize: size });
}

export function zoneSampleStyle(zone: Looked<ZoneKind>): string {
  const { fill, line, width, border, dash } = zoneLook(zone);
  return styleText('rounded=1', { ...fixed, absoluteArcSize: 1, arcSize: 10, fillColor: colours[fill], strokeColor: colours[line], ...zoneBorder(width, border, dash) });
}

export function conduitSampleStyle(conduit: Looked<ConduitKind>): string {
  const { width, dash, line, ticks } = conduitLook(conduit);
  return styleText('line', { ...fixed, strokeColor: outline(line, conduit), ...lineParts(width, stateDash[conduit.state] ?? dash ?? (ticks ? serialDash : undefined)) });
}

export function lockSampleStyle(isTrusted: boolean): string {
  const symbol = paintedSymbol(signSymbols[isTrusted ? 'lockClosed' : 'lockOpen'], colours[isTrusted ? 'conduit-trusted' : 'conduit-untrusted'], 2.2);
  return styleText('shape=label', { ...fixed, fillColor: 'none', strokeColor: 'none', image: picture(24, 24, symbol), imageAlign: 'center', imageVerticalAlign: 'middle', imageWidth: 18, imageHeight: 18 });
}

function paintedSymbol({ lines, solids = '' }: DrawnSymbol, colour: string, weight: number): string {
  const filled = solids === '' ? '' : `<path d="${solids}" fill="${colour}"/>`;
  return `<path d="${lines}" fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round"/>${filled}`;
}

/** A picture in a style; a semicolon would end the value, so that the mark of base64 is left out, as draw.io does. */
function picture(width: number, height: number, painted: string): string {
  return `data:image/svg+xml,${base64(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${painted}</svg>`)}`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of a text of ASCII signs. */
function base64(ascii: string): string {
  let written = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const codeAt = (place: number): number | undefined => (place < ascii.length ? ascii.charCodeAt(place) : undefined);
    const [second, third] = [codeAt(at + 1), codeAt(at + 2)];
    const bits = (ascii.charCodeAt(at) << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const signs = [bits >> 18, bits >> 12, bits >> 6, bits].map((part) => alphabet.charAt(part & 63));
    written += signs.slice(0, third === undefined ? (second === undefined ? 2 : 3) : 4).join('').padEnd(4, '=');
  }
  return written;
}
