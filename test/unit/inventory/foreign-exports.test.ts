import { describe } from 'vitest';
import { testLists } from './foreign-lists';

describe('exports of engineering tools', () => {
  testLists([
    {
      title: 'network view of an engineering tool',
      grid: `
Device name|PROFINET name|IP address|Subnet mask|Router address|MAC address|Article number|Device type|Firmware version|Serial number|Plant designation|Location identifier|Installation date
PLC_1|plc_1|192.168.0.1|255.255.255.0|192.168.0.254|28:63:36:01:02:03|6ES7 516-3AN01-0AB0|S7-1500|V2.8.3|S C-H1|=A1|+S1|2019-03-12 10:22
ET200SP_1|et200sp_1|192.168.0.2|255.255.255.0|192.168.0.254|28:63:36:01:02:04|6ES7 155-6AU00-0BN0|ET200SP|V3.3.1|S C-H2|=A1|+S2|2019-03-12 10:22
HMI_1|hmi_1|192.168.0.3|255.255.255.0|192.168.0.254|28:63:36:01:02:05|6AV2 124-0MC01-0AX0|HMI|V16.0|S C-H3|=A1|+P1|2019-03-12 10:22`,
      header: 1, first: 2, records: 3,
      columns: 'name hostname ip network kept mac model kind firmwareVersion serial area location kept',
      values: { 0: { kind: 'plc', vendor: 'Siemens', model: '6ES7 516-3AN01-0AB0' }, 1: { kind: 'remoteIo' } },
    },
    {
      title: 'commissioning tool, German',
      grid: `
Gerätename;Gerätetyp;IP-Adresse;Subnetzmaske;Router-Adresse;MAC-Adresse;Rolle;Hersteller;Bestellnummer;HW-Stand;Firmware;Seriennummer;Anlagenkennzeichen;Ortskennzeichen`.replaceAll(';', '|') + `
foerderer-1|ET200S|10.0.0.11|255.255.0.0|10.0.0.1|08-00-06-6F-01-02|IO-Device|SIEMENS AG|6ES7 151-3BA23-0AB0|#4|V 7.0.6|S C-D1|=F1|+K1
foerderer-2|SINAMICS G120|10.0.0.12|255.255.0.0|10.0.0.1|08-00-06-6F-01-03|IO-Device|SIEMENS AG|6SL3 244-0BB12-1FA0|#3|V 4.7.6|S T-B2|=F2|+K1
foerderer-3|SCALANCE X208|10.0.0.13|255.255.0.0|10.0.0.1|08-00-06-6F-01-04|IO-Device|SIEMENS AG|6GK5 208-0BA10-2AA3|#7|V 5.2.4|VPC3|=F3|+K1`,
      header: 1, first: 2, records: 3,
      columns: 'name kind ip network kept mac kept vendor model hardwareVersion firmwareVersion serial tag location',
      values: { 0: { hardwareVersion: '4', kind: 'remoteIo' }, 1: { kind: 'drive' }, 2: { kind: 'switch' } },
    },
    {
      title: 'asset centre of a controller vendor',
      grid: `
Asset Name|Catalog Number|Vendor|Product Type|Product Code|Series|Firmware Revision|Serial Number|IP Address|Slot|Lifecycle Status|Discontinued Date|Keyswitch Position|Location
L1_Filler|1756-L71|Rockwell Automation/Allen-Bradley|Programmable Logic Controller|92|B|30.014|0060A1B2|10.10.1.5|0|Active Mature|12/31/2028|REMOTE RUN|Line 1
L1_Adapter|1734-AENTR|Rockwell Automation/Allen-Bradley|Communications Adapter|196|C|5.017|4056DE01|10.10.1.6|0|Active|6/30/2031||Line 1
L2_Drive|20F1AND|Rockwell Automation/Allen-Bradley|AC Drive|2192|A|13.001|C0FFEE01|10.10.1.7|0|Discontinued|3/31/2022||Line 2`,
      header: 1, first: 2, records: 3,
      columns: 'name model vendor kind kept kept firmwareVersion serial ip kept lifecycle endOfSupport kept location',
      values: { 0: { kind: 'plc', endOfSupport: '2028-12-31' }, 1: { lifecycle: 'supported' }, 2: { lifecycle: 'endOfSupport', kind: 'drive' } },
    },
    {
      title: 'process control system, points and not devices',
      grid: `
Tagname|Description|Controller|Data Type|I/O Address|Eng. Unit|Low|High
FIC101.PV|Flow feed|PLC01|REAL|%IW64|m3/h|0|100
FIC101.SP|Flow feed|PLC01|REAL|%QW64|m3/h|0|100
TIC102.PV|Temp jacket|PLC01|REAL|%IW66|°C|0|250
TIC102.SP|Temp jacket|PLC01|REAL|%QW66|°C|0|250
LSH103|Level high|PLC02|BOOL|%I0.0||0|1
LSL103|Level low|PLC02|BOOL|%I0.1||0|1
P104.RUN|Pump|PLC02|BOOL|%Q0.0||0|1
P104.FLT|Pump|PLC02|BOOL|%I0.2||0|1
M105.RUN|Mixer|PLC02|BOOL|%Q0.1||0|1`,
      header: 1, first: 2, records: 9, kind: 'pointsList',
      columns: 'tag name deviceGroup kept kept kept kept kept',
    },
    {
      title: 'variable table in German',
      grid: `
Symbol|Adresse|Datentyp|Kommentar|Steuerung
Motor_1_Ein|A 0.0|BOOL|Motor 1 einschalten|SPS Linie 1
Motor_1_Rm|E 0.0|BOOL|Rückmeldung Motor 1|SPS Linie 1
Motor_2_Ein|A 0.1|BOOL|Motor 2 einschalten|SPS Linie 1
Motor_2_Rm|E 0.1|BOOL|Rückmeldung Motor 2|SPS Linie 1
Temp_1|EW 64|INT|Temperatur 1|SPS Linie 2
Temp_2|EW 66|INT|Temperatur 2|SPS Linie 2
Druck_1|EW 68|INT|Druck 1|SPS Linie 2
Druck_2|EW 70|INT|Druck 2|SPS Linie 2`,
      header: 1, first: 2, records: 8, kind: 'pointsList',
      columns: 'name kept kept notes deviceGroup',
    },
  ]);
});

