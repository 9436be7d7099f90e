import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { paper, toneLooks } from '../palette';
import { bandOf, cellValue, type PlacedRisk, type RiskScale } from '../risk-scale';
import { fitText, fitTwoLines, textWidth } from '../../network/text-fit';
import { drawing, element, line, rectangle, textElement, type DrawnFigure } from './svg';

const cellHeight = 54;
const labelWidth = 84;
const gap = 24;
const panelWidth = 350;
const top = 58;
const labelSize = 10.5;
/** Sizes for the labels below the columns, the usual one first: long words get a smaller one before they are cut. */
const columnLabelSizes = [labelSize, 9.5, 8.5] as const;

export interface MatrixPanel {
  readonly title: string;
  readonly risks: readonly PlacedRisk[];
}

/** Risk matrices side by side (now, after measures) with the tolerance line and every risk's number in its cell. */
export function drawRiskMatrix(scale: RiskScale, panels: readonly MatrixPanel[], language: Language): DrawnFigure {
  const widthPx = panels.length * panelWidth + (panels.length - 1) * gap;
  const gridHeight = scale.likelihood.length * cellHeight;
  const heightPx = top + gridHeight + 92;
  const parts = panels.flatMap((panel, index) => drawPanel(scale, panel, index * (panelWidth + gap), language));
  return {
    svg: drawing(widthPx, heightPx, translate(language, 'figure.risk.title'), [...parts, ...drawLegend(scale, heightPx - 12, language)]),
    widthPx,
    heightPx,
    alternativeText: panels.map((panel) => describe(scale, panel, language)).join(' '),
  };
}

function drawPanel(scale: RiskScale, panel: MatrixPanel, x: number, language: Language): readonly string[] {
  const columns = scale.impact.length;
  const rows = scale.likelihood.length;
  const left = x + labelWidth;
  const cellWidth = (panelWidth - labelWidth) / columns;
  const bottom = top + rows * cellHeight;
  const isWhole = (size: number): boolean => scale.impact.every(({ label }) => !fitTwoLines(label, cellWidth - 1, size).some((text) => text.endsWith('…') && !label.endsWith('…')));
  const columnSize = columnLabelSizes.find(isWhole) ?? labelSize;
  const cells = scale.likelihood.flatMap((_, rowIndex) =>
    scale.impact.flatMap((__, columnIndex) => {
      const place = { likelihood: rows - rowIndex, impact: columnIndex + 1 };
      return drawCell(scale, panel.risks, place, { x: left + columnIndex * cellWidth, y: top + rowIndex * cellHeight, width: cellWidth });
    }),
  );
  return [
    textElement(x, 18, panel.title, { size: 15, bold: true, colour: paper.accentDark }),
    textElement(x, top - 12, translate(language, 'figure.risk.likelihood'), { size: 11, colour: paper.muted }),
    ...cells,
    ...drawToleranceLine(scale, left, cellWidth),
    ...scale.likelihood.flatMap((step, index) => {
      const lines = fitTwoLines(step.label, labelWidth - 10, labelSize);
      const middle = top + (rows - index - 0.5) * cellHeight + 4 - (lines.length - 1) * 6;
      return lines.map((text, position) => textElement(left - 6, middle + position * 12, text, { size: labelSize, anchor: 'end' }));
    }),
    ...scale.impact.flatMap((step, index) =>
      fitTwoLines(step.label, cellWidth - 1, columnSize).map((text, position) =>
        textElement(left + (index + 0.5) * cellWidth, bottom + 14 + position * 12, text, { size: columnSize, anchor: 'middle' }),
      ),
    ),
    textElement(left + (columns * cellWidth) / 2, bottom + 42, translate(language, 'figure.risk.impact'), { size: 11, anchor: 'middle', colour: paper.muted }),
  ];
}

interface Place {
  readonly likelihood: number;
  readonly impact: number;
}

