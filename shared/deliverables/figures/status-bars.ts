import type { Language } from '../../i18n/message';
import { formatNumber } from '../../i18n/format';
import type { Tone } from '../document';
import { paper, toneLooks } from '../palette';
import { fitText, textWidth } from '../../network/text-fit';
import { drawing, rectangle, textElement, type DrawnFigure } from './svg';

export interface StatusPart {
  readonly label: string;
  readonly count: number;
  readonly tone: Tone;
}

export interface StatusBar {
  readonly title: string;
  readonly parts: readonly StatusPart[];
}

const widthPx = 720;
const labelWidth = 150;
const barHeight = 20;
const legendSize = 11.5;
const legendLine = 16;
const rowGap = 16;

/** One stacked bar per question (walk-down, support, backup, …), each part named with its count below the bar. */
export function drawStatusBars(title: string, bars: readonly StatusBar[], language: Language): DrawnFigure {
  const parts: string[] = [];
  let y = 4;
  for (const bar of bars) {
    const drawn = drawBar(bar, y, language);
    parts.push(...drawn.parts);
    y = drawn.bottom + rowGap;
  }
  return { svg: drawing(widthPx, y, title, parts), widthPx, heightPx: y, alternativeText: describe(title, bars) };
}

function drawBar(bar: StatusBar, y: number, language: Language): { readonly parts: readonly string[]; readonly bottom: number } {
  const total = bar.parts.reduce((sum, part) => sum + part.count, 0);
  const shown = bar.parts.filter((part) => part.count > 0);
  const room = widthPx - labelWidth;
  const parts = [textElement(0, y + 14, fitText(bar.title, labelWidth - 10, 13, true), { bold: true })];
  let x = labelWidth;
  let legendX = labelWidth;
  let legendY = y + barHeight + 8;
  for (const part of shown) {
    const look = toneLooks[part.tone];
    const width = total === 0 ? 0 : (part.count / total) * room;
    parts.push(rectangle(x, y, width, barHeight, look.strong, { stroke: `#${paper.white}`, 'stroke-width': 1 }));
    x += width;
    const label = `${part.label} ${formatNumber(language, part.count)}`;
    const labelEnd = legendX + 13 + textWidth(label, legendSize);
    if (labelEnd > widthPx && legendX > labelWidth) {
      legendX = labelWidth;
      legendY += legendLine;
    }
    parts.push(rectangle(legendX, legendY, 9, 9, look.strong), textElement(legendX + 13, legendY + 9, label, { size: legendSize, colour: paper.muted }));
    legendX += textWidth(label, legendSize) + 32;
  }
  return { parts, bottom: legendY + 9 };
}

function describe(title: string, bars: readonly StatusBar[]): string {
  const rows = bars.map((bar) => `${bar.title}: ${bar.parts.filter((part) => part.count > 0).map((part) => `${part.label} ${part.count}`).join(', ')}`);
  return `${title}. ${rows.join('; ')}.`;
}