describe('exports of monitoring and management tools', () => {
  testLists([
    {
      title: 'OT monitoring with risk scores is an inventory',
      grid: `
Name,Type,Risk Score,Criticality,IP,MAC,Network Segments,Vendor,Family,Model,Firmware,OS,Location,Backplane,Slot,Last Seen,First Seen,State,Purdue Level,Custom Field 1,Description
PLC-Mix,PLC,63.2,High,10.1.1.5,00:1B:1B:00:00:01,Controllers / 10.1.1.X,Siemens,S7-1500,CPU 1516-3 PN/DP,2.8.3,,Hall 1,Backplane #5,1,2025-03-02T10:00:00Z,2023-01-09T07:00:00Z,Active,Level1,,
ES-Mix,Engineering Station,71.0,Medium,10.1.1.50,00:50:56:00:00:02,Controllers / 10.1.1.X,VMware,,,,Windows 10,Hall 1,,,2025-03-02T10:00:00Z,2023-01-09T07:00:00Z,Active,Level2,,TIA V17
SW-1,Switch,22.1,Low,10.1.1.2,00:0E:8C:00:00:03,Controllers / 10.1.1.X,Siemens,SCALANCE,XC216,4.4,,Hall 1,,,2025-03-02T10:00:00Z,2023-01-09T07:00:00Z,Active,Level2,,`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3,
      columns: 'name kind kept criticality ip mac network vendor kept model firmwareVersion operatingSystem location kept kept lastSeen kept state purdueLevel kept description',
      values: { 0: { kind: 'plc', purdueLevel: '1', criticalityAvailability: 'high' }, 1: { kind: 'engineeringStation' } },
    },
    {
      title: 'another one, with virtual zones and class types',
      grid: `
Site,Asset Name,IP,MAC,Asset Type,Vendor,Model,Firmware,Serial Number,Criticality,Risk Level,Virtual Zone,VLAN,Purdue Level,Protocols,First Seen,Last Seen,OS,Class Type,Ghost
Plant A,PLC 7,10.3.3.7,00:00:BC:00:00:07,PLC,Rockwell,1756-L61,20.12,0A1B,High,Critical,PLC: Rockwell,30,1,CIP; EtherNet/IP,2024-01-01,2025-01-01,,OT,FALSE
Plant A,HIST,10.3.9.9,00:50:56:00:00:08,Server,Dell,R640,,0A1C,Medium,Low,Server,90,3,SMB; OPC DA,2024-01-01,2025-01-01,Windows 2016,IT,FALSE`.replaceAll(',', '|'),
      header: 1, first: 2, records: 2,
      columns: 'location name ip mac kind vendor model firmwareVersion serial criticality kept zone vlan purdueLevel protocols kept lastSeen operatingSystem kept kept',
      values: { 0: { criticalityAvailability: 'high', kind: 'plc' } },
    },
    {
      title: 'network sensor with names of its own database',
      grid: `
name,level,ip,mac_address,vlan_id,mac_vendor,os,roles,vendor,firmware_version,serial_number,product_name,type,protocols,zones,last_activity_time
10.4.1.1,1,10.4.1.1,00:80:f4:00:00:01,12,Telemecanique Electrique,,producer,Schneider Electric,SV3.20,21A,BMX P34 2020,controller,modbus;umas,Mixing,1709370000000
10.4.1.9,2,10.4.1.9,00:50:56:00:00:09,12,VMware,Windows 7,consumer,,,,,OT_device,modbus,Mixing,1709370000001`.replaceAll(',', '|'),
      header: 1, first: 2, records: 2,
      columns: 'name purdueLevel ip mac vlan kept operatingSystem kept vendor firmwareVersion serial model kind protocols zone lastSeen',
      values: { 0: { kind: 'plc', vendor: 'Schneider Electric', model: 'BMX P34 2020' } },
    },
    {
      title: 'anomaly detection, German',
      grid: `
Asset-Name|IP|MAC|Hersteller (OUI)|Rolle|Protokolle|Erstmals gesehen|Zuletzt gesehen|Datenvolumen
sps-01|10.7.0.1|00:1b:1b:aa:00:01|Siemens AG|SPS|s7comm, pn-dcp|01.02.2024|01.03.2025|#12.5
wincc-01|10.7.0.2|00:50:56:aa:00:02|VMware, Inc.|SCADA-Server|s7comm, ntp, smb|01.02.2024|01.03.2025|#99.1`,
      header: 1, first: 2, records: 2,
      columns: 'name ip mac vendor kind protocols kept lastSeen kept',
    },
    {
      title: 'configuration database of a ticket system',
      grid: `
sys_id,name,sys_class_name,asset_tag,serial_number,manufacturer,model_id,ip_address,mac_address,fqdn,os,os_version,location,assigned_to,owned_by,support_group,install_status,operational_status,busines_criticality,sys_updated_on,short_description
9f1c0de4db0a1300,SCADA01,cmdb_ci_win_server,P1001,CZJ1,HPE,ProLiant DL380,10.2.2.10,94:18:82:00:00:01,scada01.plant.local,Windows Server 2019,10.0.17763,Plant 2,J. Meyer,A. Lang,OT-Support,Installed,Operational,1 - most critical,2025-02-03 11:00:00,SCADA primary
9f1c0de4db0a1301,HIST01,cmdb_ci_win_server,P1002,CZJ2,HPE,ProLiant DL360,10.2.2.11,94:18:82:00:00:02,hist01.plant.local,Windows Server 2016,10.0.14393,Plant 2,J. Meyer,A. Lang,OT-Support,Installed,Operational,2 - somewhat critical,2025-02-03 11:00:00,Historian
9f1c0de4db0a1302,SW-P2-01,cmdb_ci_ip_switch,P1003,FOC1,Cisco,IE-4010,10.2.2.1,00:2A:10:00:00:03,,IOS,15.2,Plant 2,J. Meyer,A. Lang,OT-Support,Retired,Non-Operational,4 - not critical,2025-02-03 11:00:00,Ring switch`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3,
      columns: 'kept name kind tag serial vendor model ip mac hostname operatingSystem kept location kept owner kept state kept criticality kept description',
      values: { 0: { kind: 'server', tag: 'P1001', operatingSystem: 'Windows Server 2019', criticalityAvailability: 'veryHigh', state: 'existing' }, 2: { kind: 'switch', criticalityAvailability: 'low' } },
      flags: ['4 install_status out-of-use'],
    },
    {
      title: 'client management, column names with digits at the end',
      grid: `
Netbios_Name0,User_Name0,Operating_System_Name_and0,IP_Addresses0,MAC_Addresses0,Manufacturer00,Model00,SerialNumber00,AD_Site_Name0
PC-PROD-01,plant\\meyer,Microsoft Windows NT Workstation 10.0,10.3.1.20,B8:CA:3A:00:00:01,Dell Inc.,OptiPlex 7080,7XK1,WERK1
PC-PROD-02,plant\\lang,Microsoft Windows NT Workstation 10.0,10.3.1.21,B8:CA:3A:00:00:02,Dell Inc.,OptiPlex 7080,7XK2,WERK1
PC-PROD-03,plant\\huber,Microsoft Windows NT Workstation 6.1,10.3.1.22,B8:CA:3A:00:00:03,Dell Inc.,OptiPlex 990,7XK3,WERK1`.replaceAll(',', '|'),
      header: 1, first: 2, records: 3,
      columns: 'hostname kept operatingSystem ip mac vendor model serial location',
      values: { 0: { name: 'PC-PROD-01', vendor: 'Dell Inc.', kind: 'workstation' } },
    },
    {
      title: 'network inventory tool',
      grid: `
AssetName,Domain,AssetTypename,IPAddress,Mac,Manufacturer,Model,Serialnumber,OSname,Lastseen,Firstseen,IPLocation,Building,Department,BarCode,State,Warrantydate,Comments
OPS-01,PLANT,Windows,10.3.2.1,B8:CA:3A:00:01:01,HP,Z2,CZC1,Win 10,2025-02-01,2020-01-01,OT,B2,Production,BC1,Active,2026-05-31,
PRN-07,,Printer,10.3.2.9,00:07:4D:00:01:02,Zebra,ZT230,ZB1,,2025-02-01,2020-01-01,OT,B2,Packing,BC2,Active,2022-05-31,label`.replaceAll(',', '|'),
      header: 1, first: 2, records: 2,
      columns: 'name kept kind ip mac vendor model serial operatingSystem lastSeen kept network area kept tag state endOfSupport notes',
    },
    {
      title: 'port scan, one row per host',
      grid: `
Host|Hostname|OS|Open Ports|Filtered Ports
192.168.5.10|plc-main|Siemens SIMATIC|80/tcp (http), 102/tcp (iso-tsap), 161/udp (snmp)|3
192.168.5.20|hmi-main|Windows 7|135/tcp, 139/tcp, 445/tcp, 3389/tcp|0`,
      header: 1, first: 2, records: 2,
      columns: 'ip hostname operatingSystem services kept',
      values: { 0: { name: 'plc-main', interfaces: [{ id: 'interface-1', ip: '192.168.5.10' }] } },
    },
    {
      title: 'port scan, one row per open port',
      grid: `
IP;FQDN;PORT;PROTOCOL;SERVICE;VERSION`.replaceAll(';', '|') + `
192.168.5.10|plc-main|80|tcp|http|Siemens web
192.168.5.10|plc-main|102|tcp|iso-tsap|
192.168.5.10|plc-main|161|udp|snmp|v1
192.168.5.20|hmi-main|135|tcp|msrpc|
192.168.5.20|hmi-main|445|tcp|microsoft-ds|
192.168.5.20|hmi-main|3389|tcp|ms-wbt-server|
192.168.5.30|sw-1|22|tcp|ssh|
192.168.5.30|sw-1|443|tcp|https|`,
      header: 1, first: 2, records: 8, kind: 'services',
      columns: 'ip hostname services kept protocols firmwareVersion',
    },
    {
      title: 'scan by network management protocol',
      grid: `
IP Address,sysName,sysDescr,sysObjectID,sysLocation,sysContact,Uptime
10.1.0.2,SW-HALL1,Siemens AG SCALANCE XM408-8C SW: V6.4,1.3.6.1.4.1.4329,Hall 1,ot@plant.example,12 days
10.1.0.3,SW-HALL2,Hirschmann RSP35 SW: 09.1,1.3.6.1.4.1.248,Hall 2,ot@plant.example,90 days`.replaceAll(',', '|'),
      header: 1, first: 2, records: 2,
      columns: 'ip name description kept location owner kept',
      values: { 0: { name: 'SW-HALL1', location: 'Hall 1' } },
    },
    {
      title: 'documentation tool, German',
      grid: `
Objekt-ID;Titel;SYSID;Objekttyp;Hersteller;Modell;Seriennummer;Inventarnummer;Standort;Primäre IP-Adresse;Zustand;CMDB-Status;Kontaktzuordnung;Beschreibung`.replaceAll(';', '|') + `
#1204|SRV-MES|SYSID_1204|Server|Fujitsu|RX2530|YM1|INV-77|Serverraum|10.0.9.10|Normal|in Betrieb|IT-Betrieb|MES Linie 1-3
#1205|SW-OT-01|SYSID_1205|Switch|Hirschmann|RS20|HR2|INV-78|Halle 2|10.0.9.2|Normal|geplant|IT-Betrieb|Ring A`,
      header: 1, first: 2, records: 2,
      columns: 'kept name kept kind vendor model serial tag location ip kept state owner description',
      values: { 1: { state: 'planned', tag: 'INV-78', kind: 'switch' } },
    },
    {
      title: 'rack documentation tool',
      grid: `
name,status,tenant,site,location,rack,role,manufacturer,device_type,serial,asset_tag,primary_ip4,platform,comments
plc-01,active,OT,Plant 1,Hall 1,R1,PLC,Siemens,S7-1515,SN1,A1,10.0.0.1/24,,
sw-01,planned,OT,Plant 1,Hall 1,R1,Access Switch,Cisco,IE-3300,SN2,A2,10.0.0.2/24,ios-xe,`.replaceAll(',', '|'),
      header: 1, first: 2, records: 2,
      columns: 'name state kept area location kept kind vendor model serial tag ip operatingSystem notes',
      values: { 0: { model: 'S7-1515', interfaces: [{ id: 'interface-1', ip: '10.0.0.1' }], kind: 'plc' }, 1: { state: 'planned', kind: 'switch' } },
    },
    {
      title: 'maintenance system, list of equipment',
      grid: `
Equipment|Bezeichnung des technischen Objekts|Technischer Platz|Bezeichnung Techn. Platz|Hersteller der Anlage|Typbezeichnung|HerstSerialNr|Inventarnummer|Standort|Raum|Kostenstelle|ABC-Kennzeichen|Systemstatus|Inbetriebnahmedatum|Arbeitsplatz
10004711|STEUERUNG CIP|W1-ML-CIP|CIP-Anlage|SIEMENS|S7-1500|S-1|INV1|W1|B1.02|4711|A|EIBA|01.04.2016|ELEK
10004712|PANEL CIP|W1-ML-CIP|CIP-Anlage|SIEMENS|TP900|S-2|INV2|W1|B1.02|4711|B|EIBA|01.04.2016|ELEK
10004713|FU PUMPE 3|W1-ML-CIP|CIP-Anlage|DANFOSS|FC302|S-3|INV3|W1|B1.03|4711|C|LAGE|01.04.2016|ELEK`,
      header: 1, first: 2, records: 3,
      columns: 'tag name kept area vendor model serial kept location kept kept criticality state kept kept',
      values: { 0: { tag: '10004711', name: 'STEUERUNG CIP', state: 'existing', criticalityAvailability: 'high' } },
      flags: ['2 ABC-Kennzeichen scale-direction', '4 Systemstatus out-of-use'],
    },
  ]);
});
