import type { DocumentDescription, FlowBlock } from '../deliverables/document';
import type { PageKind } from './write-document-measures';

/** Neighbouring blocks on pages of one kind: a Word section. */
export interface DocumentSection {
  readonly page: PageKind;
  readonly blocks: readonly FlowBlock[];
}

/** The running pages of a document; the first section also holds the table of contents and so is upright. */
export function sectionsOf(description: DocumentDescription): readonly DocumentSection[] {
  const sections: { page: PageKind; blocks: FlowBlock[] }[] = [{ page: 'portrait', blocks: [] }];
  for (const block of description.blocks) {
    const page: PageKind = block.kind !== 'landscape' ? 'portrait' : block.large === true ? 'large' : 'landscape';
    const blocks = block.kind === 'landscape' ? block.blocks : [block];
    const last = sections.at(-1);
    if (last?.page === page) last.blocks.push(...blocks);
    else sections.push({ page, blocks: [...blocks] });
  }
  return sections;
}

/** True for a block whose page ends behind it, because a chapter follows: air below it could only make an empty page. */
export function endsPage(blocks: readonly FlowBlock[], position: number): boolean {
  const next = blocks[position + 1];
  return next?.kind === 'heading' && next.level === 1;
}
