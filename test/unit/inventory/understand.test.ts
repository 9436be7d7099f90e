import { describe, expect, it } from 'vitest';
import { toAppError } from '../../../shared/app/errors';
import { chooseSheet, rankSheets } from '../../../shared/inventory/understand';
import { meanings, number, planOf, sheetOf, understand } from './sheet-samples';

describe('headings', () => {
  it('finds German headings below title rows, with groups over them', () => {
    const sheet = sheetOf(
      [
        ['Anlagenverzeichnis Werk Nord', '', '', '', '', 'Stand: 12.03.2026'],
        [],
        ['Gerät', '', '', 'Netzwerk', '', ''],
        ['BMK', 'Bezeichnung', 'Hersteller / Typ', 'IP-Adr.', 'MAC-Adresse', 'VLAN'],
        ['-K1', 'Steuerung Abfüller', 'Siemens S7-1500', '10.1.1.5', '00-1B-1B-01-02-03', '10'],
        ['-K2', 'Bedienpult Abfüller', 'Siemens TP1200', '10.1.1.6', '00-1B-1B-01-02-04', '10'],
      ],
      { merges: [{ top: 0, left: 0, bottom: 0, right: 4 }, { top: 2, left: 0, bottom: 2, right: 2 }, { top: 2, left: 3, bottom: 2, right: 5 }] },
    );
    const understanding = understand(sheet);
    expect([understanding.headerRow, understanding.groupRow, understanding.firstDataRow, understanding.recordCount]).toEqual([4, 3, 5, 2]);
    expect(meanings(understanding)).toEqual({ BMK: 'tag', Bezeichnung: 'name', 'Hersteller / Typ': 'model', 'IP-Adr.': 'ip', 'MAC-Adresse': 'mac', VLAN: 'vlan' });
  });

  it('joins headings on two rows: over both rows, broken words, groups of the same word', () => {
    const sheet = sheetOf(
      [
        ['Kenn-', 'Name', 'Netz A', '', 'Netz B', ''],
        ['zeichen', '', 'IP', 'MAC', 'IP', 'MAC'],
        ['A1', 'Server', '10.0.0.1', '00:00:00:00:00:01', '10.9.0.1', '00:00:00:00:00:02'],
        ['A2', 'Switch', '10.0.0.2', '00:00:00:00:00:03', '10.9.0.2', '00:00:00:00:00:04'],
      ],
      { merges: [{ top: 0, left: 1, bottom: 1, right: 1 }, { top: 0, left: 2, bottom: 0, right: 3 }, { top: 0, left: 4, bottom: 0, right: 5 }] },
    );
    const understanding = understand(sheet);
    expect([understanding.headerRow, understanding.firstDataRow]).toEqual([2, 3]);
    expect(meanings(understanding)).toEqual({ Kennzeichen: 'tag', Name: 'name', 'Netz A – IP': 'ip', 'Netz A – MAC': 'mac', 'Netz B – IP': 'ip', 'Netz B – MAC': 'mac' });
  });

  it('skips explanations and examples, section lines, repeated headings and remarks below', () => {
    const sheet = sheetOf(
      [
        ['Name', 'Type', 'IP address', 'Vendor', 'Location'],
        ['The name on the plate.', 'Kind of device as listed on sheet 2.', 'One address per line please.', 'Who made it?', 'Where is it mounted?'],
        ['e.g. PLC-01', 'e.g. PLC', 'e.g. 10.0.0.1', 'e.g. Siemens', 'e.g. Hall 1'],
        ['Line 1:', '', '', '', ''],
        ['PLC-07', 'PLC', '10.2.0.7', 'Siemens', 'Hall 2'],
        ['Name', 'Type', 'IP address', 'Vendor', 'Location'],
        ['SW-01', 'Switch', '10.2.0.1', 'Moxa', 'Hall 2'],
        [],
        ['Total: 2', '', '', '', ''],
        ['checked by M. Muster', '', '', '', ''],
      ],
    );
    const { rows, headerRow, firstDataRow } = understand(sheet);
    expect([headerRow, firstDataRow]).toEqual([1, 4]);
    expect(rows.map(({ row, role }) => `${row} ${role}`)).toEqual(['2 explanation', '3 explanation', '4 section', '5 record', '6 heading', '7 record', '9 footer', '10 footer']);
  });

  it('understands English, mixed and shortened headings', () => {
    const english = sheetOf([
      ['Asset Tag', 'Device Name', 'Mfr', 'Model No.', 'S/N', 'FW', 'OS', 'Plant Area', 'EOL', 'Purdue', 'Crit.', 'Qty', 'Remarks'],
      ['P-1', 'Pump drive', 'Danfoss', 'FC-302', '123A', '7.1', '', 'Line 1', '2027-06-30', '1', 'high', '1', 'x'],
      ['P-2', 'HMI', 'Siemens', 'TP1200', '124A', '16', 'WinCE', 'Line 2', '2030-06-30', '2', 'low', '1', 'y'],
    ]);
    expect(meanings(understand(english))).toEqual({
      'Asset Tag': 'tag', 'Device Name': 'name', Mfr: 'vendor', 'Model No.': 'model', 'S/N': 'serial', FW: 'firmwareVersion', OS: 'operatingSystem', 'Plant Area': 'area',
      EOL: 'endOfSupport', Purdue: 'purdueLevel', 'Crit.': 'criticality', Qty: 'quantity', Remarks: 'notes',
    });
    const german = sheetOf([
      ['Inv.-Nr.', 'Gerätebezeichnung', 'Fabrikat', 'Bestell-Nr.', 'Serien-Nr.', 'FW-Stand', 'Anlagenbereich', 'Schaltschrank', 'Ansprechpartner', 'Schutzbedarf', 'abgekündigt zum', 'Backup vorhanden', 'Bemerkung'],
      ['100', 'Frequenzumrichter Förderband', 'SEW', 'MDX61B', 'X1', '3.2', 'Halle 2', 'E12', 'Hr. Muster', 'hoch', '12/2027', 'ja', ''],
      ['101', 'Frequenzumrichter Pumpe', 'SEW', 'MDX61B', 'X2', '3.2', 'Halle 2', 'E12', 'Hr. Muster', 'normal', '12/2027', 'nein', ''],
    ]);
    expect(meanings(understand(german))).toEqual({
      'Inv.-Nr.': 'tag', Gerätebezeichnung: 'name', Fabrikat: 'vendor', 'Bestell-Nr.': 'model', 'Serien-Nr.': 'serial', 'FW-Stand': 'firmwareVersion', Anlagenbereich: 'area',
      Schaltschrank: 'location', Ansprechpartner: 'owner', Schutzbedarf: 'criticality', 'abgekündigt zum': 'endOfSupport', 'Backup vorhanden': 'backupState', Bemerkung: 'notes',
    });
  });
});

