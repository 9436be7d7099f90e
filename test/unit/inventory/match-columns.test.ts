import { describe, expect, it } from 'vitest';
import { emptyModel } from '../../../shared/model/model';
import { imported, meanings, planOf, type SampleCell, sheetOf, understand } from './sheet-samples';

type Rows = readonly (readonly SampleCell[])[];

describe('columns in the company of others', () => {
  const cases: readonly (readonly [string, Rows, Readonly<Record<string, string>>])[] = [
    ['Typ is the model beside a better kind', [['BMK', 'Geräteart', 'Typ'], ['K1', 'SPS', 'S7-1500'], ['K2', 'HMI', 'TP1200']], { BMK: 'tag', Geräteart: 'kind', Typ: 'model' }],
    ['Typ is the kind without one', [['BMK', 'Typ', 'Modell'], ['K1', 'SPS', 'S7-1500'], ['K2', 'Panel', 'TP1200']], { BMK: 'tag', Typ: 'kind', Modell: 'model' }],
    ['Type that says nothing of models stays', [['ID', 'Device type', 'Type'], ['K1', 'PLC', 'physical'], ['K2', 'HMI', 'virtual']], { ID: 'tag', 'Device type': 'kind' }],
    ['Bezeichnung beats Anlagenteil', [['Anlagenteil', 'Bezeichnung', 'IP'], ['Füller', 'SPS 1', '10.0.0.1'], ['Füller', 'SPS 2', '10.0.0.2']], { Anlagenteil: 'area', Bezeichnung: 'name', IP: 'ip' }],
    ['Anlagenteil that differs from row to row names them', [['Anlagenteil', 'Seriennummer'], ['Füller', 'S1'], ['Packer', 'S2']], { Anlagenteil: 'name', Seriennummer: 'serial' }],
    ['Anlagenteil that repeats does not', [['BMK', 'Anlagenteil'], ['K1', 'Füller'], ['K2', 'Füller'], ['K3', 'Füller'], ['K4', 'Packer']], { BMK: 'tag', Anlagenteil: 'area' }],
    ['a test date belongs to the backup at its left', [['Name', 'Backup', 'zuletzt getestet'], ['A', 'ja', '01.02.2026'], ['B', 'nein', '']], { Name: 'name', Backup: 'backupState', 'zuletzt getestet': 'backupTestedOn' }],
    ['and to nothing without one', [['Name', 'Drucker', 'zuletzt getestet'], ['A', 'x', '01.02.2026'], ['B', 'y', '']], { Name: 'name' }],
    ['areas from the wide to the narrow one', [['Name', 'Zelle', 'Linie', 'Abteilung'], ['A', 'Z1', 'L1', 'T'], ['B', 'Z1', 'L2', 'T']], { Name: 'name', Zelle: 'area', Linie: 'area' }],
    ['a short description names, a long one tells', [['ID', 'Description'], ['1', 'Office switch'], ['2', 'Internet firewall']], { ID: 'tag', Description: 'name' }],
    ['a name beside it leaves it what it is', [['Name', 'Description'], ['A', 'Office switch'], ['B', 'Internet firewall']], { Name: 'name', Description: 'description' }],
  ];
  for (const [title, rows, wanted] of cases) {
    it(title, () => {
      expect(meanings(understand(sheetOf(rows)))).toEqual(wanted);
    });
  }

  it('takes the group over a heading into account', () => {
    const group = (left: number, right: number) => ({ top: 0, left, bottom: 0, right });
    const sheet = sheetOf(
      [
        ['Anlage', '', 'Gerät', '', 'Netzwerk', '', 'Sicherung', ''],
        ['Bezeichnung', 'BMK', 'Bezeichnung', 'Geräteart', 'Adresse', 'Maske', 'vorhanden', 'am / getestet'],
        ['Füller 1', 'K1', 'Steuerung', 'SPS', '10.0.0.1', '255.255.255.0', 'ja', '01.02.2026'],
        ['Füller 1', 'K2', 'Bedienpult', 'HMI', '10.0.0.2', '255.255.255.0', 'nein', ''],
      ],
      { merges: [group(0, 1), group(2, 3), group(4, 5), group(6, 7)] },
    );
    expect(meanings(understand(sheet))).toEqual({
      'Anlage – Bezeichnung': 'area', BMK: 'tag', 'Gerät – Bezeichnung': 'name', Geräteart: 'kind', Adresse: 'ip', Maske: 'network', vorhanden: 'backupState', 'am / getestet': 'backupTestedOn',
    });
  });
});

