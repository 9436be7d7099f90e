import { fonts } from './write-document-measures';
import { noBreakHyphen, type Run } from './write-document-runs';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? character) : text;
}

/** Runs as WordprocessingML text; properties in the order the schema prescribes. */
function runsXml(runs: readonly Run[]): string {
  return runs.map(runXml).join('');
}

function runXml(run: Run): string {
  const properties = [
    run.monoSize === undefined ? '' : `<w:rFonts w:ascii="${fonts.mono}" w:hAnsi="${fonts.mono}" w:cs="${fonts.mono}" w:eastAsia="${fonts.mono}"/>`,
    run.isBold ? '<w:b/><w:bCs/>' : '',
    run.isItalic ? '<w:i/><w:iCs/>' : '',
    run.monoSize === undefined ? '' : '<w:noProof/>',
    run.colour === undefined ? '' : `<w:color w:val="${run.colour}"/>`,
    run.monoSize === undefined ? '' : `<w:sz w:val="${run.monoSize}"/><w:szCs w:val="${run.monoSize}"/>`,
  ].join('');
  const parts = run.text.split(noBreakHyphen).map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`);
  const content = `${run.isNewLine ? '<w:br/>' : ''}${parts.join('<w:noBreakHyphen/>')}`;
  const written = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
  return run.field === undefined ? written : `<w:fldSimple w:instr="${escapeXml(run.field)}">${written}</w:fldSimple>`;
}

/** What is said about a paragraph besides its text. */
export interface ParagraphFacts {
  readonly style: string;
  readonly isKeptWithNext?: boolean;
  readonly alignment?: 'right' | 'center' | undefined;
}

export function paragraphXml(runs: readonly Run[], { style, isKeptWithNext, alignment }: ParagraphFacts): string {
  const keep = isKeptWithNext === true ? '<w:keepNext/>' : '';
  const aligned = alignment === undefined ? '' : `<w:jc w:val="${alignment}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${keep}${aligned}</w:pPr>${runsXml(runs)}</w:p>`;
}
