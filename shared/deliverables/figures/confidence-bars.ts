import { formatPercent } from '../../i18n/format';
import { choiceLabelKey } from '../../i18n/labels';
import type { Language } from '../../i18n/message';
import { translate } from '../../i18n/translate';
import { fitText, textWidth } from '../../network/text-fit';
import { domainTitle } from '../../practices/catalog';
import { evidenceStrengths, sumConfidence, type Confidence, type EvidenceStrength } from '../../practices/results/confidence';
import { paperColours, type FigureColours } from './colours';
import { drawing, hatch, hitArea, line, paint, part, rectangle, textElement, type DrawnFigure } from './svg';

const widthPx = 720;
const labelWidth = 300;
const barWidth = 340;
const rowHeight = 24;
const top = 44;
const footHeight = 34;

interface Pen {
  readonly language: Language;
  readonly colours: FigureColours;
}

/** The word for what a rating rests on. */
export function strengthName(language: Language, strength: EvidenceStrength): string {
  return translate(language, strength === 'none' ? 'figure.confidence.none' : choiceLabelKey('evidenceKind', strength));
}

/** One bar per domain, divided by the strongest evidence of each rated practice: darker is stronger, hatched is none. */
export function drawConfidenceBars(confidence: readonly Confidence[], language: Language, colours: FigureColours = paperColours): DrawnFigure {
  const pen = { language, colours };
  const heightPx = top + confidence.length * rowHeight + footHeight + 8;
  const whole = sumConfidence(confidence);
  const parts = [
    ...drawLegend(pen),
    ...confidence.map((each, index) => part(each.domain, drawRow(each, domainTitle(language, each.domain), top + index * rowHeight, false, pen))),
    line(0, heightPx - footHeight, widthPx, heightPx - footHeight, colours.ink, 1),
    ...drawRow(whole, translate(language, 'figure.confidence.all'), heightPx - footHeight + 4, true, pen),
  ];
  return {
    svg: drawing(widthPx, heightPx, translate(language, 'figure.confidence.title'), parts, colours.surface),
    widthPx,
    heightPx,
    alternativeText: translate(language, 'figure.confidence.description', {
      rated: whole.rated,
      share: formatPercent(language, whole.share ?? 0),
      ...whole.counts,
    }),
  };
}

function fillOf(strength: Exclude<EvidenceStrength, 'none'>, colours: FigureColours): { readonly fill: string; readonly on: string } {
  const level = ({ measured: 4, document: 3, seen: 2, said: 1 } as const)[strength];
  const { bar, onBar } = colours.levels[level];
  return { fill: bar, on: onBar };
}

function drawRow(confidence: Confidence, name: string, y: number, isBold: boolean, { language, colours }: Pen): readonly string[] {
  const parts = [
    hitArea(0, y, widthPx, rowHeight),
    ...(isBold ? [] : [line(0, y + rowHeight, widthPx, y + rowHeight, colours.hairline, 0.5)]),
    textElement(0, y + 16, fitText(name, labelWidth - 10, 12, isBold), { size: 12, bold: isBold, colour: colours.ink }),
  ];
  if (confidence.share === null) return [...parts, textElement(labelWidth, y + 16, translate(language, 'figure.maturity.notRated'), { size: 11, colour: colours.faint })];
  let x = labelWidth;
  for (const strength of evidenceStrengths) {
    const count = confidence.counts[strength];
    if (count === 0) continue;
    const width = (count / confidence.rated) * barWidth;
    parts.push(...drawPiece(strength, count, { x, y: y + 4, width }, colours));
    x += width;
  }
  return [...parts, textElement(widthPx - 4, y + 16, formatPercent(language, confidence.share), { size: 12, anchor: 'end', bold: isBold, colour: colours.ink })];
}

function drawPiece(strength: EvidenceStrength, count: number, box: { readonly x: number; readonly y: number; readonly width: number }, colours: FigureColours): readonly string[] {
  const height = rowHeight - 8;
  const middle = box.x + box.width / 2;
  const number = String(count);
  if (strength === 'none') {
    const room = textWidth(number, 11, true) + 6;
    return [
      ...hatch(box.x, box.y, box.width, height, colours.hatch, colours.surface),
      rectangle(middle - room / 2, box.y + 1, room, height - 2, colours.surface),
      textElement(middle, box.y + 12, number, { size: 11, anchor: 'middle', colour: colours.ink }),
    ];
  }
  const { fill, on } = fillOf(strength, colours);
  return [
    rectangle(box.x, box.y, box.width, height, fill, { stroke: paint(colours.surface), 'stroke-width': 1.2 }),
    textElement(middle, box.y + 12, number, { size: 11, anchor: 'middle', colour: on }),
  ];
}

function drawLegend({ language, colours }: Pen): readonly string[] {
  const parts: string[] = [];
  let x = 0;
  for (const strength of evidenceStrengths) {
    const text = strengthName(language, strength);
    if (strength === 'none') parts.push(...hatch(x, 10, 16, 12, colours.hatch, colours.surface));
    else parts.push(rectangle(x, 10, 16, 12, fillOf(strength, colours).fill, { stroke: paint(colours.accentDark), 'stroke-width': 0.5 }));
    parts.push(textElement(x + 22, 20, text, { size: 11, colour: colours.muted }));
    x += 22 + textWidth(text, 11) + 18;
  }
  const head = translate(language, 'figure.confidence.share');
  parts.push(textElement(widthPx - 4, 20, head, { size: 11, anchor: 'end', colour: colours.muted }));
  return parts;
}
