import { assessorsOf, documentWords, type DeliverableContext } from './context';
import { coverOf, runningOf } from './cover';
import type { Block, Cover, DocumentDescription } from './document';

interface FramedDocument {
  readonly id: DocumentDescription['id'];
  readonly title: string;
  /** The sentence at the foot of the cover; a cover of its own where the usual one does not fit. */
  readonly cover: string | Cover;
  /** False where the document is too short for a table of contents. */
  readonly hasContents: boolean;
  readonly blocks: readonly Block[];
}

/** A document about the whole assessment: its blocks with cover, running lines and contents around them. */
export function describeFramed(context: DeliverableContext, { id, title, cover, hasContents, blocks }: FramedDocument): DocumentDescription {
  const subject = context.assessment?.name ?? '';
  return {
    id,
    language: context.language,
    title,
    subject,
    date: context.options.date.slice(0, 10),
    author: assessorsOf(context),
    cover: typeof cover === 'string' ? coverOf(context, { title, subtitle: subject, note: cover }) : cover,
    running: runningOf(context, title),
    contentsTitle: hasContents ? context.t('report.contents') : '',
    words: documentWords(context),
    blocks,
  };
}