describe('columns by their values', () => {
  it('knows addresses whatever the heading, and does not take a register for one', () => {
    const sheet = sheetOf([
      ['Name', 'Adresse', 'Eth0', 'HW-Kennung', 'Bemerkung'],
      ['A', '40001', '10.0.0.1', '001b1b000001', ''],
      ['B', '40002', '10.0.0.2', '001b1b000002', ''],
      ['C', '40003', '10.0.0.3', '001b1b000003', ''],
    ]);
    expect(meanings(understand(sheet))).toEqual({ Name: 'name', Eth0: 'ip', 'HW-Kennung': 'mac', Bemerkung: 'notes' });
    const addresses = sheetOf([['Name', 'Adresse'], ['A', '10.0.0.1'], ['B', '10.0.0.2']]);
    expect(meanings(understand(addresses))).toEqual({ Name: 'name', Adresse: 'ip' });
  });

  it('says how sure it is and why', () => {
    const { columns } = understand(sheetOf([['Tag', 'Netzwerkteilnehmer', 'Foo'], ['A', '10.0.0.1', 'x'], ['B', '10.0.0.2', 'y']]));
    expect(columns.map(({ heading, target, confidence, reason, samples }) => ({ heading, target, confidence, reason, samples }))).toEqual([
      { heading: 'Tag', target: 'tag', confidence: 1, reason: 'heading', samples: ['A', 'B'] },
      { heading: 'Netzwerkteilnehmer', target: 'ip', confidence: 0.8, reason: 'values', samples: ['10.0.0.1', '10.0.0.2'] },
      { heading: 'Foo', target: undefined, confidence: 0, reason: 'none', samples: ['x', 'y'] },
    ]);
  });

  it('leaves secrets out, but not the answer whether a default password is in use', () => {
    const { columns } = understand(
      sheetOf([
        ['Name', 'Passwort', 'SNMP Community', 'PIN', 'Standardkennwort', 'Kennwort geändert am', 'Pinbelegung'],
        ['A', 'geheim', 'public', '1234', 'ja', '01.02.2025', '1-4'],
        ['B', 'geheim2', 'private', '4711', 'nein', '01.03.2025', '5-8'],
      ]),
    );
    expect(columns.map(({ holdsSecrets, samples }) => [holdsSecrets, samples.length])).toEqual([[false, 2], [true, 0], [true, 0], [true, 0], [false, 2], [false, 2], [false, 2]]);
  });
});

