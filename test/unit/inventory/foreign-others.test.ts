import { describe } from 'vitest';
import { testLists } from './foreign-lists';

const inventory = `
Geräteverzeichnis|||||
Kennzeichen|Gerät|Typ|IP-Adresse|Hersteller|Ort
K1|Steuerung 1|SPS|10.0.0.1|Siemens|Halle 1
K2|Bedienpult 1|HMI|10.0.0.2|Siemens|Halle 1
K3|Switch 1|Switch|10.0.0.3|Moxa|Halle 2`;

describe('workbooks of which one sheet is the inventory', () => {
  const others: Readonly<Record<string, string>> = {
    'Historie': `
Version|Datum|Änderung|Bearbeiter
1.0|01.02.2020|Ersterstellung|Muster
1.1|01.03.2021|IP geändert|Muster
1.2|01.04.2022|Linie 3 ergänzt|Muster
1.3|01.05.2023|Switch getauscht|Muster`,
    'Abkürzungen': `
Abkürzung|Bedeutung
SPS|Speicherprogrammierbare Steuerung
HMI|Bediengerät
FU|Frequenzumrichter
IPC|Industrie-PC`,
    'Kontakte': `
Name|Firma|Funktion|Telefon|Mobil|E-Mail
Hans Muster|Werk|Elektriker|089/123|0170/1|muster@werk.example
Eva Lang|Fa. Steuertec|Programmierung|089/456|0170/2|lang@st.example
Karl Huber|IT|Netz|089/789|0170/3|huber@werk.example`,
    'IP-Plan': `
Netz|VLAN|Netzadresse|Maske|Gateway|von|bis|Verwendung
OT Linie 1|10|10.0.0.0|255.255.255.0|10.0.0.254|10.0.0.1|10.0.0.99|Steuerungen
OT Linie 2|11|10.0.1.0|255.255.255.0|10.0.1.254|10.0.1.1|10.0.1.99|Steuerungen
Büro|20|10.1.0.0|255.255.255.0|10.1.0.254|10.1.0.1|10.1.0.99|Arbeitsplätze
Gast|30|10.2.0.0|255.255.255.0|10.2.0.254|10.2.0.1|10.2.0.99|Besucher`,
    'Software': `
Software|Hersteller|Version|Lizenzart|Lizenzen|installiert auf
TIA Portal|Siemens|V17|Floating|2|PG-01
WinCC|Siemens|7.5|Single|1|OS-01
Acronis|Acronis|15|Server|1|SRV-01
Office|Microsoft|2019|Volumen|10|Büro`,
    'Ersatzteile': `
Artikelnummer|Bezeichnung|Hersteller|Lagerort|Bestand|Mindestbestand|Preis
6ES7516-3AN01|CPU 1516|Siemens|R1-F3|1|1|2500
6EP1334|Netzteil|Siemens|R1-F4|4|2|120
MC07B|Umrichter|SEW|R2-F1|2|1|600
6GK5208|Switch|Siemens|R1-F5|1|1|400`,
    'Kabel': `
Kabel-Nr.|Von|Nach|Kabeltyp|Länge [m]|Querschnitt
W1|+S1-K1|+S2-K5|Cat6|25|
W2|+S1-K1|+S3-K1|LWL OM3|140|
W3|+S2-K5|+P1|Cat6|12|
W4|+S3-K1|+S4-K1|LWL OM3|80|`,
  };
  testLists([
    { title: 'among seven others', sheets: { ...others, Tabelle3: inventory }, sheet: 'Tabelle3', header: 2, first: 3, records: 3, columns: 'tag name kind ip vendor location' },
    { title: 'before them, with a plain name', sheets: { Sheet1: inventory, ...others }, sheet: 'Sheet1', header: 2, first: 3, records: 3, columns: 'tag name kind ip vendor location' },
  ]);
});

