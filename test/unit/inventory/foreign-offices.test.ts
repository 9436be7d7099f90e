import { describe, expect, it } from 'vitest';
import { isAppError } from '../../../shared/app/errors';
import { chooseSheet } from '../../../shared/inventory/understand';
import { emptyModel, listOf } from '../../../shared/model/model';
import { gridOf, testLists } from './foreign-lists';
import { imported, planOf } from './sheet-samples';

const commas = (text: string): string => text.replaceAll(',', '|');

describe('lists of maintenance', () => {
  testLists([
    {
      title: 'of a purification plant: what a motor is driven by is no name of it',
      grid: `
Anlagenteil|Aggregat|AKZ|Hersteller|Typ|Motor kW|FU (J/N)|Steuerung über|Bem.
Zulauf|Rechen 1|ZU-RE-01|Huber SE|RakeMax|1,5|N|SPS Zulauf|
Belebung|Gebläse 1|BB-GE-01|Aerzen|GM 25S|45|J|SPS Biologie|
Belebung|O2-Messung|BB-O2-01|Endress+Hauser|COS61D||N|SPS Biologie|neu`,
      header: 1, first: 2, records: 3, columns: 'area name tag vendor model kept kept kept notes',
      values: { 0: { name: 'Rechen 1' } },
    },
    {
      title: 'written by hand on a walk',
      grid: `
Asset list boiler house (walkdown 12 Feb)||||||
#|What|Where|Make/model|S/N|IP / node|Remarks
1|Burner controller|BH panel 1|Honeywell SLATE R8001|21-4432-A|10.9.1.5|
2|HMI|panel door|Weintek cMT3090||10.9.1.6|no label
3|Flow comp.|wall|?||-|old, no docs`,
      header: 2, first: 3, records: 3, columns: 'kept name location model serial ip notes',
      values: { 0: { name: 'Burner controller', kind: 'plc', vendor: 'Honeywell' }, 1: { kind: 'hmi', vendor: 'Weintek' }, 2: { name: 'Flow comp.' } },
    },
    {
      title: 'of machines with several devices in a row: only the first is the row’s, nothing of the others becomes it',
      grid: `
Maschine|Masch.-Nr.|SPS-Typ|SPS-IP|HMI-Typ|HMI-IP|Antriebe|OEM
Abfüller|4711|S7-1516|10.3.1.11|TP1500|10.3.1.12|4x SEW MDX|Krones
Etikettierer|4712|CompactLogix 5380|10.3.2.11|PanelView 7|10.3.2.12|2x Kinetix|Herma
Packer|4713|B&R X20|10.3.3.11|T50|10.3.3.12|8x ACOPOS|Meurer`,
      header: 1, first: 2, records: 3, columns: 'name kept model ip kept kept kept vendor',
      values: { 0: { name: 'Abfüller', model: 'S7-1516', kind: 'plc', interfaces: [{ id: 'interface-1', ip: '10.3.1.11' }] } },
    },
    {
      title: 'of robots, with the place of their backups',
      grid: `
Line|Cell|Robot|Controller|Type|Serial no.|Software|IP|Gateway|Last backup|Backup location
L1|C010|R01|KRC4|KR210 R2700|4101234|KSS 8.3.38|172.16.10.11|172.16.10.1|@01.10.2024|\\\\srv\\backup\\L1
L1|C010|R02|KRC4|KR210 R2700|4101235|KSS 8.3.38|172.16.10.12|172.16.10.1|@01.10.2024|\\\\srv\\backup\\L1
L1|C020|R01|KRC5|KR120 R2700|5101236|KSS 8.7|172.16.10.21|172.16.10.1||\\\\srv\\backup\\L1`,
      header: 1, first: 2, records: 3, columns: 'area area name kept model serial firmwareVersion ip kept kept kept',
      values: { 0: { name: 'R01', kind: 'robot', firmwareVersion: 'KSS 8.3.38' } },
    },
    {
      title: 'of telecontrol stations: the column of the devices holds their models',
      grid: `
Bauwerk|Bezeichnung|Fernwirkgerät|Protokoll|Kommunikation|IP (VPN)|Baujahr|Zustand
PW 01|Pumpwerk Nord|SAE net-line FW-5|IEC 60870-5-104|LTE|10.66.1.11|2014|gut
PW 02|Pumpwerk Süd|SAE net-line FW-5|IEC 60870-5-104|LTE|10.66.1.12|2014|gut
HB 01|Hochbehälter|SIMATIC RTU3030C|SINAUT ST7|GPRS|10.66.1.21|2018|gut`,
      header: 1, first: 2, records: 3, columns: 'area name model protocols kept ip kept kept',
      values: { 0: { name: 'Pumpwerk Nord', model: 'SAE net-line FW-5', kind: 'rtu' } },
    },
    {
      title: 'of measuring points: the service names them, the signal does not',
      grid: commas(`
TAG,Service,P&ID,Instrument type,Manufacturer,Model,Range,Unit,Signal,SIL
FT-1001,Feed flow,PID-010,Flow transmitter,Endress+Hauser,Promag 53,0-100,m3/h,4-20 mA HART,
PT-1002,Reactor pressure,PID-010,Pressure transmitter,Rosemount,3051S,0-16,bar,4-20 mA HART,SIL 2
XV-1003,Feed shut-off,PID-010,On/off valve,Samson,3241,,,24 VDC,SIL 2`),
      header: 1, first: 2, records: 3, columns: 'tag name kept kind vendor model kept kept kept safetyRelated',
      values: { 0: { name: 'Feed flow', kind: 'sensor' }, 1: { safetyRelated: true }, 2: { kind: 'actuator', vendor: 'Samson' } },
      flags: [],
    },
    {
      title: 'of a maintenance system with codes for its kinds',
      grid: `
Equipment|Beschreibung|TechnPlatz|Bezeichnung TechnPlatz|Objektart|Hersteller|Typbezeichnung|HerstSerialnummer|AnwStatus
10012345|SPS ABFÜLLER 1|1000-AB-01|Abfüllung Linie 1|9100|KRONES|S7-416|S VPX1|BETR
10012346|HMI ABFÜLLER 1|1000-AB-01|Abfüllung Linie 1|9110|KRONES|TP177B|S VPX2|BETR
10012347|SWITCH ABFÜLLER|1000-AB-02|Abfüllung Linie 2|9120|HIRSCHMANN|RS20-0800|943434003|STIL`,
      header: 1, first: 2, records: 3, columns: 'tag name kept area kept vendor model serial kept',
      values: { 0: { name: 'SPS ABFÜLLER 1', kind: 'plc' }, 2: { name: 'SWITCH ABFÜLLER', kind: 'switch' } },
    },
  ]);
});

