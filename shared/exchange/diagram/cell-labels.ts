import { escapeXml } from '../../network/painting/svg';
import { drawingColours } from '../../network/styles';
import { assetTextStart } from '../../network/measures';
import { fitTwoLines } from '../../network/text-fit';

/*
 * Labels as draw.io shows them (`html=1`): a first line and what is smaller or fainter around it. What a person wrote is
 * escaped, so that it is never taken for marks; a line that does not fit is cut and stays whole in the file.
 */

const faint = `color:${drawingColours.paper['text-muted']}`;
const oneLine = 'white-space:nowrap';
/** The only way in which draw.io lets a word be broken that is wider than its box. */
const brokenWords = 'word-break:break-word';

function line(css: string, text: string): string {
  return text === '' ? '' : `<div style="${css}">${escapeXml(text)}</div>`;
}

export interface Label {
  /** As draw.io shows it. */
  readonly html: string;
  /** As a person reads it; by this it is known whether it was changed. */
  readonly text: string;
}

function labelOf(html: string, lines: readonly string[]): Label {
  return { html, text: lines.filter((text) => text !== '').join('\n') };
}

export function zoneLabel(name: string, words: string): Label {
  return labelOf(line(`font-weight:bold;${oneLine}`, name) + line(`font-size:10.5px;${faint};${oneLine}`, words), [name, words]);
}

/** Names that two lines cannot hold are written smaller, in three; draw.io cuts what runs over. */
export function assetLabel(tag: string, name: string, width: number): Label {
  const isLong = fitTwoLines(name, width - assetTextStart - 4, nameSize).join(' ').endsWith('…');
  const [size, rows] = isLong ? [8.5, 3.6] : [nameSize, tag === '' ? 3.6 : 2.4];
  return labelOf(line(`font-size:9px;font-weight:bold;${faint};${oneLine}`, tag) + line(`font-size:${size}px;max-height:${rows}em;overflow:hidden;${brokenWords}`, name), [tag, name]);
}

const nameSize = 10;

/** A note, line for line. */
export function noteLabel(text: string): Label {
  return { html: text.split('\n').map((row) => `<div style="${brokenWords}">${row === '' ? '<br>' : escapeXml(row)}</div>`).join(''), text };
}
