import { writeXlsx } from 'hucre/xlsx';

/** An inventory of this many devices in 15 columns with German headings, as the bytes of an Excel workbook. */
export async function makeList(rowCount: number): Promise<Uint8Array> {
  const rows: (string | number | Date)[][] = [
    ['Tag', 'Bezeichnung', 'Typ', 'Hersteller', 'Modell', 'Seriennummer', 'IP-Adresse', 'MAC', 'VLAN', 'Zone', 'Bereich', 'Firmware', 'Kritikalität', 'Wartung bis', 'Bemerkung'],
  ];
  const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  for (let index = 0; index < rowCount; index += 1) {
    rows.push([
      `A-${index}`, `Gerät ${index} Förderband`, pick(['SPS', 'HMI', 'Switch', 'Umrichter'], index), pick(['Siemens', 'Rockwell', 'Phoenix Contact'], index), `S7-1500 ${index % 17}`,
      `SN${1_000_000 + index}`, `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`, `00:1B:1B:${hex((index >> 16) & 255)}:${hex((index >> 8) & 255)}:${hex(index & 255)}`,
      10 + (index % 20), `Zone ${index % 14}`, `Linie ${index % 6}`, `V${index % 4}.${index % 9}`, pick(['hoch', 'normal', 'sehr hoch'], index),
      new Date(Date.UTC(2026, index % 12, 1 + (index % 28))), index % 5 === 0 ? `Bemerkung zu ${index}` : '',
    ]);
  }
  const columns = (rows[0] ?? []).map((_, column) => (column === 13 ? { numFmt: 'dd.mm.yyyy' } : {}));
  return writeXlsx({ sheets: [{ name: 'Inventar', rows, columns }] });
}
