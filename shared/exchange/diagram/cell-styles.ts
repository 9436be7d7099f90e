import { zoneHead } from '../../network/measures';
import { conduitStyles, drawingColours, stateColour, stateDash, zoneStyles, type ColourRole, type ConduitKind, type LifeState, type ZoneKind } from '../../network/styles';
import { assetSymbols, type AssetKind } from '../../network/symbols';

/*
 * Styles of draw.io: `key=value` parts with semicolons between them. Labels are plain text (`html=0`), so that nothing a
 * person wrote is taken for marks.
 */

const colours = drawingColours.paper;
const text = { html: 0, whiteSpace: 'wrap', fontFamily: 'Helvetica', fontColor: colours.text };

function styleText(name: string, parts: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : `${key}=${value};`));
  return `${name === '' ? '' : `${name};`}${written.join('')}`;
}

/** A dash of an outline; draw.io multiplies the pattern by the line's width. */
function dashParts(dash: string | undefined): Readonly<Record<string, string | number>> {
  return dash === undefined ? {} : { dashed: 1, dashPattern: dash };
}

function stateParts(state: LifeState, line: ColourRole): Readonly<Record<string, string>> {
  return { strokeColor: colours[state === 'existing' ? line : stateColour[state]] };
}

/** A zone; one that is shown closed can be opened in draw.io, or else nobody would see what lies in it. */
export function zoneCellStyle(kind: ZoneKind, state: LifeState, isClosed: boolean): string {
  const { fill, line, width, border, dash } = zoneStyles[kind];
  return styleText('swimlane', {
    ...text,
    container: 1, collapsible: isClosed ? 1 : 0, recursiveResize: 0, expand: 0, dropTarget: 1, horizontal: 1, startSize: zoneHead, swimlaneLine: 0, rounded: 1, absoluteArcSize: 1, arcSize: 16,
    fillColor: colours[fill], swimlaneFillColor: colours[fill], ...stateParts(state, line), strokeWidth: border === 'double' ? 3 : width,
    ...dashParts(stateDash[state] ?? dash ?? (border === 'wave' ? '6 3 2 3' : undefined)),
    align: 'left', verticalAlign: 'middle', spacingLeft: 10, fontSize: 13, fontStyle: 1,
  });
}

export function assetCellStyle(kind: AssetKind, state: LifeState): string {
  return styleText('rounded=1', {
    ...text,
    shape: 'label', absoluteArcSize: 1, arcSize: 8, fillColor: colours.canvas, ...stateParts(state, 'line-strong'), ...dashParts(stateDash[state]),
    image: `data:image/svg+xml,${base64(symbolSvg(kind, colours[state === 'existing' ? 'text' : stateColour[state]]))}`,
    imageAlign: 'left', imageVerticalAlign: 'middle', imageWidth: 22, imageHeight: 22, align: 'left', verticalAlign: 'middle', spacingLeft: 28, spacing: 2, fontSize: 10,
  });
}

export function conduitCellStyle(kind: ConduitKind, state: LifeState): string {
  const { width, dash, line } = conduitStyles[kind];
  return styleText('edgeStyle=orthogonalEdgeStyle', {
    ...text,
    rounded: 0, orthogonalLoop: 1, jettySize: 'auto', jumpStyle: 'arc', endArrow: 'oval', startArrow: 'oval', endFill: 1, startFill: 1, endSize: 5, startSize: 5,
    ...stateParts(state, line), strokeWidth: width, ...dashParts(stateDash[state] ?? dash), labelBackgroundColor: colours.canvas, fontSize: 10, fontStyle: 1,
  });
}

/** The point in which the lines of a conduit between more than two zones meet. */
export function hubCellStyle(kind: ConduitKind, state: LifeState): string {
  return styleText('ellipse', { ...text, fillColor: colours.canvas, ...stateParts(state, conduitStyles[kind].line), strokeWidth: 2, labelPosition: 'right', align: 'left', verticalAlign: 'middle', fontSize: 10, fontStyle: 1 });
}

export const noteCellStyle = styleText('shape=note', { ...text, size: 12, fillColor: colours.canvas, strokeColor: colours['line-strong'], align: 'left', verticalAlign: 'top', spacing: 6, fontSize: 11 });

function symbolSvg(kind: AssetKind, colour: string): string {
  const { lines, solids = '' } = assetSymbols[kind];
  const filled = solids === '' ? '' : `<path d="${solids}" fill="${colour}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="${lines}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>${filled}</svg>`;
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
