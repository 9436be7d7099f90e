/** Lists made by chance, from what plants write and from what nobody should: the same number makes the same list. */

/** Numbers between 0 and 1 that follow from a seed. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Kind {
  readonly headings: readonly string[];
  readonly value: (row: number, random: () => number) => string;
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)] as Item;
const from = (...items: readonly string[]): Kind['value'] => (_, random) => pick(items, random);

const columns: readonly Kind[] = [
  { headings: ['BMK', 'AKZ', 'Asset-ID', 'Inv.-Nr.', 'Kennzeichen', 'EQ-Nr.'], value: (row) => `=A1+K${row}` },
  { headings: ['Bezeichnung', 'Name', 'Gerät', 'Device name', 'Komponente'], value: (row, random) => `${pick(['SPS', 'Bedienpult', 'Drehrohr Ofen', 'Switch', 'Pumpe'], random)} ${row}` },
  { headings: ['Typ', 'Gerätetyp', 'Asset Type', 'Art'], value: from('SPS', 'HMI', 'Switch', 'Drucker', 'irgendwas', 'S7-1500', 'MC07B') },
  { headings: ['Hersteller', 'Hst.', 'Vendor', 'Fabrikat'], value: from('Siemens', 'ABB', 'Fa. Müller & Söhne', 'Rockwell Automation') },
  { headings: ['Modell', 'Bestell-Nr.', 'Article number', 'Typ/Bezeichnung'], value: from('6ES7 516-3AN01-0AB0', 'CPU 1516F', 'TP1200', '1E5', '12. Jan') },
  { headings: ['S/N', 'Ser.-Nr.', 'Serial Number', 'Fabr.-Nr.'], value: (row, random) => pick([`SN${row}`, `00${row}4711`, '1,2E+06', `123456789012345${row}`], random) },
  { headings: ['IP-Adresse', 'IP', 'Mgmt-IP', 'IPv4 address', 'Adresse'], value: (row, random) => pick([`10.0.0.${row}`, `10.0.0.${row}, 10.1.0.${row}`, `010.0.0.${row}`, '192.168.1.1-50', 'DHCP', `fe80::${row}`, '300.1.1.1', '10.1'], random) },
  { headings: ['MAC-Adresse', 'MAC', 'MAC-ID'], value: (row, random) => pick([`00:1B:1B:00:00:${String(row % 90).padStart(2, '0')}`, '001b1b000001', '1,2E+11', '00-1B'], random) },
  { headings: ['VLAN', 'VLAN-ID'], value: from('10', '10 (OT)', '10, 20', 'trunk', '9999', 'VLAN 5') },
  { headings: ['Subnetz', 'Netzmaske', 'Netz'], value: from('255.255.255.0', '10.0.0.0/24', 'Anlagennetz '.repeat(20)) },
  { headings: ['Bereich', 'Anlage', 'Linie', 'Area', 'Standort'], value: from('Linie 1', 'Halle 2', 'Werk Süd', '–') },
  { headings: ['Zone', 'Sicherheitszone'], value: from('Steuerung (L1)', 'DMZ', 'Büro') },
  { headings: ['Krit.', 'Schutzbedarf', 'Criticality', 'Kritikalität (H/M/L)'], value: from('A', 'B', '1', 'hoch', 'sehr hoch', 'normal', 'blau', 'H') },
  { headings: ['Verfügbarkeit', 'Availability'], value: from('hoch', 'low', '3') },
  { headings: ['EoL', 'Support bis', 'abgekündigt zum'], value: from('31.12.2027', 'Q4 2027', '03/24', 'KW 12/2024', 'unbegrenzt', '45000', 'demnächst', '2027') },
  { headings: ['Backup (J/N)', 'Datensicherung'], value: from('J', '✓', 'nein', 'monatlich', 'x') },
  { headings: ['Status', 'Zustand', 'In Betrieb'], value: from('in Betrieb', 'verschrottet', 'Reserve', 'geplant', 'kaputt', 'ja') },
  { headings: ['Anzahl', 'Menge', 'Qty'], value: from('1', '3 Stk.', 'je Linie 2', '0', '1000000') },
  { headings: ['Hostname', 'Rechnername', 'FQDN'], value: (row) => `host-${row}.werk.example` },
  { headings: ['Offene Ports', 'Dienste', 'Protokolle'], value: from('102/tcp, 80', 'S7; PROFINET', 'None') },
  { headings: ['Funk', 'WLAN', 'Safety'], value: from('ja', 'nein', 'teilweise') },
  { headings: ['Bemerkung', 'Notes', 'Beschreibung', 'Kommentar'], value: from('', 'läuft\nnoch', 'siehe Plan', 'ß € „Zitat“', 'x'.repeat(300)) },
  { headings: ['Passwort', 'PIN', 'SNMP Community'], value: from('geheim', '4711', 'public') },
  { headings: ['Purdue-Level', 'Ebene'], value: from('L1', '2', 'DMZ', 'oben') },
  { headings: ['Farbe', 'Kostenstelle', 'Gateway', 'Erstmals gesehen', 'Feld 7'], value: from('rot', '4711', '10.0.0.254', '01.01.2020', '?', 'n/a') },
];

const hostile: readonly string[] = [
  '__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', ' ', 'x'.repeat(300), '🏭🔧', '=1+1', '=HYPERLINK("http://x")', '@SUM(A1)', '-', '\u202eemaN', 'Name\u200b', '0', 'id', 'type', 'name', 'NULL', '\t', '%s%n', '<b>IP</b>', "'; drop",
];
const hostileValues: readonly string[] = ['__proto__', 'constructor', '=cmd|x', '🏭', 'a\u200bb', '\u202eabc', 'y'.repeat(5000), '#REF!', '1e400', '-0', '𝔘', 'İ', 'ﬁ', 'e\u0301'];

export interface GeneratedList {
  readonly rows: readonly (readonly string[])[];
  readonly encoding: 'none' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'windows-1252';
  readonly delimiter: string;
}

/** A list with columns left out, renamed, repeated, emptied and mixed up, and rows around it that are no records. */
export function generatedList(seed: number): GeneratedList {
  const random = chance(seed);
  const chosen = columns.filter(() => random() < 0.45).sort(() => random() - 0.5);
  if (random() < 0.4 && chosen.length > 0) chosen.push(pick(chosen, random));
  if (chosen.length === 0) chosen.push(pick(columns, random), pick(columns, random));
  const headings = chosen.map((kind) => {
    const fate = random();
    return fate < 0.06 ? '' : fate < 0.14 ? pick(hostile, random) : fate < 0.2 ? pick(pick(columns, random).headings, random) : pick(kind.headings, random);
  });
  const rows: string[][] = [];
  const count = Math.floor(random() * 12);
  for (let row = 1; row <= count; row += 1) {
    rows.push(chosen.map((kind) => (random() < 0.12 ? '' : random() < 0.04 ? pick(hostileValues, random) : kind.value(row, random))));
    if (random() < 0.05) rows.push([]);
    if (random() < 0.04) rows.push([pick(['Linie 2:', 'Summe: 3', 'Block 7', 'Legende'], random)]);
    if (random() < 0.03) rows.push([...headings]);
  }
  const above: string[][] = [];
  if (random() < 0.4) above.push([pick(['Inventarliste Werk 3', 'Asset register', 'Stand: 01.01.2025'], random)]);
  if (random() < 0.3) above.push([]);
  if (random() < 0.15) above.push(['Legende', 'S = SPS', 'H = HMI']);
  const below: string[][] = random() < 0.2 ? [[], ['Legende: k. A. = keine Angabe']] : [];
  if (random() < 0.15) rows.unshift(chosen.map(() => pick(['Pflichtfeld', 'z. B. 4711', 'TT.MM.JJJJ', ''], random)));
  return {
    rows: [...above, headings, ...rows, ...below],
    encoding: pick(['none', 'none', 'none', 'utf-8', 'utf-8-bom', 'utf-16le', 'windows-1252'] as const, random),
    delimiter: pick([';', ',', '\t'], random),
  };
}

/** The list as the bytes of a text table; signs an encoding does not know become question marks, as programs do it. */
export function textTable({ rows, encoding, delimiter }: GeneratedList): Uint8Array {
  const quote = (text: string): string => (/["\n\r;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(quote).join(delimiter)).join('\r\n');
  if (encoding === 'utf-16le') return new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  if (encoding === 'windows-1252') return Uint8Array.from(text, (sign) => windows1252.get(sign) ?? ((sign.codePointAt(0) ?? 0) < 256 ? (sign.codePointAt(0) ?? 0) : 0x3f));
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\ufeff${text}` : text);
}

const windows1252: ReadonlyMap<string, number> = new Map([['€', 0x80], ['„', 0x84], ['“', 0x93], ['–', 0x96]]);
