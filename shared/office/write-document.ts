import { Document, Packer, type FileChild, type ISectionOptions } from 'docx';
import type { DocumentDescription, FlowBlock } from '../deliverables/document';
import { numberTargets } from '../deliverables/numbering';
import { writeBlock, type BlockState } from './write-document-blocks';
import { contents, coverSection, runningSection } from './write-document-frame';
import type { Orientation } from './write-document-measures';
import { estimatePages } from './write-document-pages';
import { finishDocument } from './write-document-parts';
import { documentNumbering, documentStyles } from './write-document-styles';
import { cleanLine } from './write-text';

/**
 * A Word file (bytes of a `.docx`) from a description. The same description gives the same bytes; nothing outside the
 * description is read. The table of contents is filled in, so Word opens the file without asking to update fields.
 */
export async function writeDocument(description: DocumentDescription): Promise<Uint8Array> {
  const document = new Document({
    title: cleanLine(description.title),
    subject: cleanLine(description.subject),
    creator: cleanLine(description.author),
    lastModifiedBy: cleanLine(description.author),
    description: '',
    revision: 1,
    styles: documentStyles(description.language),
    numbering: documentNumbering(),
    pageNumbers: estimatePages,
    sections: writeSections(description),
  });
  const packed = await Packer.pack(document, 'uint8array');
  return finishDocument(packed, description.date);
}

interface Part {
  readonly orientation: Orientation;
  readonly blocks: readonly FlowBlock[];
}

/** Runs of blocks of one orientation: a landscape block becomes a section of its own. */
function partsOf(description: DocumentDescription): readonly Part[] {
  const parts: { orientation: Orientation; blocks: FlowBlock[] }[] = [];
  for (const block of description.blocks) {
    const orientation: Orientation = block.kind === 'landscape' ? 'landscape' : 'portrait';
    const blocks = block.kind === 'landscape' ? block.blocks : [block];
    const last = parts.at(-1);
    if (last?.orientation === orientation) last.blocks.push(...blocks);
    else parts.push({ orientation, blocks: [...blocks] });
  }
  return parts;
}

function writeSections(description: DocumentDescription): ISectionOptions[] {
  const state: BlockState = {
    words: description.words,
    targets: numberTargets(description),
    figures: 0,
    tables: 0,
    lists: 0,
    isAnnex: false,
    isPageStart: true,
  };
  const parts = partsOf(description);
  const startsPortrait = parts[0]?.orientation !== 'landscape';
  const sections: ISectionOptions[] = [coverSection(description.cover)];
  if (!startsPortrait) sections.push(runningSection(contents(description.contentsTitle), 'portrait', description.running));
  parts.forEach((part, index) => {
    const children: FileChild[] = index === 0 && startsPortrait ? contents(description.contentsTitle) : [];
    state.isPageStart = children.length === 0;
    for (const block of part.blocks) {
      children.push(...writeBlock(block, part.orientation, state));
      state.isPageStart = block.kind === 'pageBreak';
    }
    sections.push(runningSection(children, part.orientation, description.running));
  });
  return sections;
}
