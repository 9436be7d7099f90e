import { NoBreakHyphen, SimpleField, TextRun, type ParagraphChild } from 'docx';
import type { Inline } from '../deliverables/document';
import { noBreakHyphen, runsOf, type Run, type RunLook, type Targets } from './write-document-runs';
import { monoFace } from './write-document-styles';

/** Runs of a paragraph as the library's own. */
export function inlineRuns(inline: Inline, targets: Targets, look: RunLook = {}): ParagraphChild[] {
  return writeRuns(runsOf(inline, targets, look));
}

export function writeRuns(runs: readonly Run[]): ParagraphChild[] {
  return runs.map((run) =>
    run.field !== undefined
      ? new SimpleField(run.field, run.text)
      : new TextRun({
          children: run.text.split(noBreakHyphen).flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part])),
          ...(run.isBold ? { bold: true } : {}),
          ...(run.isItalic ? { italics: true } : {}),
          ...(run.monoSize === undefined ? {} : { font: monoFace, size: run.monoSize, noProof: true }),
          ...(run.colour === undefined ? {} : { color: run.colour }),
          ...(run.isNewLine ? { break: 1 } : {}),
        }),
  );
}
