import { describe } from 'vitest';
import { testLists } from './foreign-lists';

describe('lists of plants in German', () => {
  testLists([
    {
      title: 'dairy: space for a logo, title, date, abbreviations',
      grid: `
|||||||||||
|||||||||||
Molkerei Hinterland eG – Werk 2|||||||||||
Geräteliste Automatisierung||||||||||Stand:|03/2024
|||||||||||
Lfd. Nr.|AKZ|Bezeichnung|Typ/Bezeichnung|Hst.|Ser.-Nr.|FW|IP-Adr.|Einbauort|Krit.|Inbetriebn.|Bem.
#1|=MP1+A1-K1|SPS Pasteur|S7-1500 CPU 1516F-3|Siemens|S C-J1AB2345|V2.9.4|10.20.1.10|Schaltraum 1|#1|03/24|
#2|=MP1+A1-K2|Bedienpult Pasteur|TP1200 Comfort|Siemens|S C-K9AB1122|V17|10.20.1.11|Pult links|#2|03/24|Touch zerkratzt
#3|=AB1+S1-K1|SPS Abfüller|6ES7 315-2EH14-0AB0|Siemens|S C-D4|V3.2.12|10.20.1.30|Schaltraum 2|#1|KW 12/2009|
#4|=AB1+S1-N1|Switch Abfüller|SCALANCE XC208|Siemens|VPN9|V4.3|10.20.1.31|Schaltraum 2|#3|Q4 2021|
Summe: 4|||||||||||`,
      header: 6, first: 7, records: 4,
      columns: 'kept tag name model vendor serial firmwareVersion ip location criticality kept notes',
      values: { 0: { tag: '=MP1+A1-K1', kind: 'safetyController', vendor: 'Siemens', model: 'S7-1500 CPU 1516F-3' }, 3: { kind: 'switch', serial: 'VPN9' } },
    },
    {
      title: 'water utility: joined group headings, units below, gateways, states',
      merges: 'A1:L1 A2:B2 C2:F2 G2:J2 K2:L2',
      grid: `
Wasserverband Unteres Tal – Anlagenverzeichnis Fernwirktechnik|||||||||||
Anlage||Gerät||||Netzwerk||||Betrieb|
Bauwerk|Raum|BMK|Benennung|Fabrikat|Typ|Mgmt-IP|Subnetz|GW|MAC-ID|Status|USV-Zeit
|||||||||||[min]
HB Nord|EG 01|-K10|Fernwirkstation|SAE|FW-50|172.16.10.5|255.255.255.0|172.16.10.1|00:0E:8C:11:22:33|in Betrieb|#30
HB Nord|EG 01|-K11|Router Mobilfunk|INSYS|MRO-L200|172.16.10.1|255.255.255.0|172.16.0.1|00:05:B6:01:02:03|in Betrieb|#30
PW Süd|UG 02|-K10a|Fernwirkstation|SAE|FW-5|172.16.11.5|255.255.255.0|172.16.11.1|00:0E:8C:11:22:34|außer Betrieb|#60
PW Süd|UG 02|-K12|Kleinsteuerung|Siemens|LOGO! 8|172.16.11.6|255.255.255.0|172.16.11.1|00:0E:8C:11:22:35|geplant|`,
      header: 3, first: 5, records: 4,
      columns: 'area location tag name vendor model ip network kept mac state kept',
      values: { 0: { state: 'existing', interfaces: [{ id: 'interface-1', ip: '172.16.10.5', network: '255.255.255.0', mac: '00:0E:8C:11:22:33' }] }, 3: { state: 'planned', kind: 'plc' } },
      flags: ['7 Status out-of-use'],
    },
    {
      title: 'machine builder: bill of materials with quantities and article numbers',
      grid: `
Maschine:|VP-2200 Schlauchbeutel|||||
Kunde:|Muster Backwaren|||||
Pos.|Menge|BMK|Artikelbezeichnung|Artikelnummer|Hersteller|Bemerkung
#10|1 Stk.|-A1|CPU 1214C DC/DC/DC|6ES7214-1AG40-0XB0|SIEMENS|
#20|3 Stk.|-A2..-A4|Signalmodul SM1223|6ES7223-1BL32-0XB0|SIEMENS|
#30|je Linie 2|-T1|Frequenzumrichter 2,2 kW|MC07B0022|SEW|Reserve vorhanden
#40|#1|-P1|Bedienpanel 7"|6AV2124-0GC01-0AX0|SIEMENS|`,
      header: 3, first: 4, records: 4,
      columns: 'kept quantity tag name model vendor notes',
      values: { 0: { quantity: 1, model: '6ES7214-1AG40-0XB0' }, 1: { quantity: 3 }, 2: { kind: 'drive' }, 3: { kind: 'hmi' } },
      flags: ['6 Menge quantity-unclear'],
    },
    {
      title: 'pharma: GxP terms, German and English mixed, yes and no as marks',
      grid: `
Asset-ID|Systemname|GxP-relevant|Hersteller/Vendor|Modell/Model|S/N|SW-Version|OS|IP-Adresse|VLAN|Raum/Room|System Owner|EoL-Datum|Backup (J/N)|Shared Account|Standard-PW|Kritikalität (H/M/L)
GX-001|Reinigungsanlage CIP 1|✓|Siemens|S7-1516|SN-1|V2.8|–|10.5.0.10|10 (OT)|R 1.12|M. Huber|31.12.2027|J|nein|n|H
GX-002|SCADA Granulierung|✓|GE|iFIX|SN-2|6.5|Windows Server 2016|10.5.0.20, 10.6.0.20|10 (OT)|R 0.01|M. Huber|2027-01|J|ja|j|H
GX-003|Etikettendrucker|–|Zebra|ZT411|SN-3|V9|–|10.5.0.30|20 (Office)|R 1.14|P. Lang|unbegrenzt|N|nein|n|L`,
      header: 1, first: 2, records: 3,
      columns: 'tag name kept vendor model serial firmwareVersion operatingSystem ip vlan location owner endOfSupport backupState accountsShared accountsDefaultPassword criticality',
      values: {
        0: { endOfSupport: '2027-12-31', backupState: 'untested', accountsShared: false, accountsDefaultPassword: false, criticalityAvailability: 'high' },
        1: { endOfSupport: '2027-01-31', accountsShared: true, accountsDefaultPassword: true, interfaces: [{ id: 'interface-1', ip: '10.5.0.20', vlan: '10' }, { id: 'interface-2', ip: '10.6.0.20', vlan: '10' }] },
        2: { backupState: 'none', criticalityAvailability: 'low', kind: 'printer' },
      },
      flags: [],
    },
    {
      title: 'power station: KKS, legend above the list, section lines',
      grid: `
Legende:|||||||
L = Leitsystem|S = Schutz|F = Fernwirk|||||
|||||||
KKS|Klartext|System|Gerätetyp|Firmwarestand|IP-Adresse (Anlagenbus)|Standort / Schrank|SB
Block 1||||||
10CRU01|Automatisierungsrechner 1|L|SPPA-T3000 AS|R8.2|192.168.1.11|10CRU01|hoch
10CRU02|Automatisierungsrechner 2|L|SPPA-T3000 AS|R8.2|192.168.1.12|10CRU02|hoch
Block 2||||||
20CHA01|Generatorschutz|S|SIPROTEC 7UM85|V7.9|192.168.2.15|20CHA01|sehr hoch
20CYA05|Fernwirkgerät|F|SICAM A8000|V5|192.168.2.20|20CYA05|normal`,
      header: 4, first: 5, records: 4,
      columns: 'tag name kept model firmwareVersion ip location criticality',
      values: { 2: { criticalityAvailability: 'veryHigh' }, 3: { kind: 'rtu', criticalityAvailability: 'medium' } },
    },
    {
      title: 'Austrian food plant: one address column per network, headings on two rows',
      merges: 'A1:A2 B1:B2 C1:D1 E1:F1 G1:G2',
      grid: `
EQ-Nr.|Gerät|Anlagennetz||Büronetz||Ansprechp.
||IP-Adresse|MAC|IP-Adresse|MAC|
4711|Waage Eingang|192.168.0.5|00-30-05-0A-00-01|||Hr. Gruber
4712|Leitrechner|192.168.0.6|00-30-05-0A-00-02|10.1.1.6|00-30-05-0A-00-03|Hr. Gruber
4713|Etikettierer|192.168.0.7|00-30-05-0A-00-04|||Fr. Moser`,
      header: 2, first: 3, records: 3,
      columns: 'tag name ip mac ip mac owner',
      values: { 1: { interfaces: [{ id: 'interface-1', ip: '192.168.0.6', mac: '00:30:05:0A:00:02' }, { id: 'interface-2', ip: '10.1.1.6', mac: '00:30:05:0A:00:03' }] } },
    },
    {
      title: 'Swiss cement works: instruments by NAMUR letters are devices',
      grid: `
Messstelle|Aufgabe|Medium|Hersteller|Typ|Fabr.-Nr.|Messbereich|Protokoll|Adr.|Einbauort
TIC 1001|Temperatur Ofen|Gas|Endress+Hauser|TMT82|A1B2|0...1200 °C|HART|#0|Ofen 1
FIC 1002|Durchfluss Kühlwasser|Wasser|Endress+Hauser|Promag 50|A1B3|0...100 m³/h|PROFIBUS PA|#12|Kühlung
LSA+ 1003|Füllstand Silo|Zement|VEGA|VEGAPULS 64|A1B4|0...30 m|HART|#0|Silo 3`,
      header: 1, first: 2, records: 3,
      columns: 'tag name kept vendor model serial kept protocols kept location',
      values: { 1: { tag: 'FIC 1002', name: 'Durchfluss Kühlwasser', vendor: 'Endress+Hauser' } },
    },
    {
      title: 'chemical park: passwords, PINs and communities between ordinary columns',
      grid: `
Gerät|IP|Web-Login|Benutzer|Kennwort|SNMP-Community|Fernwartungs-PIN|PSK WLAN|Lizenz-Key|Bemerkungen
SPS Reaktor 1|10.0.1.10|ja|admin|Reaktor!1|public|4711|geheim123|AAAA-BBBB|
HMI Reaktor 1|10.0.1.11|ja|admin|hmi2020|public|4712|geheim123|AAAA-CCCC|
Switch Halle|10.0.1.2|ja|root|sw|private|4713||AAAA-DDDD|`,
      header: 1, first: 2, records: 3,
      columns: 'name ip kept kept secret secret secret secret secret notes',
    },
    {
      title: 'heating plant: words of state, spares and scrap, criticality in letters, dates in all forms',
      grid: `
Inv.-Nr.|Bezeichnung|Hersteller|Baujahr|Status|Klasse ABC|Support bis|Geprüft|Verantw.
1001|Kesselsteuerung 1|Siemens|2012|in Betrieb|A|12/2027|x|Schlosserei
1002|Kesselsteuerung 2|Siemens|2012|stillgelegt|B|Q4 2025|x|Schlosserei
1003|Ersatz-CPU|Siemens|2012|Ersatzteil|C|2025-06||Lager
1004|Brennersteuerung|Lamtec|2001|verschrottet|A|abgelaufen|x|Schlosserei
1005|Pumpenregler|KSB|2019|aktiv|C|KW 12/2028|x|E-Werkstatt`,
      header: 1, first: 2, records: 5,
      columns: 'tag name vendor kept state criticality endOfSupport kept owner',
      values: {
        0: { criticalityAvailability: 'high', endOfSupport: '2027-12-31', state: 'existing' }, 1: { endOfSupport: '2025-12-31' }, 2: { endOfSupport: '2025-06-30' },
        4: { endOfSupport: '2028-03-26', state: 'existing', criticalityAvailability: 'low' },
      },
      flags: ['2 Klasse ABC scale-direction', '3 Status out-of-use', '4 Status out-of-use', '5 Status out-of-use', '5 Support bis date-unclear'],
    },
    {
      title: 'sewage works: headings that are sentences, numbers of switch cabinets, fields',
      grid: `
Bezeichnung des Gerätes / der Komponente|In welchem Gebäude steht das Gerät?|Schaltschrank|Feld|Hersteller und Typ|Wie lautet die IP-Adresse?|Gibt es ein Backup?|Wer ist zuständig?
SPS Rechen|Rechengebäude|+E1|01|Siemens S7-1200|10.8.0.10|ja|Elektriker
SPS Biologie|Betriebsgebäude|+E5|03|Siemens S7-1500|10.8.0.20|ja|Elektriker
Fernwirkkopf|Betriebsgebäude|+E5|04|SAE net-line FW-50|10.8.0.2|nein|Fa. Steuertec`,
      header: 1, first: 2, records: 3,
      columns: 'name area location kept model ip backupState owner',
      values: { 0: { kind: 'plc', vendor: 'Siemens', backupState: 'untested' } },
    },
    {
      title: 'brewery: title over the whole width, legend below the list, group for many devices',
      merges: 'A1:G1',
      grid: `
Komponentenliste Sudhaus und Gärkeller (nur netzwerkfähige Geräte)||||||
Anlage|Komponente|Anzahl|Hersteller / Typ|Protokolle|Ports|Anmerkung
Sudhaus|SPS|1|Siemens S7-400|S7, PROFINET|102|
Sudhaus|dezentrale Peripherie|12|Siemens ET200SP|PROFINET|34964/udp|je Tank eine
Gärkeller|Frequenzumrichter|24|Danfoss VLT|Modbus TCP|502|
||||||
Legende:||||||
k. A. = keine Angabe||||||
n. v. = nicht vorhanden||||||`,
      header: 2, first: 3, records: 3,
      columns: 'area name quantity model protocols services notes',
      values: { 1: { quantity: 12, kind: 'remoteIo' }, 2: { quantity: 24, kind: 'drive', vendor: 'Danfoss' } },
    },
  ]);
});

