import type { Alignment, Border, Fill, Font, Style } from 'exceljs';
import type { Tone } from '../deliverables/document';
import { paper, toneLooks } from '../deliverables/palette';
import type { ColumnKind } from '../deliverables/sheet';

/** Excel wants colours with an alpha in front. */
function argb(hex: string): { argb: string } {
  return { argb: `FF${hex}` };
}

const hairline: Partial<Border> = { style: 'hair', color: argb(paper.hairline) };

const bodyFont: Partial<Font> = { name: 'Calibri', size: 10, family: 2, color: argb(paper.ink) };
const monoFont: Partial<Font> = { name: 'Consolas', size: 9, family: 3, color: argb(paper.ink) };

function solid(hex: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(hex), bgColor: argb(hex) };
}

/** Indented, so that a full cell does not touch its neighbour and a tint reaches beyond its word. */
const wrapping: Readonly<Record<ColumnKind, Partial<Alignment>>> = {
  text: { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true },
  long: { vertical: 'middle', horizontal: 'left', indent: 1, wrapText: true },
  identifier: { vertical: 'middle', horizontal: 'left', indent: 1 },
  number: { vertical: 'middle', horizontal: 'right', indent: 1 },
  date: { vertical: 'middle', horizontal: 'left', indent: 1 },
};

/** The number format that marks text which must stay text; the writer adds Excel's quote prefix to it. */
const guardedFormat = '@';

/** The look of a table's cell; `format` is how its date or number is shown, empty for as it comes. */
export function cellStyle(kind: ColumnKind, format: string, isGuarded: boolean, isCentred = false): Partial<Style> {
  return {
    font: kind === 'identifier' ? monoFont : bodyFont,
    alignment: isCentred ? { vertical: 'middle', horizontal: 'center', wrapText: true } : wrapping[kind],
    border: { bottom: hairline },
    ...(isGuarded ? { numFmt: guardedFormat } : format === '' ? {} : { numFmt: format }),
  };
}

/** A heading stands as the cells below it do: numbers right, centred columns in the middle. */
export function headerStyle(kind: ColumnKind, isCentred: boolean, isUpright: boolean): Partial<Style> {
  const place: Partial<Alignment> = isCentred ? { horizontal: 'center' } : { horizontal: kind === 'number' ? 'right' : 'left', indent: 1 };
  return {
    font: { ...bodyFont, bold: true, color: argb(paper.accentDark) },
    fill: solid(paper.headerTint),
    border: { bottom: { style: 'medium', color: argb(paper.accent) } },
    alignment: { vertical: 'bottom', wrapText: true, ...place, ...(isUpright ? { textRotation: 90 } : {}) },
  };
}

export const titleStyle: Partial<Style> = {
  font: { ...bodyFont, size: 18, bold: true, color: argb(paper.accentDark) },
  alignment: { vertical: 'middle' },
};
export const subtitleStyle: Partial<Style> = { font: { ...bodyFont, size: 11, color: argb(paper.muted) } };
export const groupStyle: Partial<Style> = {
  font: { ...bodyFont, size: 11, bold: true, color: argb(paper.accentDark) },
  border: { bottom: { style: 'medium', color: argb(paper.accent) } },
};
export const labelStyle: Partial<Style> = {
  font: { ...bodyFont, color: argb(paper.muted) },
  alignment: { vertical: 'middle', wrapText: true },
  border: { bottom: hairline },
};

/** Headings above value columns of the overview. */
export const headStyle: Partial<Style> = {
  font: { ...bodyFont, color: argb(paper.muted) },
  alignment: { horizontal: 'center', vertical: 'bottom' },
  border: { bottom: { style: 'medium', color: argb(paper.accent) } },
};

/** A large number of the overview and, below it, what it counts: on a panel with a bar in the tone's colour. */
export function figureStyles(tone: Tone | undefined): { readonly value: Partial<Style>; readonly label: Partial<Style> } {
  const colour = tone === undefined ? paper.accent : toneLooks[tone].strong;
  const border: Partial<Style['border']> = { left: { style: 'thick', color: argb(colour) } };
  return {
    value: { font: { ...bodyFont, size: 22, bold: true, color: argb(paper.accentDark) }, fill: solid(paper.panel), border, alignment: { horizontal: 'left', vertical: 'middle', indent: 1 } },
    label: { font: { ...bodyFont, color: argb(paper.muted) }, fill: solid(paper.panel), border, alignment: { horizontal: 'left', vertical: 'top', wrapText: true, indent: 1 } },
  };
}

/** Tint of a word with a meaning: light fill, dark bold text, readable in grey. */
export function toneStyle(tone: Tone): Partial<Style> {
  const look = toneLooks[tone];
  return { fill: { ...solid(look.fill) }, font: { bold: true, color: argb(look.text) } };
}

export const tabColour = argb(paper.accent);
