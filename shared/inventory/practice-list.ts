import { cellKind, type SheetData } from '../office/workbook';

const headings = ['Tag', 'Bezeichnung', 'Typ', 'Hersteller', 'Modell', 'Seriennummer', 'IP-Adresse', 'MAC', 'VLAN', 'Zone', 'Bereich', 'Firmware', 'Kritikalit\u00e4t', 'Wartung bis', 'Bemerkung'];

/** A list of our own to practise on before the real one is read: what has run a few times is compiled. */
export function practiceList(rows: number): SheetData {
  const shown = [headings, ...Array.from({ length: rows }, (_, row) => rowOf(row))];
  const kinds = Uint8Array.from(shown.flatMap((cells) => cells.map((text) => (text === '' ? cellKind.empty : cellKind.text))));
  return { name: 'Practice', hidden: false, rowCount: shown.length, columnCount: headings.length, shown, kinds, raw: new Map(), hiddenRows: [], merges: [] };
}

function rowOf(row: number): readonly string[] {
  const pick = (texts: readonly string[]): string => texts[row % texts.length] ?? '';
  return [
    `P-${row}`, `Pumpe ${row} Halle`, pick(['SPS', 'HMI', 'Switch']), pick(['Siemens', 'Rockwell', 'Hirschmann']), `S7-${row % 9}`, `SN${row}00`, `10.1.${row % 200}.${row % 250}`,
    `00:1B:1B:00:${hex(row >> 8)}:${hex(row)}`, String(10 + (row % 9)), `Zone ${row % 5}`, `Linie ${row % 4}`, `V${row % 3}.1`, pick(['hoch', 'normal']), `0${(row % 9) + 1}.03.2027`, row % 4 === 0 ? `siehe ${row}` : '',
  ];
}

function hex(value: number): string {
  return (value & 0xff).toString(16).padStart(2, '0').toUpperCase();
}
