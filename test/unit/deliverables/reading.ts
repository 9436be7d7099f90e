import { flowBlocks, type DocumentDescription, type FlowBlock } from '../../../shared/deliverables/document';
import { numberTargets } from '../../../shared/deliverables/numbering';

/** Every text anywhere in a description, drawings left out. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'svg' || key === 'pagePattern' ? [] : textsOf(inner)));
}

/** Ids that are referred to but are not in the document. */
export function danglingReferences(description: DocumentDescription): readonly string[] {
  const targets = numberTargets(description);
  return referencesIn(description.blocks).filter((id) => !targets.has(id));
}

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  if ('referTo' in value && typeof value.referTo === 'string') return [value.referTo];
  return Object.values(value).flatMap(referencesIn);
}

/** Chapters (headings of the first level) followed by nothing before the next chapter. */
export function emptyChapters(description: DocumentDescription): readonly string[] {
  const blocks = flowBlocks(description.blocks);
  const isChapter = (block: FlowBlock | undefined): boolean => block?.kind === 'heading' && block.level === 1;
  return blocks.flatMap((block, index) => (block.kind === 'heading' && isChapter(block) && (blocks[index + 1] === undefined || isChapter(blocks[index + 1])) ? [block.text] : []));
}

export function chapterTitles(description: DocumentDescription): readonly string[] {
  return flowBlocks(description.blocks).flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : []));
}

/** A description without its drawings, as it is kept beside the tests. */
export function withoutDrawings(description: unknown): string {
  return `${JSON.stringify(description, (key, value: unknown) => (key === 'svg' ? '(drawing)' : key === 'widthPx' || key === 'heightPx' ? undefined : value), 1)}\n`;
}