describe('lists of the IT department', () => {
  testLists([
    {
      title: 'virtual machines: their host is another computer',
      grid: commas(`
VM,Powerstate,DNS Name,CPUs,Primary IP Address,Annotation,Cluster,Host,OS according to the configuration file
SRV-WINCC01,poweredOn,wincc01.ot.local,4,10.20.1.20,WinCC line 1,CL-OT,esx01.ot.local,Windows Server 2016
OLD-BATCH,poweredOff,,2,,replaced,CL-OT,esx02.ot.local,Windows Server 2003`),
      header: 1, first: 2, records: 2, columns: 'name state hostname kept ip notes kept kept operatingSystem',
      values: { 0: { name: 'SRV-WINCC01', kind: 'scadaServer', operatingSystem: 'Windows Server 2016' } },
      flags: ['3 Powerstate out-of-use'],
    },
    {
      title: 'printers, uninterruptible supplies, cameras and access points are of the kind their heading names',
      grid: `
Druckername|Modell|Standort|IP-Adresse|Treiber|Status
PRT-VERSAND|Zebra ZT411|Versand|10.1.7.21|ZDesigner|Bereit
PRT-LEIT|Brother HL-L6400|Leitwarte|10.1.7.23|Brother|Bereit`,
      header: 1, first: 2, records: 2, columns: 'name model location ip kept state',
      values: { 0: { kind: 'printer', name: 'PRT-VERSAND', vendor: 'Zebra', state: 'existing' }, 1: { kind: 'printer', vendor: 'Brother' } },
    },
    {
      title: 'uninterruptible supplies',
      grid: `
USV-Liste||||||
USV Nr.|Standort|Hersteller|Modell|Leistung (kVA)|Managementkarte IP|Batterietausch am
USV-01|Serverraum|APC|SMT1500RMI2U|1,5|10.1.9.11|@10.05.2023
USV-02|Leitwarte|APC|SMT750I|0,75||@02.03.2021`,
      header: 2, first: 3, records: 2, columns: 'tag location vendor model kept ip kept',
      values: { 0: { tag: 'USV-01', kind: 'powerSupply' } },
    },
    {
      title: 'cameras with their passwords',
      grid: commas(`
No.,Camera name,Brand / Model,Location,IP address,User,Password
#1,CAM-GATE-1,Axis P3245-LV,Gate 1,10.40.1.11,admin,axis123
#2,CAM-YARD-2,Hikvision DS-2CD2143,Yard,10.40.1.12,admin,hik123`),
      header: 1, first: 2, records: 2, columns: 'kept name model location ip kept secret',
      values: { 0: { name: 'CAM-GATE-1', kind: 'camera', vendor: 'Axis' } },
    },
    {
      title: 'access points of a controller',
      grid: commas(`
AP Name,AP Model,Ethernet MAC,Serial Number,IP Address,Location,Controller,Status,Uptime
AP-H1-01,C9120AXE,70:F0:96:11:22:33,FGL1234A,10.20.8.11,Hall 1,WLC01,Registered,41d
AP-H1-02,C9120AXE,70:F0:96:11:22:44,FGL1234B,10.20.8.12,Hall 1,WLC01,Registered,7d`),
      header: 1, first: 2, records: 2, columns: 'name model mac serial ip location kept kept kept',
      values: { 0: { kind: 'wirelessAccessPoint' } },
    },
    {
      title: 'assets with the word for their state',
      grid: `
Asset-Tag|Gerätetyp|Modellname|Seriennummer|Hostname|IP|Kaufpreis|Standort|Statusbezeichnung
A-1001|Thin Client|Igel UD3|IG123|TC-L1-01|10.30.1.51|320,00 €|Halle 1|Einsatzbereit
A-1002|Industrie-PC|Beckhoff C6030|BK555|IPC-L1-01|10.30.1.52|2.100,00 €|Halle 1|In Benutzung`,
      header: 1, first: 2, records: 2, columns: 'tag kind model serial hostname ip kept location state',
      values: { 0: { name: 'TC-L1-01', state: 'existing' } },
    },
    {
      title: 'computers with their service tags',
      grid: `
Gerätename|Benutzer|Hersteller|Modell|Service Tag|Betriebssystem|BitLocker|Abteilung
PG-IH-01|maier|Dell|Latitude 5420|8HJ2KL3|Windows 10 Pro|aktiv|Instandhaltung
NB-PROD-7|schmid|Lenovo|T14|PF-2ABC|Windows 11 Pro|aktiv|Produktion`,
      header: 1, first: 2, records: 2, columns: 'name kept vendor model serial operatingSystem kept area',
    },
    {
      title: 'licences',
      grid: `
Produkt|Version|Hersteller|Lizenztyp|Lizenzschlüssel|Anzahl|Installiert auf
TIA Portal Professional|V17|Siemens|Floating|ABCD-1234|#2|PG-01, PG-02
WinCC Professional RT|V16|Siemens|Single|XXXX-9999|#1|SRV-WINCC01`,
      header: 1, first: 2, records: 2, kind: 'softwareList', columns: 'model firmwareVersion vendor kept secret quantity kept',
    },
    {
      title: 'objects of a firewall: a group is no device',
      grid: `
Name|Typ|IPv4-Adresse|Subnetz|Kommentar
H_SPS_L1|Host|10.20.1.11|255.255.255.255|SPS Linie 1
G_OT_L1|Gruppe|||alle Linie 1`,
      header: 1, first: 2, records: 2, columns: 'name kind ip network notes',
      flags: ['2 Typ word-unknown', '3 Typ no-device'],
    },
    {
      title: 'addresses in use, with the models beside the names',
      grid: `
IP|Name|Gerät|belegt|Bemerkung
10.20.1.2|||frei|
10.20.1.10|SPS-L1|S7-1516|x|
10.20.1.11|HMI-L1|TP1200|x|
10.20.1.12|||reserviert|für Roboter
10.20.1.100|||DHCP|
10.20.1.254|SW-L1|SCALANCE XC208|x|`,
      header: 1, first: 2, records: 6, columns: 'ip name model kept notes',
      values: { 1: { name: 'SPS-L1', model: 'S7-1516', kind: 'plc' } },
      flags: ['2 belegt no-device', '5 belegt no-device', '6 belegt no-device'],
    },
  ]);
});