describe('rows that explain the columns', () => {
  const heading = ['BMK', 'Bezeichnung', 'IP-Adresse', 'Sicherung', 'Prüfung', 'Stück'];
  const first = ['K1', 'Steuerung', '10.0.0.1', 'ja', '01.02.2026', '1'];
  const second = ['K2', 'Bedienpult', '10.0.0.2', 'nein', '', '2'];
  const cases: readonly (readonly [string, readonly string[], boolean])[] = [
    ['hints and patterns', ['wie Schaltplan', '', 'statisch', 'ja / nein', 'TT.MM.JJJJ', 'sonst 1'], true],
    ['English ones', ['as per drawing', '', 'if any', 'yes/no', 'YYYY-MM-DD', 'optional'], true],
    ['patterns alone, and few', ['', '', '', 'ja/nein', 'TT.MM.JJJJ', ''], true],
    ['obligations', ['Pflichtfeld', 'Pflichtfeld', 'optional', 'optional', '', ''], true],
    ['a record with gaps', ['K0', 'Reserve', 'siehe Plan', 'ja', '', ''], false],
    ['a record of words', ['K0', 'Reserve', 'folgt', 'offen', 'offen', 'viele'], false],
    ['a record with hints for values', ['K0', 'Ersatzgerät', 'laut IT', 'siehe Liste', '', '1'], false],
  ];
  for (const [title, row, isExplanation] of cases) {
    it(title, () => {
      expect(understand(sheetOf([heading, row, first, second])).rows.map(({ role }) => role)).toEqual([isExplanation ? 'explanation' : 'record', 'record', 'record']);
    });
  }
});

describe('areas', () => {
  const heading = ['Nr.', 'Name', 'Bereich', 'IP', 'Hersteller'];
  const list = sheetOf([
    heading, ['Linie 1:', '', '', '', ''], ['1', 'A', 'Palettierer', '10.0.0.1', 'x'], ['2', 'B', '', '10.0.0.2', 'x'], ['3', 'C', 'Palettierer', '10.0.0.3', 'x'],
    ['Linie 2', '', '', '', ''], ['4', 'D', 'Palettierer', '10.0.0.4', 'x'], ['5', 'E', 'Halle 3 › Packer', '10.0.0.5', 'x'],
  ]);

  it('of section lines hold those the rows name; the same name below another line is another area', () => {
    const plan = planOf(list);
    const model = imported(list);
    const areas = new Map([...model.tables.area.values()].map((area) => [area.id, area]));
    const path = (id: string | undefined): string => {
      const area = areas.get(id ?? '');
      return area === undefined ? '' : `${path(area.parentId)}/${area.name}`;
    };
    expect([plan.newAreas, [...model.tables.asset.values()].map(({ name, areaId }) => `${name} ${path(areaId)}`), planOf(list, model).change.size]).toEqual([
      ['Linie 1', 'Linie 1 › Palettierer', 'Linie 2', 'Linie 2 › Palettierer', 'Linie 2 › Halle 3', 'Halle 3 › Packer'],
      ['A /Linie 1/Palettierer', 'B /Linie 1', 'C /Linie 1/Palettierer', 'D /Linie 2/Palettierer', 'E /Linie 2/Halle 3/Packer'],
      0,
    ]);
    expect(planOf(list, emptyModel, { sectionsAsAreas: false }).newAreas).toEqual(['Palettierer', 'Halle 3', 'Halle 3 › Packer']);
  });

  it('that a person has put elsewhere stay there, and kinds of devices are no places', () => {
    const flat = imported(sheetOf([['Name', 'Bereich'], ['X', 'Palettierer']]));
    const kinds = sheetOf([heading, ['Switches:', '', '', '', ''], ['1', 'A', '', '10.0.0.1', 'x'], ['Frequenzumrichter:', '', '', '', ''], ['2', 'B', '', '10.0.0.2', 'x']]);
    expect([planOf(list, flat).newAreas, planOf(kinds).newAreas]).toEqual([['Linie 1', 'Linie 2', 'Linie 2 › Halle 3', 'Halle 3 › Packer'], []]);
  });
});

describe('a newer list', () => {
  it('may lose an address and count its rows anew without changing the others', () => {
    const old = sheetOf([['Lfd. Nr.', 'BMK', 'Name', 'IP'], ['1', 'K1', 'A', '10.0.0.1, 10.1.0.1'], ['2', 'K2', 'B', '10.0.0.2'], ['3', 'K3', 'C', '10.0.0.3']]);
    const model = imported(old);
    const plan = planOf(sheetOf([['Lfd. Nr.', 'BMK', 'Name', 'IP'], ['1', 'K0', 'N', '10.0.0.9'], ['2', 'K1', 'A', '10.0.0.1'], ['3', 'K2', 'B', ''], ['4', 'K3', 'C', '10.0.0.3']]), model);
    const k1 = [...plan.change.values()].map(({ after }) => after).find((record) => record?.type === 'asset' && record.tag === 'K1');
    expect([plan.rows.map(({ outcome }) => outcome), k1?.type === 'asset' ? k1.interfaces : undefined]).toEqual([
      ['added', 'updated', 'unchanged', 'unchanged'], [{ id: 'interface-1', ip: '10.0.0.1' }],
    ]);
  });
});