describe('sheets', () => {
  const inventory = sheetOf([['Name', 'IP', 'Hersteller'], ['A', '10.0.0.1', 'Siemens'], ['B', '10.0.0.2', 'ABB']], { name: 'Tabelle2' });
  const cover = sheetOf([['Deckblatt'], ['Erstellt von', 'M. Muster']], { name: 'Deckblatt' });
  const changes = sheetOf([['Datum', 'Version', 'Beschreibung', 'Name'], ['1.1.2024', '1', 'neu', 'Muster']], { name: 'Änderungen' });

  it('puts the inventory first', () => {
    const ranked = rankSheets({ sheets: [cover, changes, sheetOf([]), { ...inventory, name: 'alt', hidden: true }, inventory], notices: [] });
    expect(ranked[0]?.sheet).toBe('Tabelle2');
  });

  it('says what is wrong with a sheet', () => {
    const code = (run: () => unknown): unknown => {
      try {
        run();
        return 'none';
      } catch (error) {
        const { code: found, parameters } = toAppError(error);
        return [found, parameters];
      }
    };
    const empty = sheetOf([], { name: 'Leer' });
    const plain = sheetOf([['10.0.0.1', number('5'), number('7')], ['10.0.0.2', number('6'), number('8')]], { name: 'Werte' });
    expect([
      code(() => chooseSheet({ sheets: [inventory], notices: [] }, 'x.xlsx', { sheet: 'Fehlt' })),
      code(() => chooseSheet({ sheets: [empty], notices: [] }, 'x.xlsx', { sheet: 'Leer' })),
      code(() => chooseSheet({ sheets: [plain], notices: [] }, 'x.xlsx')),
      code(() => chooseSheet({ sheets: [inventory], notices: [] }, 'x.xlsx', { sheet: ' tabelle2 ' })),
    ]).toEqual([
      ['sheet-missing', { file: 'x.xlsx', sheet: 'Fehlt' }], ['sheet-empty', { file: 'x.xlsx', sheet: 'Leer' }], ['sheet-without-headings', { file: 'x.xlsx', sheet: 'Werte' }], 'none',
    ]);
  });

  it('leaves a line of totals out, also when its number stands in another column', () => {
    const rows = [
      ['AKZ', 'Benennung', 'Fertigungs-Nr.', 'Netzadresse', 'BitLocker-Key', 'Condition'],
      ['10LAC01', 'Speisewasserpumpe', 'SN4711', '10.0.0.1', '123456-234567-345678', 'in Betrieb'],
      ['10LAC02', 'Leitwarte', 'SN4712', '10.0.0.2', '223456-234567-345678', 'geplant'],
      ['Gesamt', 'Gesamtleitsystem', 'SN4713', '10.0.0.3', '323456-234567-345678', 'geplant'],
      ['Summe:', '', '3 Geräte', '', '', ''],
    ];
    const understanding = understand(sheetOf(rows));
    expect(understanding.rows.map(({ role }) => role)).toEqual(['record', 'record', 'record', 'footer']);
    expect(meanings(understanding)).toEqual({ AKZ: 'tag', Benennung: 'name', 'Fertigungs-Nr.': 'serial', Netzadresse: 'ip', Condition: 'state' });
    expect(understanding.columns.flatMap(({ heading, holdsSecrets, samples }) => (holdsSecrets ? [heading, samples] : []))).toEqual(['BitLocker-Key', []]);
  });

  it('takes the row a person chose', () => {
    const sheet = sheetOf([['Eins', 'Zwei'], ['Name', 'IP'], ['A', '10.0.0.1']]);
    expect(chooseSheet({ sheets: [sheet], notices: [] }, 'x', { headerRow: 1 }).understanding.headerRow).toBe(1);
  });
});

describe('lists of addresses', () => {
  it('offer for exclusion what is free or kept in reserve, and not a device with such a word in its name', () => {
    const addresses = ['frei', 'Reserve', 'SPS 1', 'Reserve-Router', 'not used', 'Frei verdrahtetes Modul'].map((name, index) => [`10.1.0.${String(index + 1)}`, name, 'Halle 1']);
    const { flags } = planOf(sheetOf([['IP-Adresse', 'Gerät', 'Standort'], ...addresses]));
    expect(flags.map(({ row, code, text }) => [row, code, text])).toEqual([[2, 'no-device', 'frei'], [3, 'no-device', 'Reserve'], [6, 'no-device', 'not used']]);
  });
});

describe('columns about backups', () => {
  it('are a state when they answer, and stay the client’s when they hold the days of the last ones', () => {
    const of = (heading: string, values: readonly string[]) => meanings(understand(sheetOf([['Name', heading, 'IP'], ...values.map((value, index) => [`PC ${String(index)}`, value, `10.1.0.${String(index + 1)}`])])));
    expect([of('Backup', ['ja', 'nein', 'ja']), of('Backup', ['12.03.2026', '14.03.2026', '02.02.2026'])]).toEqual([
      { Name: 'name', Backup: 'backupState', IP: 'ip' }, { Name: 'name', IP: 'ip' },
    ]);
  });
});
