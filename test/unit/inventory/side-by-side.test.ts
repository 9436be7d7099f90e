import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/app/errors';
import type { ImportPlan } from '../../../shared/inventory/import-plan';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { listsOf } from '../../../shared/inventory/side-by-side';
import { chooseSheet, rankSheets } from '../../../shared/inventory/understand';
import { applyChange } from '../../../shared/model/change';
import { emptyModel } from '../../../shared/model/model';
import type { SheetData } from '../../../shared/office/workbook';
import { gridOf } from './foreign-lists';
import { countingIds, understand } from './sheet-samples';

const unlike = gridOf(`
Steuerungen|||||Netzwerk
Nr.|Name|Typ|IP-Adresse||Nr.|Bezeichnung|Modell|IP-Adresse|Standort
#1|SPS 1|S7-1500|10.9.0.1||#1|Switch 1|SCALANCE X208|10.9.0.201|Halle 1
#2|SPS 2|S7-1500|10.9.0.2||#2|Switch 2|SCALANCE X208|10.9.0.202|Halle 1
|||||#3|Firewall|SCALANCE S615|10.9.0.205|Halle 2`);
const halves = gridOf(`
Tag|IP|Typ||Tag|IP|Typ
K1|10.0.0.1|SPS||K3|10.0.0.3|HMI
K2|10.0.0.2|SPS|||`);
const halvesWithoutGap = gridOf(`
Nr.|Gerät|IP-Adresse|Nr.|Gerät|IP-Adresse
1|SPS 1|10.0.0.1|3|HMI 1|10.0.0.3
2|SPS 2|10.0.0.2|||`);

function names(sheet: SheetData): readonly string[] {
  return listsOf({ sheets: [sheet] }).map(({ name }) => name);
}

function planned(sheet: SheetData, name: string, model = emptyModel): ImportPlan {
  const { sheet: list, understanding } = chooseSheet({ sheets: [sheet], notices: [] }, 'liste.xlsx', { sheet: name });
  return planImport({ model, sheet: list, headerRow: understanding.headerRow ?? 0, mapping: proposedMapping(understanding.columns), options: { file: 'liste.xlsx' } }, countingIds());
}

function assetNames({ change }: ImportPlan): readonly (string | undefined)[] {
  return [...change.values()].flatMap(({ after }) => (after?.type === 'asset' ? [after.name] : []));
}

describe('lists side by side on one sheet', () => {
  it('are told apart, and the other is named with what it is chosen by', () => {
    expect(names(unlike)).toEqual(['Tabelle1 [A:D]', 'Tabelle1 [F:J]']);
    const short = gridOf('Tag|Name|IP-Adresse|Typ||Tag|IP-Adresse\nK1|SPS 1|10.0.0.1|SPS||N1|10.0.0.8\nK2|SPS 2|10.0.0.2|SPS||N2|10.0.0.9');
    expect(names(short)).toEqual(['Tabelle1 [A:D]', 'Tabelle1 [F:G]']);
    const { sheet, understanding } = chooseSheet({ sheets: [unlike], notices: [] }, 'liste.xlsx');
    expect([sheet.name, understanding.recordCount, understanding.others]).toEqual([
      'Tabelle1 [F:J]', 3, [{ sheet: 'Tabelle1 [A:D]', headerRow: 2, records: 2, columns: 'A–D' }],
    ]);
  });

  it('are brought in each on its own, with every row and column of the other accounted for', () => {
    const left = planned(unlike, 'Tabelle1 [A:D]');
    expect(assetNames(left)).toEqual(['SPS 1', 'SPS 2']);
    expect(left.rows.map(({ row, outcome, reason }) => [row, reason ?? outcome])).toEqual([[3, 'added'], [4, 'added'], [5, 'otherTable']]);
    expect(left.columns.map(({ fate }) => fate)).toEqual(['kept', 'matched', 'matched', 'matched', 'empty', ...Array.from({ length: 5 }, () => 'other-list')]);
    const right = planned(unlike, 'Tabelle1 [F:J]', applyChange(emptyModel, left.change));
    expect([assetNames(right), right.counts.added, right.counts.rejected]).toEqual([['Switch 1', 'Switch 2', 'Firewall'], 3, 0]);
  });

  it('are chosen by the name of the sheet as well: then it is the likelier one', () => {
    expect(planned(unlike, 'tabelle1').sheet).toBe('Tabelle1 [F:J]');
  });

  it('are the halves of one list when the headings are repeated, with and without a gap', () => {
    expect([names(halves), names(halvesWithoutGap)]).toEqual([['Tabelle1 [A:C]', 'Tabelle1 [E:G]'], ['Tabelle1 [A:C]', 'Tabelle1 [D:F]']]);
    expect([planned(halves, 'Tabelle1 [A:C]'), planned(halves, 'Tabelle1 [E:G]'), planned(halvesWithoutGap, 'Tabelle1 [D:F]')].map(assetNames)).toEqual([['K1', 'K2'], ['K3'], ['HMI 1']]);
  });

  it('may begin in different rows', () => {
    const staggered = gridOf(`
Liste A|||||
|||||Liste B
Name|IP|Hersteller||||
SPS 1|10.1.0.1|Siemens|||Name|IP|Hersteller|Standort
SPS 2|10.1.0.2|Siemens|||RTU 1|10.2.0.1|ABB|UW Nord
|||||RTU 2|10.2.0.2|ABB|UW Süd`);
    expect(names(staggered)).toEqual(['Tabelle1 [A:C]', 'Tabelle1 [F:I]']);
    expect(assetNames(planned(staggered, 'Tabelle1 [A:C]'))).toEqual(['SPS 1', 'SPS 2']);
  });

  it('are a list and its legend', () => {
    const withLegend = gridOf(`
BMK|Bezeichnung|IP-Adresse|Krit.||Kürzel|Bedeutung
K1|SPS 1|10.0.0.1|A||A|hoch
K2|SPS 2|10.0.0.2|B||B|gering`);
    const { sheet, kind } = understand(withLegend);
    expect([sheet, kind, assetNames(planned(withLegend, sheet))]).toEqual(['Tabelle1 [A:D]', 'inventory', ['SPS 1', 'SPS 2']]);
  });

  it('are one list with a gap when only one side names devices, or both ends of a connection', () => {
    const gap = gridOf(`
BMK|Bezeichnung|Typ||Hostname|IP-Adresse|Betriebssystem
K1|SPS 1|S7-1500||sps1|10.0.0.1|
K2|IPC 1|IPC||ipc1|10.0.0.2|Windows 10
K3|Pumpe|Pumpe||||`);
    const person = gridOf(`
Tag|Name|IP|Typ||Name|Telefon|Abteilung
K1|SPS 1|10.0.0.1|SPS||Huber|4711|Instandhaltung
K2|SPS 2|10.0.0.2|SPS||Lang|4712|Instandhaltung`);
    const ends = gridOf(`
Quelle|||Ziel||
Name|IP|Port|Name|IP|Port
SPS 1|10.0.0.1|X1|Switch|10.0.0.9|1
SPS 2|10.0.0.2|X1|Switch|10.0.0.9|2`);
    expect([gap, person, ends].map(names)).toEqual([['Tabelle1'], ['Tabelle1'], ['Tabelle1']]);
  });
});