describe('lists of plants in English', () => {
  testLists([
    {
      title: 'beverage plant: tiers, discipline columns, notes above',
      grid: `
CONFIDENTIAL||||||||
Site: Westbrook|||Rev. C|||Date: 12-Mar-2025||
Tag|Equipment Description|Make|Model / Cat No.|Ser #|Firmware Rev.|Network Addr|Criticality Tier|Panel
PLC-101|Filler 1 main PLC|Allen-Bradley|1756-L83E|00A1B2|33.011|10.1.10.21|Tier 1|CP-101
HMI-101|Filler 1 HMI|Allen-Bradley|2711P-T12W22D9P|00A1B3|12.011|10.1.10.22|Tier 2|CP-101
VFD-101|Conveyor drive|Rockwell|25B-D4P0N104|00A1B4|5.001|10.1.10.23|Tier 3|MCC-1`,
      header: 3, first: 4, records: 3,
      columns: 'tag name vendor model serial firmwareVersion ip criticality location',
      values: { 0: { criticalityAvailability: 'high', kind: 'plc' }, 1: { criticalityAvailability: 'medium' }, 2: { criticalityAvailability: 'low' } },
      flags: ['4 Criticality Tier scale-direction'],
    },
    {
      title: 'pipeline operator: yes/no, ISA level, end of life years, several addresses by line breaks',
      grid: `
Station|Device|Function|Manufacturer|Model|OS / FW|IP(s)|Purdue Lvl|Safety?|Remote access|EoL|In Service?|Default creds?
CS-1|RTU-1|Compressor RTU|Emerson|ROC800|3.61|10.9.1.5⏎10.9.2.5|L1|N|Y|2026|Y|Y
CS-1|ESD-1|Emergency shutdown|HIMA|HIMax|V6|10.9.1.6|L1|Y|N|2032|Y|N
CS-2|SRV-SCADA|SCADA server|AVEVA|System Platform|Win 2019|10.9.9.10|L3|N|Y|2029|Y|N`,
      header: 1, first: 2, records: 3,
      columns: 'area name kind vendor model firmwareVersion ip purdueLevel safetyRelated kept endOfSupport state accountsDefaultPassword',
      values: { 0: { kind: 'rtu', purdueLevel: '1', endOfSupport: '2026-12-31', safetyRelated: false, accountsDefaultPassword: true, state: 'existing', interfaces: [{ id: 'interface-1', ip: '10.9.1.5' }, { id: 'interface-2', ip: '10.9.2.5' }] }, 1: { safetyRelated: true } },
    },
  ]);
});
