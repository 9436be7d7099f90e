import type { Inline, ReferenceSpan, TextSpan, Tone } from '../deliverables/document';
import { spansOf } from '../deliverables/inline';
import type { Target } from '../deliverables/numbering';
import { paper, toneLooks } from '../deliverables/palette';
import type { Stretch } from './text-measure';
import { cleanText } from './write-text';

export type Targets = ReadonlyMap<string, Target>;

/** How all runs of a paragraph or cell differ from its style; `size` is the style's size in half points. */
export interface RunLook {
  readonly bold?: boolean;
  readonly mono?: boolean;
  readonly colour?: string;
  readonly size?: number;
}

/** A stretch of text in one look, ready to be written and to be measured. */
export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly colour: string | undefined;
  /** Size in half points of the fixed-width face; undefined for the text face. */
  readonly monoSize: number | undefined;
  /** Starts a new line inside the paragraph. */
  readonly isNewLine: boolean;
  /** Word's instruction of a field whose result is the text. */
  readonly field: string | undefined;
}

const plain: Run = { text: '', isBold: false, isItalic: false, colour: undefined, monoSize: undefined, isNewLine: false, field: undefined };
const usualSize = 21;

/** Written as Word's own element: fonts need not have the character. */
export const noBreakHyphen = '\u2011';

/** Runs of a paragraph: text, emphasis, line breaks, cross references as fields with their text already filled in. */
export function runsOf(inline: Inline, targets: Targets, look: RunLook = {}): readonly Run[] {
  return spansOf(inline).flatMap((span) => {
    if (typeof span === 'string') return textRuns({ text: span }, look);
    return 'referTo' in span ? referenceRuns(span, targets, look) : textRuns(span, look);
  });
}

function textRuns(span: TextSpan, look: RunLook): readonly Run[] {
  const isMono = span.mono === true || look.mono === true;
  const run: Run = {
    ...plain,
    isBold: span.bold === true || look.bold === true,
    isItalic: span.italic === true,
    colour: span.muted === true ? paper.muted : look.colour,
    // The fixed-width face looks larger than the text face beside it.
    monoSize: isMono ? (look.size ?? usualSize) - 2 : undefined,
  };
  return cleanText(span.text)
    .split('\n')
    .map((text, index) => ({ ...run, text, isNewLine: index > 0 }));
}

function referenceRuns(span: ReferenceSpan, targets: Targets, look: RunLook): readonly Run[] {
  const target = targets.get(span.referTo);
  if (target === undefined) return [{ ...plain, text: '–' }];
  if (target.kind !== 'heading') return [{ ...plain, text: target.label, field: `REF ${target.bookmark} \\h` }];
  const word = target.label.slice(0, target.label.length - target.number.length);
  return [...textRuns({ text: word }, look), { ...plain, text: target.number, field: `REF ${target.bookmark} \\r \\h` }];
}

/** The shape of a tone before a word, so that it is understood without colour. */
export function markerRuns(tone: Tone): readonly Run[] {
  const { shape, strong } = toneLooks[tone];
  return shape === '' ? [] : [{ ...plain, text: `${shape}\u00a0`, colour: strong }];
}

/** The same runs for measuring; `size` in half points. */
export function stretchesOf(runs: readonly Run[], size: number, isBold = false): readonly Stretch[] {
  return runs.map((run) => ({
    text: run.isNewLine ? `\n${run.text}` : run.text,
    face: run.monoSize !== undefined ? 'mono' : run.isBold || isBold ? 'bold' : 'text',
    size: run.monoSize ?? size,
  }));
}
