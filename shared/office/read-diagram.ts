import { isAppError, throwAppError } from '../app/errors';
import type { DiagramData, DiagramPage } from './diagram';
import { readForeign } from './foreign-file';
import { admitFile, type ImportLimits, importLimits, refuse } from './import-gate';
import { inflateWithin } from './reading/bounded-inflate';
import { drawingText } from './reading/diagram-carriers';
import { createPageReceiver } from './reading/diagram-cells';
import { decodeStrictly } from './reading/text-decoder';
import { createXmlScanner } from './reading/xml-scanner';
import { attributeOf, createAttributes, decodeEntities, scanAttributes } from './reading/xml-text';

/** Drawings hold pictures in attributes and whole pages as one packed text. */
const limits: ImportLimits = { ...importLimits, inflatedBytes: 96 * 1024 * 1024, attributeLength: 16 * 1024 * 1024, pendingLength: importLimits.fileBytes, xmlDepth: 32 };
const mostCells = 100_000;
const mostPages = 500;
const part = 'diagram';

/**
 * Reads a draw.io file: plain or with packed pages, one page or several, the bare model as it is copied from the editor, or
 * a picture with the drawing inside (`.drawio.svg`, `.drawio.png`).
 * A page that cannot be unpacked is named; the others are read.
 * @throws AppError when the file is damaged, dangerous, too large, or no drawing
 */
export function readDiagram(name: string, bytes: Uint8Array, progress: (fraction: number) => void = () => undefined): DiagramData {
  return readForeign(name, () => {
    if (admitFile(bytes, limits) !== 'text') throwAppError('diagram-not-recognised', { file: name });
    const budget = { cells: mostCells, bytes: limits.inflatedBytes };
    const text = drawingText(bytes, limits, budget) ?? '';
    if (!/^(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*<(mxfile|mxGraphModel|diagram|!DOCTYPE)\b/i.test(text.slice(0, 4096))) throwAppError('diagram-not-recognised', { file: name });
    const read = readPages(text, budget, progress);
    if (read.pages.length === 0 && read.damaged.length > 0) refuse('workbook-damaged', {}, 'every page');
    if (read.pages.length === 0) throwAppError('diagram-not-recognised', { file: name });
    return read;
  });
}

interface OpenPage {
  readonly name: string;
  packed: string;
  isPlain: boolean;
}

interface Budget {
  /** How many more cells and unpacked bytes the whole file may have. */
  cells: number;
  bytes: number;
}

function readPages(text: string, budget: Budget, progress: (fraction: number) => void): DiagramData {
  const pages: DiagramPage[] = [];
  const damaged: string[] = [];
  const attributes = createAttributes();
  let page: OpenPage | undefined;
  let cells: ReturnType<typeof createPageReceiver> | undefined;
  const finish = (): void => {
    if (page !== undefined && !page.isPlain && page.packed.trim() !== '') {
      try {
        pages.push({ name: page.name, cells: cellsOf(unpackPage(page.packed, budget), budget) });
      } catch (error) {
        if (!isAppError(error) || error.code !== 'workbook-damaged') throw error;
        damaged.push(page.name);
      }
    }
    page = undefined;
    progress(Math.min(0.9, (pages.length + damaged.length) / 10));
  };
  const scanner = createXmlScanner(part, limits, {
    open: (name, depth, source, start, end) => {
      if (cells !== undefined) cells.open(name, depth, source, start, end);
      else if (name === 'diagram') {
        if (pages.length + damaged.length >= mostPages) throwAppError('diagram-limit', { limit: mostPages });
        scanAttributes(source, start, end, attributes, limits, part);
        page = { name: decodeEntities(attributeOf(attributes, 'name') ?? '', part).slice(0, 200), packed: '', isPlain: false };
      } else if (name === 'mxGraphModel') {
        cells = createPageReceiver(limits, budget);
        if (page !== undefined) page.isPlain = true;
      }
    },
    close: (name, depth) => {
      if (name === 'mxGraphModel' && cells !== undefined) {
        pages.push({ name: page?.name ?? '', cells: cells.done() });
        cells = undefined;
      } else if (cells !== undefined) cells.close(name, depth);
      else if (name === 'diagram') finish();
    },
    text: (source, start, end, literal) => {
      if (cells === undefined && page !== undefined) page.packed += literal ? source.slice(start, end) : decodeEntities(source.slice(start, end), part);
    },
  });
  scanner.write(text);
  scanner.finish();
  return { pages, damaged };
}

function cellsOf(xml: string, budget: { cells: number }): DiagramPage['cells'] {
  const receiver = createPageReceiver(limits, budget);
  const scanner = createXmlScanner(part, limits, receiver);
  scanner.write(xml);
  scanner.finish();
  return receiver.done();
}

/** A page as draw.io packs it: written as an address, deflated, in base64. */
function unpackPage(packed: string, budget: { bytes: number }): string {
  const compact = packed.replace(/\s+/g, '');
  if (compact.startsWith('<')) return packed;
  const inflated = inflateWithin(fromBase64(compact), budget, limits);
  const text = decodeStrictly(inflated, 'utf-8') ?? refuse('workbook-damaged', {}, 'packed page');
  if (text.trimStart().startsWith('<')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse('workbook-damaged', {}, 'packed page');
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const values = Int8Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));

function fromBase64(text: string): Uint8Array {
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array(Math.floor((length * 3) / 4));
  let [bits, held, place] = [0, 0, 0];
  for (let at = 0; at < length; at += 1) {
    const value = values[text.charCodeAt(at)] ?? -1;
    if (value < 0) return refuse('workbook-damaged', {}, 'base64');
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[place] = (bits >> held) & 255;
      place += 1;
    }
  }
  return bytes;
}
