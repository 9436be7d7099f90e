import { SimpleField, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Inline, ReferenceSpan, TextSpan, Tone } from '../deliverables/document';
import { spansOf } from '../deliverables/inline';
import type { Target } from '../deliverables/numbering';
import { paper, toneLooks } from '../deliverables/palette';
import { monoFace } from './write-document-styles';
import { cleanText } from './write-text';

export type Targets = ReadonlyMap<string, Target>;

/** How all runs of a paragraph or cell differ from its style. */
export interface RunLook {
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly colour?: string;
}

/** Runs of a paragraph: text, emphasis, line breaks, cross references as fields with their text already filled in. */
export function inlineRuns(inline: Inline, targets: Targets, look: RunLook = {}): ParagraphChild[] {
  return spansOf(inline).flatMap((span) => {
    if (typeof span === 'string') return textRuns({ text: span }, look);
    return 'referTo' in span ? referenceRuns(span, targets, look) : textRuns(span, look);
  });
}

function textRuns(span: TextSpan, look: RunLook): ParagraphChild[] {
  const options: IRunOptions = {
    ...(span.bold === true || look.bold === true ? { bold: true } : {}),
    ...(span.italic === true ? { italics: true } : {}),
    ...(span.mono === true || look.mono === true ? { font: monoFace, size: 16, noProof: true } : {}),
    ...colourOf(span, look),
  };
  return cleanText(span.text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

function colourOf(span: TextSpan, look: RunLook): { color?: string } {
  if (span.muted === true) return { color: paper.muted };
  return look.colour === undefined ? {} : { color: look.colour };
}

function referenceRuns(span: ReferenceSpan, targets: Targets, look: RunLook): ParagraphChild[] {
  const target = targets.get(span.referTo);
  if (target === undefined) return [new TextRun('–')];
  if (target.kind !== 'heading') return [new SimpleField(`REF ${target.bookmark} \\h`, target.label)];
  const word = target.label.slice(0, target.label.length - target.number.length);
  return [...textRuns({ text: word }, look), new SimpleField(`REF ${target.bookmark} \\r \\h`, target.number)];
}

/** The shape of a tone before a word, so that it is understood without colour. */
export function markerRun(tone: Tone): TextRun[] {
  const { shape, strong } = toneLooks[tone];
  return shape === '' ? [] : [new TextRun({ text: `${shape}\u00a0`, color: strong })];
}