describe('rows that only add an interface', () => {
  const sheet = gridOf(`
Pos|BMK|Bezeichnung|Typ|Schnittstelle|IP-Adresse|Subnetz
10|-K1|SPS|CPU 1515F-2PN|X1|192.168.1.10|255.255.255.0
|||||10.20.1.9|
||||X2|10.20.1.10|255.255.255.0
20|-A1|Firewall|mGuard|LAN|192.168.1.1|255.255.255.0
||||WAN|10.20.1.1|255.255.255.0`);

  it('go into the device above them; an address alone stays on its own', () => {
    const model = imported(sheet);
    expect(listOf(model, 'asset').map(({ name, interfaces }) => [name, interfaces?.map((face) => `${face.name ?? ''} ${face.ip ?? ''}`.trim())])).toEqual([
      ['SPS', ['X1 192.168.1.10']], ['10.20.1.9', ['10.20.1.9']], ['10.20.1.10', ['X2 10.20.1.10']], ['Firewall', ['LAN 192.168.1.1', 'WAN 10.20.1.1']],
    ]);
    expect(planOf(sheet, emptyModel).rows.map(({ row, outcome, sameAs }) => `${String(row)} ${outcome} ${String(sameAs ?? '')}`.trim())).toEqual(['2 added', '3 added', '4 added', '5 added', '6 duplicate 5']);
  });

  it('change nothing when the list comes once more', () => {
    const again = planOf(sheet, imported(sheet));
    expect([again.change.size, again.counts.unchanged, again.counts.duplicates]).toEqual([0, 4, 1]);
  });
});

describe('a table pasted into one column', () => {
  it('is refused with its reason', () => {
    const codes = [
      gridOf('Name;IP;Typ;Standort\nSPS 1;10.0.0.1;S7-1500;Halle 1\nSPS 2;10.0.0.2;S7-1500;Halle 1\nHMI 1;10.0.0.3;TP1200;Halle 2'),
      gridOf('Pos.  Kennzeichen   Bezeichnung   Typ\n1     =L1+S1-K1     Steuerung     CPU 1516-3\n2     =L1+S1-K2     Bedienpanel   TP1200\n3     =L1+S2-K1     Switch        XC208'),
      gridOf('Vorbemerkungen zur Liste\nBitte beachten, dass die Liste alt ist\nStand: gestern\nErstellt von Huber'),
    ].map((sheet) => {
      try {
        return chooseSheet({ sheets: [sheet], notices: [] }, 'liste.xlsx').understanding.kind;
      } catch (error) {
        return isAppError(error) ? error.code : error;
      }
    });
    expect(codes).toEqual(['sheet-in-one-column', 'sheet-in-one-column', 'sheet-without-headings']);
  });
});