function drawCell(scale: RiskScale, risks: readonly PlacedRisk[], place: Place, box: { x: number; y: number; width: number }): readonly string[] {
  const value = cellValue(scale, place.likelihood, place.impact);
  const look = toneLooks[bandOf(scale, value)];
  const here = risks.filter((risk) => risk.likelihood === place.likelihood && risk.impact === place.impact);
  return [
    rectangle(box.x, box.y, box.width, cellHeight, look.fill, { stroke: `#${paper.white}`, 'stroke-width': 2 }),
    textElement(box.x + box.width - 5, box.y + 12, String(value), { size: 10, anchor: 'end', colour: look.text }),
    ...drawChips(here.map((risk) => risk.code), box),
  ];
}

function drawChips(codes: readonly string[], box: { x: number; y: number; width: number }): readonly string[] {
  const size = 10;
  const parts: string[] = [];
  let x = box.x + 4;
  let y = box.y + 17;
  for (const [index, code] of codes.entries()) {
    const isLastPlace = y > box.y + 34 && x > box.x + 4;
    const label = isLastPlace && index < codes.length - 1 ? `+${codes.length - index}` : fitText(code, box.width - 14, size);
    const width = textWidth(label, size, true) + 7;
    if (x + width > box.x + box.width - 3 && x > box.x + 4) {
      x = box.x + 4;
      y += 17;
    }
    if (y > box.y + cellHeight - 14) break;
    parts.push(rectangle(x, y, width, 14, paper.white, { rx: 3, stroke: `#${paper.ink}`, 'stroke-width': 0.8 }));
    parts.push(textElement(x + width / 2, y + 10.5, label, { size, anchor: 'middle', bold: true }));
    if (label.startsWith('+')) break;
    x += width + 3;
  }
  return parts;
}

/** The steps between cells within tolerance and above it. */
function drawToleranceLine(scale: RiskScale, left: number, cellWidth: number): readonly string[] {
  if (scale.tolerable === undefined) return [];
  const rows = scale.likelihood.length;
  const isWithin = (likelihood: number, impact: number): boolean => bandOf(scale, cellValue(scale, likelihood, impact)) === 'within';
  const parts: string[] = [];
  for (let likelihood = 1; likelihood <= rows; likelihood += 1) {
    for (let impact = 1; impact <= scale.impact.length; impact += 1) {
      if (!isWithin(likelihood, impact)) continue;
      const x = left + (impact - 1) * cellWidth;
      const y = top + (rows - likelihood) * cellHeight;
      if (impact < scale.impact.length && !isWithin(likelihood, impact + 1)) parts.push(line(x + cellWidth, y, x + cellWidth, y + cellHeight, paper.ink, 2.4, { 'stroke-linecap': 'square' }));
      if (likelihood < rows && !isWithin(likelihood + 1, impact)) parts.push(line(x, y, x + cellWidth, y, paper.ink, 2.4, { 'stroke-linecap': 'square' }));
    }
  }
  return parts;
}

function drawLegend(scale: RiskScale, y: number, language: Language): readonly string[] {
  if (scale.tolerable === undefined) return [];
  const entries = [
    { tone: 'within', key: 'figure.risk.within' },
    { tone: 'above', key: 'figure.risk.above' },
    { tone: 'farAbove', key: 'figure.risk.farAbove' },
  ] as const;
  const boxes = entries.flatMap(({ tone, key }, index) => [
    rectangle(index * 160, y - 10, 18, 12, toneLooks[tone].fill, { stroke: `#${toneLooks[tone].strong}` }),
    textElement(index * 160 + 24, y, translate(language, key), { size: 11, colour: paper.muted }),
  ]);
  return [
    ...boxes,
    element('line', { x1: 510, y1: y - 4, x2: 536, y2: y - 4, stroke: `#${paper.ink}`, 'stroke-width': 2.4 }),
    textElement(542, y, translate(language, 'figure.risk.tolerance', { value: scale.tolerable }), { size: 11, colour: paper.muted }),
  ];
}

function describe(scale: RiskScale, panel: MatrixPanel, language: Language): string {
  const above = panel.risks.filter((risk) => bandOf(scale, cellValue(scale, risk.likelihood, risk.impact)) !== 'within').length;
  return translate(language, 'figure.risk.description', { panel: panel.title, total: panel.risks.length, above });
}
