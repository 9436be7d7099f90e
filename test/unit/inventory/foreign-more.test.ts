import { describe } from 'vitest';
import { testLists } from './foreign-lists';

describe('more lists of plants', () => {
  testLists([
    {
      title: 'bakery: everything in one column, several addresses, hints in brackets',
      grid: `
Netzwerkteilnehmer Backstraße 4 (Stand Nov. 2024)||||
Teilnehmer|Adresse(n)|Fabrikat / Typ|wo?|was noch
SPS Ofen|192.168.10.10 (PN), 10.4.0.10 (Werksnetz)|Siemens 315-2PN/DP|Schaltschrank Ofen|Batterie 2022
Panel Ofen|192.168.10.11|Siemens TP700|Ofenfront|
Waage|192.168.10.20|Bizerba iS30|Teigmacherei|
Drucker Etikett|DHCP|Zebra ZT411|Versand|`,
      header: 2, first: 3, records: 4, columns: 'name ip model location kept',
      values: { 0: { interfaces: [{ id: 'interface-1', ip: '192.168.10.10' }, { id: 'interface-2', ip: '10.4.0.10' }], kind: 'plc' } },
    },
    {
      title: 'waste incineration: question marks in headings, lines of dashes',
      grid: `
Pos|Anlagenteil|Gerätebezeichnung|Hersteller?|Typ?|Seriennr.|FW-Version|IP/Maske|Ansprechpartner intern|Support-Ende
---|---|---|---|---|---|---|---|---|---
1|Feuerung|Feuerleistungsregelung|ABB|AC 800M|3BSE1|6.1|172.20.1.5/24|Leittechnik|2030
2|Feuerung|Kranwaage|Schenck|DISOMAT|4711|2.0|172.20.1.6/24|Leittechnik|2026
3|Rauchgas|Emissionsrechner|Durag|D-EMS 2020|0815|4.2|172.20.2.5/24|Umwelt|2027`,
      header: 1, first: 3, records: 3, columns: 'kept area name vendor model serial firmwareVersion ip owner endOfSupport',
      values: { 0: { name: 'Feuerleistungsregelung', endOfSupport: '2030-12-31', interfaces: [{ id: 'interface-1', ip: '172.20.1.5' }] } },
    },
    {
      title: 'railway workshop: headings in capitals, umlauts written out, numbers of columns above',
      grid: `
(1)|(2)|(3)|(4)|(5)|(6)|(7)
GERAET|HERSTELLER|TYPENBEZEICHNUNG|SERIENNUMMER|IP-ADRESSE|GEBAEUDE|BEMERKUNG
HEBEBOCKSTEUERUNG|NEUERO|HB-12|H1|10.30.0.5|WERKSTATT A|
WASCHANLAGE SPS|SIEMENS|S7-300|H2|10.30.0.6|WASCHHALLE|
RADSATZDREHMASCHINE|HEGENSCHEIDT|U2000|H3|10.30.0.7|WERKSTATT A|`,
      header: 2, first: 3, records: 3, columns: 'name vendor model serial ip area notes',
    },
    {
      title: 'steel works: data sheets by columns of plants, empty first column',
      grid: `
|||||||
|Anlage: Walzwerk 2||||||
|||||||
|Bereich|Stationsname|Stationstyp|CPU/Baugruppe|Firmware CPU|MPI/DP-Adr.|IP
|Ofen|AS01|SIMATIC S7|CPU 417-4H|V6.0.8|2|10.2.0.1
|Ofen|AS02|SIMATIC S7|CPU 417-4H|V6.0.8|2|10.2.0.2
|Gerüst|AS03|SIMATIC S7|CPU 416-3|V5.3|2|10.2.0.3`,
      header: 4, first: 5, records: 3, columns: 'kept area hostname kind model firmwareVersion kept ip',
      values: { 0: { kind: 'plc' } },
    },
    {
      title: 'hospital technical services: building automation with rooms',
      grid: `
ISP|Anlagenbezeichnung|DDC-Typ|BACnet-ID|IP-Adresse|Subnetzmaske|Standardgateway|Etage|Raum-Nr.|Lieferjahr|Wartungsfirma
ISP01|RLT OP 1|PXC100-E.D|1001|10.100.1.11|255.255.255.0|10.100.1.1|UG1|U1.23|2014|Siemens
ISP02|RLT OP 2|PXC100-E.D|1002|10.100.1.12|255.255.255.0|10.100.1.1|UG1|U1.24|2014|Siemens
ISP03|Heizung|PXC64-U|1003|10.100.1.13|255.255.255.0|10.100.1.1|UG2|U2.01|2009|Siemens`,
      header: 1, first: 2, records: 3, columns: 'tag name model kept ip network kept location location kept kept',
    },
    {
      title: 'IT list of a group: states, people, leasing',
      grid: `
Hostname|Beschreibung|Gerätekategorie|Marke|Modellbezeichnung|Seriennr|IPv4|MAC LAN|MAC WLAN|Betriebssystem|Benutzer|Abteilung|Leasingende|Gerätestatus|Domäne
PRD-PC-001|Leitstand Linie 1|Industrie-PC|Beckhoff|C6030|B1|10.3.0.1|00:01:05:00:00:01||Win10 IoT|Leitstand|Produktion|31.12.2026|aktiv|prod.local
PRD-PC-002|Leitstand Linie 2|Industrie-PC|Beckhoff|C6030|B2|10.3.0.2|00:01:05:00:00:02||Win10 IoT|Leitstand|Produktion|31.12.2026|defekt|prod.local
PRD-TAB-01|Wartungstablet|Tablet|Samsung|Tab Active|B3|10.3.0.3||02:00:00:00:00:03|Android 13|Wartung|Produktion|30.06.2025|aktiv|prod.local`,
      header: 1, first: 2, records: 3, columns: 'hostname description kind vendor model serial ip mac mac operatingSystem kept area kept state kept',
      values: { 2: { kind: 'mobileDevice', name: 'PRD-TAB-01', notes: 'Wartungstablet' } },
    },
    {
      title: 'integrator hand-over in English and German, revision table above the list',
      grid: `
Rev.|Date|Change|By||||
A|01.02.2023|first issue|MK||||
B|05.06.2024|IP changed|MK||||
|||||||
Item|Tag No.|Description / Beschreibung|Manufacturer / Hersteller|Type / Typ|IP Address / IP-Adresse|Switch / Port|Remarks / Bemerkungen
1|00KCA01|PLC cabinet main controller|Siemens|CPU 1518-4 PN/DP|10.10.0.10|SW01 / P3|
2|00KCA02|Remote IO burner|Siemens|IM155-6PN|10.10.0.11|SW01 / P4|
3|00KCA03|Operator panel|Siemens|TP1500|10.10.0.12|SW01 / P5|
4|00KCA04|Gas analyser|ABB|EL3020|10.10.0.13|SW01 / P6|`,
      header: 5, first: 6, records: 4, columns: 'kept tag name vendor model ip kept notes',
    },
    {
      title: 'passwords in words that hide, and columns that only speak about them',
      grid: `
Name|IP|Zugang|PW Level 1|Zugangsdaten|Passwort dokumentiert?|Passwortalter (Monate)|Benutzer/Kennwort|SNMP v2 RO|Admin-Passwort geändert
SPS|10.0.0.1|Schlüssel 12|4711|admin/admin|ja|12|a/b|public|ja
HMI|10.0.0.2|offen|4712|user/user|nein|24|c/d|public|nein`,
      header: 1, first: 2, records: 2, columns: 'name ip kept secret secret kept kept secret secret kept',
    },
    {
      title: 'damage done by spreadsheets',
      grid: `
Inv.-Nr.|Gerät|Seriennummer|IP|MAC|Firmware|Telefon Service
#12~12|SPS 1|#1200000~12E5|#19.216.811.010~19216811010|#1,2E+11~1.2E+11|#10.1|#4989123456~4989123456
0013|SPS 2|#123456789012345000~123456789012345000|192.168.1.10|00:1B:1B:00:00:01|V2.0|089 123
@12. Jan~45303|SPS 3|12. Jan|192.168.1.11|00:1B:1B:00:00:02|V2.1|+49 89 123
15|SPS 4|1,23E+07|010.0.0.1|1,2E+11|@01.02.2023~44958|089 1
Dez 24|SPS 5|X5|19.216.811.010|00:1B:1B:00:00:03|V2.2|`,
      header: 1, first: 2, records: 5, columns: 'tag name serial ip mac firmwareVersion kept',
      flags: [
        '2 Inv.-Nr. excel-leading-zeros', '2 Seriennummer excel-exponent', '2 IP ip-as-number', '2 MAC mac-as-number', '2 Firmware excel-number', '2 Telefon Service excel-phone', '3 Seriennummer excel-digits-cut',
        '4 Inv.-Nr. excel-date', '4 Seriennummer excel-date', '5 Seriennummer excel-exponent', '5 IP ip-leading-zero', '5 MAC mac-as-number', '5 Firmware excel-date', '6 Inv.-Nr. excel-date', '6 IP ip-as-number',
      ],
    },
    {
      title: 'inventory with maintenance columns stays an inventory',
      grid: `
Gerät|Hersteller|Typ|S/N|IP|Intervall|letzte Wartung|nächste Wartung|Risiko|Lieferant|Preis
SPS 1|Siemens|S7-1500|S1|10.0.0.1|12 M|01.01.2025|01.01.2026|mittel|Rexel|2500
HMI 1|Siemens|TP700|S2|10.0.0.2|12 M|01.01.2025|01.01.2026|mittel|Rexel|900`,
      header: 1, first: 2, records: 2, columns: 'name vendor model serial ip kept kept kept kept kept kept',
    },
  ]);
});