describe('lists that are no inventory of devices', () => {
  testLists([
    {
      title: 'risk register, German',
      grid: `
Nr.|Asset|Bedrohung|Schwachstelle|Eintrittswahrscheinlichkeit|Schadensausmaß|Risiko|Maßnahme|Verantwortlich|Termin
1|SPS Linie 1|Manipulation|kein Passwort|mittel|hoch|hoch|Passwort setzen|Muster|31.12.2025
2|HMI Linie 1|Schadsoftware|Windows 7|hoch|hoch|hoch|Ablösen|Muster|30.06.2026
3|Fernwartung|Fremdzugriff|dauernd offen|mittel|hoch|hoch|Freigabe|Muster|31.03.2026`,
      header: 1, first: 2, records: 3, kind: 'riskRegister',
      columns: 'kept name kept kept kept kept kept kept owner kept',
    },
    {
      title: 'form with headings only',
      grid: `
Formular Komponentenerfassung|||||
Bitte je Komponente eine Zeile ausfüllen.|||||
BMK|Bezeichnung|Hersteller|IP-Adresse|MAC-Adresse|Bemerkung`,
      header: 3, first: 4, records: 0, kind: 'form', columns: 'tag name vendor ip mac notes',
    },
    {
      title: 'contacts',
      grid: `
Name|Vorname|Firma|Abteilung|Telefon|E-Mail
Muster|Hans|Werk|Elektro|+49 89 123|muster@werk.example
Lang|Eva|Steuertec|Programmierung|+49 89 456|lang@st.example
Huber|Karl|Werk|IT|+49 89 789|huber@werk.example`,
      header: 1, first: 2, records: 3, kind: 'contacts', columns: 'name kept kept area kept kept',
    },
    {
      title: 'maintenance plan',
      grid: `
Anlage|Tätigkeit|Intervall|letzte Wartung|nächste Wartung|zuständig|erledigt
Füller 1|Filtermatten tauschen|3 Monate|01.01.2025|01.04.2025|Elektro|x
Füller 1|USV-Batterie prüfen|12 Monate|01.01.2025|01.01.2026|Elektro|
Packer 2|Backup SPS|6 Monate|01.01.2025|01.07.2025|Automatisierung|x`,
      header: 1, first: 2, records: 3, kind: 'maintenancePlan', columns: 'area kept kept kept kept owner kept',
    },
    {
      title: 'connections between devices',
      grid: `
Quelle|Quell-IP|Ziel|Ziel-IP|Protokoll|Port|Richtung|Zweck
SPS 1|10.0.0.1|SCADA|10.0.9.1|S7|102|<-|Prozesswerte
SPS 2|10.0.0.2|SCADA|10.0.9.1|S7|102|<-|Prozesswerte
SCADA|10.0.9.1|MES|10.1.0.5|OPC UA|4840|->|Aufträge`,
      header: 1, first: 2, records: 3, kind: 'connections', columns: 'kept kept kept kept protocols services kept name',
    },
    {
      title: 'firewall rules',
      grid: `
Rule,Source,Destination,Service,Action,Log,Comment
1,OT_L1,SCADA,S7 (tcp/102),permit,yes,values
2,SCADA,DMZ,OPC UA (tcp/4840),permit,yes,
3,any,any,any,deny,yes,clean up`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3, kind: 'connections', columns: 'kept kept kept services kept kept notes',
    },
    {
      title: 'accounts and passwords',
      grid: `
Gerät|IP|Benutzername|Passwort|Rolle|Geändert am
SPS 1|10.0.0.1|admin|abc|Administrator|01.01.2020
SPS 1|10.0.0.1|service|def|Service|01.01.2020
HMI 1|10.0.0.2|admin|ghi|Administrator|01.01.2021
HMI 1|10.0.0.2|bediener|1111|Bediener|01.01.2021`,
      header: 1, first: 2, records: 4, kind: 'accounts', columns: 'name ip kept secret kept kept',
    },
    {
      title: 'table of a switch',
      grid: `
Port|Name|Status|VLAN|Duplex|Speed|Type|MAC-Adresse
Fa1/1|SPS Linie 1|connected|10|full|100|10/100BaseTX|00:1B:1B:00:00:01
Fa1/2|HMI Linie 1|connected|10|full|100|10/100BaseTX|00:1B:1B:00:00:02
Fa1/3||notconnect|1|auto|auto|10/100BaseTX|
Gi1/1|Uplink|connected|trunk|full|1000|1000BaseSX|00:0E:8C:00:00:01`,
      header: 1, first: 2, records: 4, kind: 'connections', columns: 'interfaceName name kept vlan kept kept model mac',
    },
    {
      title: 'cable list alone',
      grid: `
Kabelliste Linie 4|||||
Kabel-Nr.|Von|Nach|Kabeltyp|Länge|Bemerkung
W1|+S1-K1|+S2-K5|Cat6|25 m|
W2|+S1-K1|+S3-K1|LWL OM3|140 m|
W3|+S2-K5|+P1|Cat6|12 m|geprüft`,
      header: 2, first: 3, records: 3, kind: 'connections', columns: 'kept kept kept kept kept notes',
    },
    {
      title: 'programs alone',
      grid: `
Software,Publisher,Version,License Key,Installed on,Install date
TIA Portal,Siemens,17,AAA,PG-01,2022-01-01
WinCC,Siemens,7.5,BBB,OS-01,2021-01-01
Acrobat,Adobe,23,CCC,PG-01,2023-01-01`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3, kind: 'softwareList', columns: 'name vendor firmwareVersion secret kept kept',
    },
    {
      title: 'spare parts alone',
      grid: `
Part No|Description|Manufacturer|Bin|Stock|Min stock|Unit price
6ES7516-3AN01|CPU 1516|Siemens|R1-F3|1|1|2500
6EP1334|Power supply|Siemens|R1-F4|4|2|120
MC07B|Drive|SEW|R2-F1|2|1|600`,
      header: 1, first: 2, records: 3, kind: 'spareParts', columns: 'model name vendor kept kept kept kept',
    },
    {
      title: 'findings of a vulnerability scanner',
      grid: `
Plugin ID,CVE,CVSS v3.0 Base Score,Risk,Host,Protocol,Port,Name,Synopsis,Solution
97833,CVE-2017-0144,8.1,High,10.0.0.20,tcp,445,MS17-010,remote code,Update
97833,CVE-2017-0144,8.1,High,10.0.0.21,tcp,445,MS17-010,remote code,Update
12345,CVE-2019-0708,9.8,Critical,10.0.0.20,tcp,3389,BlueKeep,remote code,Update`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3, kind: 'vulnerabilities', columns: 'kept kept kept kept ip kept services name kept kept',
    },
    {
      title: 'address plan of networks',
      grid: `
VLAN,Network,CIDR,Gateway,DHCP range,Purpose
10,OT line 1,10.0.0.0/24,10.0.0.254,none,controllers
11,OT line 2,10.0.1.0/24,10.0.1.254,none,controllers
20,Office,10.1.0.0/24,10.1.0.254,10.1.0.100-10.1.0.200,clients`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3, kind: 'addressPlan', columns: 'vlan network kept kept kept name',
    },
    {
      title: 'legend',
      grid: `
Kürzel|Bedeutung
SPS|Speicherprogrammierbare Steuerung
FU|Frequenzumrichter
HMI|Bediengerät`,
      header: 1, first: 2, records: 3, kind: 'legend', columns: 'tag kept',
    },
    {
      title: 'list of changes',
      grid: `
Datum|Version|Änderung|Autor|Freigabe
01.02.2020|1.0|Ersterstellung|Muster|Huber
01.03.2021|1.1|IP-Adressen Linie 3 geändert|Muster|Huber
01.04.2022|1.2|Switch getauscht|Lang|Huber`,
      header: 1, first: 2, records: 3, kind: 'changeLog', columns: 'kept firmwareVersion kept kept kept',
    },
  ]);
});
