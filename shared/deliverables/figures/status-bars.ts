import type { Language } from '../../i18n/message';
import { formatNumber } from '../../i18n/format';
import type { Tone } from '../document';
import { paper, toneLooks } from '../palette';
import { drawing, fitText, rectangle, textElement, textWidthPx, type DrawnFigure } from './svg';

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
const rowHeight = 58;
const legendSize = 11;

/** One stacked bar per question (walk-down, support, backup, …), each part named with its count below the bar. */
export function drawStatusBars(title: string, bars: readonly StatusBar[], language: Language): DrawnFigure {
  const heightPx = bars.length * rowHeight + 6;
  const parts = bars.flatMap((bar, index) => drawBar(bar, index * rowHeight + 4, language));
  return { svg: drawing(widthPx, heightPx, title, parts), widthPx, heightPx, alternativeText: describe(title, bars) };
}

function drawBar(bar: StatusBar, y: number, language: Language): readonly string[] {
  const total = bar.parts.reduce((sum, part) => sum + part.count, 0);
  const shown = bar.parts.filter((part) => part.count > 0);
  const room = widthPx - labelWidth;
  const parts = [textElement(0, y + 14, fitText(bar.title, labelWidth - 10, 13), { bold: true })];
  let x = labelWidth;
  let legendX = labelWidth;
  for (const part of shown) {
    const look = toneLooks[part.tone];
    const width = total === 0 ? 0 : (part.count / total) * room;
    parts.push(rectangle(x, y, width, barHeight, look.strong, { stroke: `#${paper.white}`, 'stroke-width': 1 }));
    x += width;
    const label = `${part.label} ${formatNumber(language, part.count)}`;
    parts.push(rectangle(legendX, y + barHeight + 8, 9, 9, look.strong), textElement(legendX + 13, y + barHeight + 17, label, { size: legendSize, colour: paper.muted }));
    legendX += textWidthPx(label, legendSize) + 32;
  }
  return parts;
}

function describe(title: string, bars: readonly StatusBar[]): string {
  const rows = bars.map((bar) => `${bar.title}: ${bar.parts.filter((part) => part.count > 0).map((part) => `${part.label} ${part.count}`).join(', ')}`);
  return `${title}. ${rows.join('; ')}.`;
}
