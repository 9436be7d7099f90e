import { cellKind, type SheetData } from '../office/workbook';

const headings = ['Tag', 'Bezeichnung', 'Typ', 'Hersteller', 'Modell', 'Seriennummer', 'IP-Adresse', 'MAC', 'VLAN', 'Zone', 'Bereich', 'Firmware', 'Kritikalit\u00e4t', 'Wartung bis', 'Bemerkung'];
const vlanColumn = 8;
const dateColumn = 13;

/**
 * A list of our own to practise on before the real one is read: what has run a few times is compiled. It holds a little of
 * everything that lists hold, because code compiled for less is thrown away at the first cell it does not know.
 */
export function practiceList(rows: number): SheetData {
  const shown = [headings, ...Array.from({ length: rows }, (_, row) => rowOf(row))];
  const raw = new Map<number, string>();
  const kinds = Uint8Array.from(shown.flatMap((cells, row) => headings.map((_, column) => kindOf(cells[column] ?? '', row, column))));
  for (let row = 1; row <= rows; row += 1) if (kinds[row * headings.length + dateColumn] === cellKind.date) raw.set(row * headings.length + dateColumn, String(46_000 + row));
  return { name: 'Practice', hidden: false, rowCount: shown.length, columnCount: headings.length, shown, kinds, raw, hiddenRows: [rows], merges: [] };
}

function kindOf(text: string, row: number, column: number): number {
  if (text === '') return cellKind.empty;
  if (row === 0) return cellKind.text;
  if (column === dateColumn) return cellKind.date;
  return column === vlanColumn ? cellKind.number : cellKind.text;
}

function rowOf(row: number): readonly string[] {
  const pick = (texts: readonly string[]): string => texts[row % texts.length] ?? '';
  const address = `10.1.${row % 200}.${row % 250}`;
  const mac = `00:1b:1b:00:${hex(row >> 8)}:${hex(row)}`;
  const cells = [
    `P-${row}`, `Pumpe ${row} F\u00f6rderer`, pick(['SPS', 'HMI', 'Switch', 'Umrichter', 'Sonstiges']), pick(['Siemens', 'Rockwell', 'Phoenix Contact']), `S7-1500 ${row % 9}`, row % 40 === 7 ? '-' : `SN${row}00`,
    row % 30 === 3 ? `${address}; 10.2.0.${row % 250}` : row % 50 === 9 ? 'dhcp' : address, row % 4 === 0 ? mac : mac.toUpperCase(), String(10 + (row % 9)), `Zone ${row % 5}`, `Linie ${row % 4}`,
    `V${row % 3}.1`, pick(['hoch', 'normal', 'sehr hoch']), `${2026 + (row % 3)}-${two(1 + (row % 12))}-${two(1 + (row % 28))}`,
  ];
  // A row ends at its last cell with content.
  return row % 4 === 0 ? [...cells, `siehe ${row}`] : cells;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function hex(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0');
}
