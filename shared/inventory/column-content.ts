import { cellKind, kindOf, type SheetData, shownText } from '../office/workbook';
import { recogniseKind, recogniseVendor } from './asset-words';
import { saysNothing } from './cell';
import { looksLikeAddress, looksLikeMac } from './normalise-address';
import { looksLikeDate } from './normalise-date';
import { foldLevel, readCriticalityScale, readLifeState, readPurdueLevel, readYesNo } from './normalise-scale';

/** What the values of a column look like; each share is between 0 and 1 of the sampled filled cells. */
export interface Shares {
  readonly distinctShare: () => number;
  readonly address: () => number;
  readonly mac: () => number;
  readonly date: () => number;
  readonly integer: () => number;
  readonly kindWord: () => number;
  readonly vendorWord: () => number;
  readonly modelLike: () => number;
  readonly levelWord: () => number;
  readonly yesNo: () => number;
  readonly purdue: () => number;
  /** Words of the state a device is in. */
  readonly stateWord: () => number;
  /** Ports and services of a network: `102/tcp`, `443, 80`, `S7`. */
  readonly portLike: () => number;
  /** Nothing but `tcp` or `udp`. */
  readonly transport: () => number;
  /** Physical units: `°C`, `bar`, `m³/h`. */
  readonly unit: () => number;
  /** Models of a product line that is known. */
  readonly product: () => number;
  /** Kinds of signals: `4-20 mA`, `24 VDC`, `DI`. */
  readonly signal: () => number;
  /** Names of sockets: `Gi1/1`, `eth0`, `X1 P1`. */
  readonly portName: () => number;
}

export interface ColumnContent extends Shares {
  /** Cells with content in the whole column. */
  readonly filled: number;
  /** Up to three different values. */
  readonly samples: readonly string[];
}

const sampleSize = 120;

/** Looks at the values of a column below its heading. @param rows zero-based rows that hold records @param filled how many of them are */
export function profileColumn(sheet: SheetData, column: number, rows: readonly number[], filled: number): ColumnContent {
  const sample: { readonly text: string; readonly kind: number }[] = [];
  // Spread over the list, because its first rows are often all alike.
  const step = Math.max(1, Math.floor(rows.length / sampleSize));
  let at = 0;
  while (at < rows.length && sample.length < sampleSize && filled > 0) {
    const row = rows[at] ?? 0;
    const text = shownText(sheet, row, column);
    if (text !== '') sample.push({ text: text.trim(), kind: kindOf(sheet, row, column) });
    at = sample.length < 20 ? at + 1 : (Math.floor(at / step) + 1) * step;
  }
  const useful = sample.filter(({ text }) => !saysNothing(text));
  return { filled, samples: [...new Set(useful.map(({ text }) => text))].slice(0, 3), ...lazyShares(useful) };
}

type Test = (text: string, kind: number) => boolean;

/** Shares are worked out when asked for: most columns are understood by their heading and need none. */
function lazyShares(sample: readonly { readonly text: string; readonly kind: number }[]): Shares {
  const share = (test: Test): (() => number) => {
    let known: number | undefined;
    return () => (known ??= sample.length === 0 ? 0 : sample.filter(({ text, kind }) => test(text, kind)).length / sample.length);
  };
  let levels: ReadonlyMap<string, unknown> | undefined;
  return {
    distinctShare: () => (sample.length === 0 ? 0 : new Set(sample.map(({ text }) => text)).size / sample.length),
    address: share((text) => looksLikeAddress(text)),
    mac: share((text) => looksLikeMac(text)),
    date: share((text, kind) => kind === cellKind.date || looksLikeDate(text)),
    integer: share((text) => /^\d{1,6}$/.test(text)),
    kindWord: share((text) => text.length <= 60 && recogniseKind(text) !== undefined),
    vendorWord: share((text) => text.length <= 40 && recogniseVendor(text) !== undefined && !/\d{3}/.test(text)),
    modelLike: share((text) => text.length <= 40 && /\d/.test(text) && /\p{L}/u.test(text)),
    levelWord: share((text) => (levels ??= readCriticalityScale(sample.map((cell) => cell.text)).levels).has(foldLevel(text))),
    yesNo: share((text) => readYesNo(text).value !== undefined),
    purdue: share((text) => readPurdueLevel(text).value !== undefined),
    stateWord: share((text) => readLifeState(text).flag !== 'word-unknown'),
    portLike: share((text) => /^[\d\s,;/–-]+$|\b(tcp|udp|https?|ssh|ftp|snmp|smb|rdp|vnc|modbus|s7\w*|profinet|opc\w*|bacnet|dnp3|telnet|ethernet\/ip|cip)\b/i.test(text)),
    transport: share((text) => /^(tcp|udp|icmp|ip)$/i.test(text)),
    unit: share((text) => /^(%|°?[cfk]|[µmkMG]?(bar|pa|v|a|w|wh|va|hz|s|m|g|l|n|nm|j|ohm)|[mkc]?m[²³23]?(\/[hs]|\/min)?|[ml]\/(h|s|min)|(kg|t|g|l|m3|m³|nm3|nm³)(\/(h|s|min|l|m3|m³))?|min|h|rpm|1\/min|u\/min|grad|deg|ppm|ph|stk|bool|–|-)$/i.test(text)),
    product: share((text) => text.length <= 60 && /\d/.test(text) && recogniseVendor(text) !== undefined),
    signal: share((text) => /\b\d{1,2} ?(-|…|\.{2,3}|bis|to) ?\d{1,2} ?(ma|v)\b|\b\d{1,3} ?v ?(dc|ac)?\b|^([da][io]|digital|analog|binary|binaer|binär|hart|namur|pnp|npn|io-link|pt ?100\d?)\b/i.test(text)),
    portName: share((text) => /^\p{L}{1,18}[ -]?\d{1,3}([/. -]?p?\d{1,3}){0,3}$/iu.test(text)),
  };
}
