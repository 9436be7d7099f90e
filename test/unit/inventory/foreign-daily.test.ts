import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { emptyModel, listOf } from '../../../shared/model/model';
import { planImport } from '../../../shared/inventory/plan-import';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { gridOf, testLists } from './foreign-lists';
import { countingIds, planOf, understand } from './sheet-samples';

describe('check lists', () => {
  testLists([
    {
      title: 'with a few devices named beside the checks',
      grid: `
Checkliste IT-Sicherheit Linie 4|||||
Datum:|12.03.2025||Prüfer:|Huber|
Nr.|Prüfpunkt|Gerät|i.O.|n.i.O.|Bemerkung
#1|Backup vorhanden|SPS Linie 4|x||
#2|Passwort geändert|HMI Linie 4||x|noch Standard
#3|Schaltschrank verschlossen||x||
#4|Unbenutzte Ports gesperrt|Switch SW-04|x||
#5|Netzplan vorhanden||x||
#6|Unterweisung erfolgt|||x|`,
      header: 3, first: 4, records: 6, kind: 'checkList', columns: 'kept kept name kept kept notes',
    },
    {
      title: 'with a column for each device',
      grid: `
Check|PLC 1|HMI 1|Switch 1
Backup available|x|x|
Default password changed|x||x
USB ports blocked||x|
Remote access off|x|x|x`,
      header: 1, first: 2, records: 4, kind: 'checkList', columns: 'kept kept kept kept',
    },
    {
      title: 'of devices, one row each: an inventory all the same',
      grid: `
Gerät|Prüfung|i.O.|Bemerkung
SPS 1|Sichtprüfung|x|
HMI 1|Sichtprüfung|x|
Switch 1|Sichtprüfung||Lüfter laut`,
      header: 1, first: 2, records: 3, columns: 'name kept kept notes',
    },
  ]);
});

describe('exports of engineering tools', () => {
  testLists([
    {
      title: 'with the place of each module in its rack, which is no place in the plant',
      grid: `
Name|Typ|Bestellnummer|Firmware|Rack|Steckplatz|IP-Adresse|Subnetz|PROFINET-Gerätename|A-Adresse|Kommentar
PLC_1|CPU 1516F-3 PN/DP|6ES7 516-3FN01-0AB0|V2.8|#0|#1|192.168.0.1|PN/IE_1|plc_1||Hauptsteuerung
DQ 32_1|DQ 32x24VDC/0.5A HF|6ES7 522-1BL01-0AB0|V1.0|#0|#3||||0...3|
HMI_1|TP1200 Comfort|6AV2 124-0MC01-0AX0|17.0.0.0|||192.168.0.2|PN/IE_1|hmi_1||
IO_1|IM 155-6 PN ST|6ES7 155-6AU01-0BN0|V4.2|#0|#0|192.168.0.10|PN/IE_1|io-1||`,
      header: 1, first: 2, records: 4, columns: 'name kind model firmwareVersion kept kept ip network hostname kept notes',
      values: { 0: { name: 'PLC_1', kind: 'safetyController', vendor: 'Siemens' }, 1: { kind: 'remoteIo' }, 2: { kind: 'hmi' }, 3: { kind: 'remoteIo' } },
      flags: [],
    },
    {
      title: 'with modules as names',
      grid: `
Baugruppe|Baugruppenträger|Steckplatz|Typ|Artikel-Nr.|Firmware|Einbauort
PLC_1|0|1|CPU 1512SP F-1 PN|6ES7 512-1SK01-0AB0|V2.9|+E1
IM_1|1|0|IM 155-6 PN HF|6ES7 155-6AU01-0CN0|V4.2|+E2`,
      header: 1, first: 2, records: 2, columns: 'name kept kept kind model firmwareVersion location',
    },
    {
      title: 'of a server room, where the rack is a place',
      grid: `
Hostname|IP|Modell|Seriennummer|Rack|HE|Raum
SRV-01|10.0.0.1|PowerEdge R740|ABC1|#1|#12|Serverraum
SW-01|10.0.0.3|Cisco 2960|ABC3|#2|#40|Serverraum`,
      header: 1, first: 2, records: 2, columns: 'hostname ip model serial location kept location',
      values: { 0: { location: 'Serverraum / Rack 1' } },
    },
  ]);
});

describe('lists of points', () => {
  const points = gridOf(`
Tag name|PLC|Address|Data type|Unit|Description|IP address
TT-101|PLC-A|40001|REAL|°C|Temperature inlet|10.0.0.1
TT-102|PLC-A|40003|REAL|°C|Temperature outlet|10.0.0.1
PT-101|PLC-A|40005|REAL|bar|Pressure|10.0.0.1
FT-101|PLC-A|40007|REAL|m3/h|Flow|10.0.0.1
FT-102|PLC-B|40003|REAL|m3/h|Flow 2|10.0.0.2
LT-101|PLC-B|40005|REAL|%|Level|10.0.0.2
XV-101|PLC-B|00001|BOOL||Valve|10.0.0.2
XV-102|PLC-B|00002|BOOL||Valve|10.0.0.2`);

  it('name the controller by its column, and their units are no areas', () => {
    const { kind, groupColumn, columns } = understand(points);
    expect([kind, groupColumn, columns.map(({ target }) => target ?? 'kept').join(' ')]).toEqual(['pointsList', 1, 'tag deviceGroup kept kept kept name ip']);
    expect(planOf(points).newAreas).toEqual([]);
  });

  it('give the devices the names of the column they are put together by', () => {
    const { columns, groupColumn = 0 } = understand(points);
    const plan = planImport({ model: emptyModel, sheet: points, headerRow: 1, mapping: proposedMapping(columns), options: { file: 'points.xlsx', groupBy: groupColumn } }, countingIds());
    expect(plan.columns.map(({ fate, target }) => target ?? fate)).toEqual(['kept', 'name', 'kept', 'kept', 'kept', 'kept', 'ip']);
    expect(listOf(applyChange(emptyModel, plan.change), 'asset').map(({ name, interfaces }) => [name, interfaces?.[0]?.ip])).toEqual([['PLC-A', '10.0.0.1'], ['PLC-B', '10.0.0.2']]);
  });
});
