import { saysNothing } from '../inventory/cell';
import { readFlowHints } from '../inventory/flow-hints';
import { looksLikeDate } from '../inventory/normalise-date';
import { shownText, type SheetData } from '../office/workbook';
import { ipAddress } from './addresses';
import type { FlowMeaning } from './flow-meanings';
import type { KnownEnds } from './known-ends';
import { isAnything, isKnownProtocol, portRange } from './protocol-ports';

/** What stands below a heading, as far as it tells what the column means. */
export interface ColumnContent {
  /** Cells with content. */
  readonly filled: number;
  /** The first few different values. */
  readonly samples: readonly string[];
  /** Meanings its values fit, the likeliest first. */
  readonly looksLike: readonly FlowMeaning[];
  /** Whether most values name ends of communication, and of what sort. */
  readonly endKind: 'asset' | 'zone' | 'address' | undefined;
  /** What each looked-at row names: the id of the record, or the text where it is an address nobody has. */
  readonly ends: readonly (string | undefined)[];
}

const lookedAt = 200;
const shownSamples = 3;
const longestSample = 120;

/** Looks at what stands in each column below the row of headings. */
export function columnContents(sheet: SheetData, headerRow: number, ends: KnownEnds): readonly ColumnContent[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => contentOf(sheet, headerRow, column, ends));
}

function contentOf(sheet: SheetData, headerRow: number, column: number, known: KnownEnds): ColumnContent {
  const rows: string[] = [];
  const samples = new Set<string>();
  let filled = 0;
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const text = shownText(sheet, row, column).trim();
    if (rows.length < lookedAt) rows.push(text);
    if (text === '') continue;
    filled += 1;
    if (samples.size < shownSamples) samples.add(text.slice(0, longestSample));
  }
  const values = rows.filter((text) => text !== '' && (isAnything(text) || !saysNothing(text)));
  const ends = rows.map((text) => endOf(text, known));
  const kinds = ends.flatMap((end) => (end === undefined ? [] : [end.kind]));
  const isEnds = kinds.length >= 2 && kinds.length >= values.length * 0.6;
  return { filled, samples: [...samples], looksLike: looksLike(values, isEnds), endKind: isEnds ? mostOf(kinds) : undefined, ends: ends.map((end) => end?.key) };
}

type EndKind = Exclude<ColumnContent['endKind'], undefined>;

function endOf(text: string, known: KnownEnds): { readonly kind: EndKind; readonly key: string } | undefined {
  if (text === '' || text.length > 200) return undefined;
  // Several names in one cell are ends as well: the first stands for them.
  const [first = ''] = text.split(/[\n;,]/).map((part) => part.trim()).filter((part) => part !== '');
  const { id, reason, candidates } = known.named(first);
  const key = id ?? candidates[0];
  if (key !== undefined) return { kind: reason === 'zone' ? 'zone' : reason === 'tag' || reason === 'name' ? 'asset' : 'address', key };
  const address = ipAddress(first);
  return address === undefined ? undefined : { kind: 'address', key: address.key };
}

function mostOf(kinds: readonly EndKind[]): EndKind | undefined {
  const count = (kind: EndKind): number => kinds.filter((one) => one === kind).length;
  return [...new Set(kinds)].sort((one, other) => count(other) - count(one))[0];
}

const yesOrNo = /^(ja|nein|j|n|yes|no|y|x|✓|✔|0|1|true|false|wahr|falsch)$/i;
const permission = /^(erlaub\w*|allow\w*|permit\w*|accept\w*|pass|zugelassen|freigegeben|verboten|gesperrt|den(y|ied)|drop(ped)?|block(ed)?|reject(ed)?|discard)$/i;
const arrow = /^(<-+>|-+>|<-+|[↔⇔→←]|uni\w*|bidi\w*|in(bound)?|out(bound)?|ein\w*gehend|aus\w*gehend)$/i;
const transports = /^[\s/,+&]*(tcp|udp|icmp|ip)([\s/,+&]*(tcp|udp|icmp))*$/i;

function isKnownService(text: string): boolean {
  const hints = /\p{L}{2}/u.test(text.replace(/\b(tcp|udp|ip)\b/gi, '')) ? readFlowHints(text) : [];
  return hints.length > 0 && hints.every(({ protocol }) => protocol !== undefined && isKnownProtocol(protocol));
}

function looksLike(values: readonly string[], isEnds: boolean): readonly FlowMeaning[] {
  if (values.length === 0) return [];
  const share = (test: (text: string) => boolean): boolean => values.filter(test).length >= values.length * 0.8;
  const isNumbering = values.length > 2 && values.every((text, index) => Number(text) === Number(values[0]) + index);
  const isPorts = !isNumbering && share((text) => isAnything(text) || text.split(/[,;\n+]/).every((part) => (portRange(part)?.first ?? 0) > 0)) && !values.every(isAnything);
  const isTransport = share((text) => transports.test(text));
  const isServices = share(isKnownService);
  const isSentence = values.filter((text) => /\p{L}+\s+\p{L}+/u.test(text) && text.length > 14).length >= values.length / 2;
  const isYesNo = share((text) => yesOrNo.test(text));
  const found: readonly (readonly [FlowMeaning, boolean])[] = [
    ['from', isEnds], ['to', isEnds],
    ['action', share((text) => permission.test(text))], ['verdict', share((text) => permission.test(text)) || isYesNo], ['necessary', isYesNo], ['enabled', isYesNo],
    ['direction', share((text) => arrow.test(text))],
    ['name', isNumbering],
    ['protocol', isTransport], ['service', isServices && !isTransport], ['port', isPorts], ['sourcePort', isPorts],
    ['validUntil', share(looksLikeDate)],
    ['purpose', isSentence && !isEnds], ['notes', isSentence && !isEnds],
  ];
  return found.flatMap(([meaning, fits]) => (fits ? [meaning] : []));
}
