import { Document, Packer, type FileChild, type ISectionOptions } from 'docx';
import type { DocumentDescription } from '../deliverables/document';
import { numberTargets } from '../deliverables/numbering';
import { endsPage, sectionsOf } from './document-sections';
import { planTables } from './plan-tables';
import { writeBlock, type BlockState } from './write-document-blocks';
import { contents, coverSection, runningSection } from './write-document-frame';
import { estimatePages, pageNumbersOf } from './write-document-pages';
import { finishDocument } from './write-document-parts';
import { documentNumbering, documentStyles } from './write-document-styles';
import { cleanLine } from './write-text';

/**
 * A Word file (bytes of a `.docx`) from a description. The same description gives the same bytes; nothing outside the
 * description is read. The table of contents is filled in, so Word opens the file without asking to update fields.
 */
export async function writeDocument(description: DocumentDescription): Promise<Uint8Array> {
  const targets = numberTargets(description);
  const plans = planTables(description, targets);
  const pages = estimatePages(description, targets, plans);
  const state: BlockState = {
    words: description.words,
    targets,
    plans,
    figureScales: pages.figureScales,
    tableTexts: [],
    figures: 0,
    tables: 0,
    lists: 0,
    isAnnex: false,
    isPageStart: false,
    isPageEnd: false,
  };
  const document = new Document({
    title: cleanLine(description.title),
    subject: cleanLine(description.subject),
    creator: cleanLine(description.author),
    lastModifiedBy: cleanLine(description.author),
    description: '',
    revision: 1,
    styles: documentStyles(description.language),
    numbering: documentNumbering(),
    pageNumbers: pageNumbersOf(description, pages),
    sections: writeSections(description, state),
  });
  const packed = await Packer.pack(document, 'uint8array');
  return finishDocument(packed, description.date, state.tableTexts);
}

function writeSections(description: DocumentDescription, state: BlockState): ISectionOptions[] {
  const cover = coverSection(description.cover, state.tableTexts);
  const running = sectionsOf(description).map(({ page, blocks }, index) => {
    const hasContents = index === 0 && description.contentsTitle !== '';
    const children: FileChild[] = hasContents ? contents(description.contentsTitle) : [];
    state.isPageStart = !hasContents;
    blocks.forEach((block, position) => {
      state.isPageEnd = endsPage(blocks, position);
      children.push(...writeBlock(block, page, state));
      state.isPageStart = block.kind === 'pageBreak';
    });
    return runningSection(children, page, description.running);
  });
  return [cover, ...running];
}