describe('a sheet with the devices in columns', () => {
  const transposed = gridOf(`
Merkmal|Gerät 1|Gerät 2|Gerät 3
BMK|K1|K2|K3
Bezeichnung|SPS Ofen|HMI Ofen|Switch
Hersteller|Siemens|Siemens|Moxa
IP-Adresse|10.0.0.1|10.0.0.2|10.0.0.3
Seriennummer|S1|S2|S3`);

  it('is refused with its reason, with a title above and for a single device, too', () => {
    const sheet = gridOf(`
Datenblatt Linie 3

Anlage:|Linie 3
Hersteller:|Siemens
Typ:|S7-1516F
IP-Adresse:|10.0.0.1
Firmware:|V2.9`);
    const codes = [transposed, sheet].map((each) => {
      try {
        return chooseSheet({ sheets: [each], notices: [] }, 'liste.xlsx').sheet.name;
      } catch (error) {
        return isAppError(error) ? [error.code, error.parameters] : error;
      }
    });
    expect(codes).toEqual(Array.from({ length: 2 }, () => ['sheet-transposed', { file: 'liste.xlsx', sheet: 'Tabelle1' }]));
  });

  it('is read by the row a person chose, and is no hindrance beside an inventory', () => {
    const inventory = gridOf('BMK|Bezeichnung|IP-Adresse\nK1|SPS 1|10.0.0.1\nK2|SPS 2|10.0.0.2', 'Geräte');
    expect(chooseSheet({ sheets: [transposed], notices: [] }, 'liste.xlsx', { headerRow: 1 }).understanding.headerRow).toBe(1);
    expect(chooseSheet({ sheets: [transposed, inventory], notices: [] }, 'liste.xlsx').sheet.name).toBe('Geräte');
  });

  it('is not seen in a form, in a list that explains headings, or in a list of devices', () => {
    const form = gridOf('Formular|\nBMK:|\nBezeichnung:|\nHersteller:|\nIP-Adresse:|\nStandort:|');
    const words = gridOf('Spalte|Erläuterung\nBMK|Kennzeichen nach Anlagenschlüssel\nHersteller|Wer das Gerät gebaut hat\nIP-Adresse|Adresse im Anlagennetz\nStandort|Raum und Schrank\nFirmware|Stand laut Gerät');
    const list = gridOf('Name|Wert A|Wert B\nSPS 1|1|2\nSwitch|3|4\nFirewall|5|6\nHost|7|8\nStation|9|10');
    expect([form, words, list, transposed].map((sheet) => rankSheets({ sheets: [sheet], notices: [] })[0]?.kind === 'transposed')).toEqual([false, false, false, true]);
  });
});
