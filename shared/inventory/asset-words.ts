import type { assetKinds } from '../model/choice-sets';

export type AssetKind = (typeof assetKinds.values)[number];

/** Ordered: the first pattern that fits decides, so the special stands before the general. */
const kindPatterns: readonly (readonly [AssetKind, RegExp])[] = [
  ['safetyController', /\b(safety (plc|controller|sps)|sicherheits-?(sps|steuerung)|f-?sps|f-?cpu|fail-?safe|sis\b|s7-1[25]\d\df\b|15\d\df\b|pnoz|psswin|pss ?4000|guardlogix|himax|himatrix|triconex|flexi ?soft|sicherheitssteuerung)/i],
  ['engineeringStation', /\b(engineering[ -]?(work)?station|engineering ws|eng[-_ ]?ws\w*|ews|programmierger(ä|ae)t|\bpg\b|field ?pg|simatic pg|engineering[ -]pc|programmierstation|engineering ?laptop)/i],
  ['serviceLaptop', /\b(service[ -]?(laptop|notebook)|wartungs(laptop|notebook)|instandhaltungs(laptop|notebook)|maintenance laptop|programming laptop)/i],
  ['removableMedia', /\b(usb[ -]?(stick|drive)|wechseldatentr(ä|ae)ger|removable media|speicherkarte|memory card|externe festplatte)/i],
  ['scanningStation', /\b(datenschleuse|virenschleuse|scanning station|media kiosk|malware kiosk|wechseldatentr(ä|ae)gerschleuse)/i],
  ['dataDiode', /\b(data ?diode|datendiode)/i],
  ['firewall', /\b(firewall\w*|fw-\d|utm\b|scalance s\w*|mguard|fortigate|eagle ?\d*|tofino|sicherheits-?gateway|security appliance)/i],
  ['remoteAccessGateway', /\b(fernwartung(s(router|gateway|box|modul|zugang)\w*)?\b|fernzugriff\w*|remote access (gateway|router|box)|vpn[ -]?(gateway|router|box|appliance)|ewon\w*|secomea|tosibox|mbnet\w*|ixon|sitemanager|sinema rc|talk2m|remote maintenance)/i],
  ['jumpHost', /\b(jump[ -]?(host|server)|sprungserver|bastion( host)?|terminal ?server)/i],
  ['domainController', /\b(domain ?controller|dom(ä|ae)nencontroller|active directory|\bad[- ]?server|\bdc\d*\b)/i],
  ['backupServer', /\b(backup ?(server|system)|sicherungsserver|datensicherungsserver|\bnas\b|veeam|sicherungssystem)/i],
  ['timeServer', /\b(ntp[ -]?server|zeitserver|time ?server|gps[ -]?uhr|lantime)/i],
  ['historian', /\b(historian|osisoft|pi[ -]server|archivserver|prozessdatenarchiv|betriebsdatenerfassung|bde\b|influxdb)/i],
  ['operatorStation', /\b(operator ?(work)?station|bedienstation|bedien-?pc|leitstand\w*|\bos[- ]?(client|station)|operatorplatz|control room (pc|client)|leitwartenrechner)/i],
  ['hmi', /\b(hmi|operator ?(panel|terminal|interface)|touch ?panel|panel ?(view|pc)?|bedien(ger(ä|ae)t|panel|terminal|einheit|feld|pult)|comfort ?panel|\btp\d{3,4}|\bktp\d{3,4}|\bmp\d{3}\b|panelview|magelis|visualisierung\w*|touchscreen|basic panel|textdisplay|\bop\d{2,3}\b)/i],
  ['scadaServer', /\b(scada[\w -]*|wincc\w*|leitsystem\w*|prozessleitsystem|pcs ?7|pcs ?neo|leittechnik ?server|os[- ]server|zenon|ignition|citect|ifix|aveva|produktionssteuerung|mes\b|mes[- ]server)/i],
  ['dcsController', /\b(dcs|pls\b|prozessstation|delta ?v|800xa|ac ?800m|centum|experion|as ?41\d|leitsystemcontroller)/i],
  ['rtu', /\b(rtu\b|fernwirk\w*|remote terminal unit|unterstation|sicam|telecontrol)/i],
  ['remoteIo', /\b(remote[ -]?i\/?o|dezentrale peripherie|et ?200\w*|io[- ]?(modul|module|station|device|link master)\w*|e\/a[- ]?(modul|station|baugruppe)\w*|buskoppler|bus coupler|im ?15\d-\d|(?:f-)?[da][iqo] ?\d{1,2} ?x|flex ?i\/?o|point ?i\/?o|wago 750|i\/o (module|block|rack)|ex[- ]?i\/o)/i],
  ['drive', /\b(drive\b|drives\b|umrichter|frequenzumrichter|frequenzumformer|\bfu\b|\bfu[- ]?\d+|\bvfd\b|\bvsd\b|inverter|servo\w*|antrieb\w*|sinamics|powerflex|micromaster|movidrive|movitrac|acs ?\d{3}|altivar|antriebsregler|soft ?starter|sanftanlauf\w*|frequency converter)/i],
  ['protocolGateway', /\b(protokoll(umsetzer|gateway)|protocol (gateway|converter)|gateway|medienkonverter|media ?converter|serial server|device server|moxa nport|anybus|opc[ -]?(ua )?(server|gateway)|umsetzer|edge ?(device|gateway)|iot ?gateway)/i],
  ['wirelessAccessPoint', /\b((wireless|funk)[ -]?(lan[ -]?)?controller|access[ -]?points?|air-[cl]?ap\w*|wlan\b|wlan-\w+|wi-?fi|wireless (ap|client)|scalance w\w*|funk-?(basis|modul|strecke)\w*)/i],
  ['cellularModem', /\b(mobilfunk\w*|lte|5g|gsm|umts|modem|cellular|sim-router)\b/i],
  ['router', /\b(router\w*|scalance m\w*|layer ?3 gateway)/i],
  ['switch', /\b(switch\w*|netzwerkverteiler|scalance x\w*|stratix|hirschmann|ethernet hub|netzwerkkomponente)/i],
  ['plc', /\b(plc\w*|sps\w*|speicherprogrammierbare\w*|steuerung\w*|s7[- ]?(1[25]\d\d|[234]\d\d)\w*|ddc\w*|desigo pxc\w*|pcd\d\w*|simatic s7|logo!|controllogix|compactlogix|micrologix|slc ?500|controller|cpu ?\d{3,4}\w*|twincat|codesys|modicon|m340|m580|automation controller|pac\b|quantum plc|melsec|openplc|regler)/i],
  ['robot', /\b(robot\w*|krc ?\d|roboter\w*|kuka|fanuc|\babb irb|cobot|agv|fts|fahrerlose\w*)/i],
  ['codeReader', /\b(barcode\w*|code ?reader|scanner|rfid\w*|datamatrix|handscanner|leseger(ä|ae)t)/i],
  ['camera', /\b(camera\w*|kamera\w*|vision (system|sensor)|cctv|bildverarbeitung)/i],
  ['sensor', /\b(sensor\w*|messger(ä|ae)t|messumformer|transmitter|analy[sz](er|ator)\w*|durchfluss\w*|flow ?meter|waage\w*|scale\b|geber|encoder|thermo(meter|couple)|druckaufnehmer|messwertgeber|detector|melder)/i],
  ['actuator', /\b(actuator\w*|aktor\w*|aktuator\w*|stellantrieb|ventil\w*|valve\w*|ventilinsel|valve terminal|stellglied)/i],
  ['powerSupply', /\b(ups\b|usv\b|power supply|netzteil\w*|stromversorgung\w*|pdu\b)/i],
  ['printer', /\b(printer\w*|drucker\w*|etikettierer|label printer|laserjet|officejet)/i],
  ['thinClient', /\b(thin ?clients?|zero client)/i],
  ['industrialPc', /\b(ipc\b|ipc\d*\w*|industrie-?(pc|rechner)\w*|industrial pc|box ?pc|rack ?pc|simatic pc|steuerungsrechner|embedded pc)/i],
  ['mobileDevice', /\b(tablet\w*|smartphone\w*|mobile ?(device|terminal)|handheld\w*|mobiltelefon\w*|handy\w*|pda\b|mobilger(ä|ae)t)/i],
  ['server', /\b(server\w*|[\p{L}-]*server\b|esxi?|vmware|hypervisor|virtualisierung\w*|host system|datenbank\w*|database)/iu],
  ['workstation', /\b(workstation|work station|arbeitsplatz\w*|client[- ]?pc|desktop\w*|office pc|pc\b|pcs\b|laptop\w*|notebook\w*|rechner\w*|computer\w*|clients?)\b/i],
];

const vendorPatterns: readonly (readonly [string, RegExp])[] = [
  ['Siemens', /\b(siemens|simatic|scalance|sinamics|sinumerik|s7[- ]?(1[25]\d\d|[234]\d\d)|6es7|6av|6gk|6sl3|wincc|logo!|simotion|desigo|sicam|sentron)/i],
  ['Rockwell Automation', /\b(rockwell|allen[- ]?bradley|controllogix|compactlogix|micrologix|guardlogix|panelview|powerflex|stratix|factorytalk|1756-|1769-)/i],
  ['Schneider Electric', /\b(schneider|modicon|altivar|magelis|telemecanique|m340|m580|citect|triconex)/i],
  ['Phoenix Contact', /\b(phoenix ?contact|mguard|axc f|fl switch|axioline)/i],
  ['ABB', /\b(abb\b|800xa|ac ?800m|acs ?\d{3})/i],
  ['Beckhoff', /\b(beckhoff|twincat|cx\d{4}|ek1100)/i],
  ['WAGO', /\b(wago)\b/i],
  ['Hirschmann', /\b(hirschmann|belden|eagle ?40|mach ?10\d\d)/i],
  ['Moxa', /\b(moxa|nport|eds-\d)/i],
  ['Pilz', /\b(pilz|pnoz|pss ?4000)/i],
  ['Bosch Rexroth', /\b(bosch rexroth|rexroth|indradrive|ctrlx)/i],
  ['SEW-Eurodrive', /\b(sew|movidrive|movitrac|movi-?c)/i],
  ['KUKA', /\b(kuka|krc ?\d)\b/i],
  ['Fanuc', /\bfanuc\b/i],
  ['Mitsubishi Electric', /\b(mitsubishi|melsec)/i],
  ['Omron', /\bomron\b/i],
  ['Emerson', /\b(emerson|rosemount|delta ?v|ovation)\b/i],
  ['Honeywell', /\b(honeywell|experion)\b/i],
  ['Yokogawa', /\b(yokogawa|centum)\b/i],
  ['Endress+Hauser', /\bendress ?(\+|&|und)? ?hauser/i],
  ['SICK', /\bsick (ag|sensor)|flexi ?soft/i],
  ['B&R', /\bb ?& ?r\b/i],
  ['Lenze', /\blenze\b/i],
  ['Danfoss', /\bdanfoss\b/i],
  ['Turck', /\bturck\b/i],
  ['Weidmüller', /\bweidm(ü|ue)ller\b/i],
  ['HMS', /\b(hms networks|ewon|anybus)\b/i],
  ['Secomea', /\bsecomea\b/i],
  ['Fortinet', /\b(fortinet|fortigate)\b/i],
  ['Cisco', /\b(cisco|catalyst)\b/i],
  ['Dell', /\bdell\b/i],
  ['HP', /\b(hp|hpe|hewlett[- ]?packard)\b/i],
  ['Lenovo', /\blenovo\b/i],
  ['Microsoft', /\bmicrosoft\b/i],
  ['VMware', /\bvmware\b/i],
  ['Advantech', /\badvantech\b/i],
  ['Keyence', /\bkeyence\b/i],
  ['Cognex', /\bcognex\b/i],
  ['Zebra', /\bzebra\b/i],
  ['VEGA', /\b(vega|vegapuls|vegaflex)\b/i],
  ['INSYS', /\b(insys|mro-l\d)/i],
  ['HIMA', /\b(hima|himax|himatrix)\b/i],
  ['Festo', /\bfesto\b/i],
  ['ifm', /\bifm\b/i],
  ['Murrelektronik', /\bmurr(elektronik)?\b/i],
  ['Balluff', /\bballuff\b/i],
  ['Pepperl+Fuchs', /\bpepperl/i],
  ['Krohne', /\bkrohne\b/i],
  ['Eaton', /\b(eaton|moeller)\b/i],
  ['GE', /\b(ge (digital|fanuc|automation)|proficy|ifix)\b/i],
  ['KEB', /\bkeb\b/i],
  ['Fujitsu', /\bfujitsu\b/i],
  ['Ubiquiti', /\bubiquiti\b/i],
  ['Juniper', /\bjuniper\b/i],
  ['Palo Alto Networks', /\bpalo ?alto\b/i],
  ['Helmholz', /\bhelmholz\b/i],
  ['Red Lion', /\bred ?lion\b/i],
  ['Bachmann', /\bbachmann\b/i],
  ['Saia-Burgess', /\b(saia|pcd\d)/i],
  ['Weintek', /\bweintek\b/i],
  ['Jumo', /\bjumo\b/i],
  ['Mettler-Toledo', /\bmettler/i],
  ['Bizerba', /\bbizerba\b/i],
  ['Krones', /\bkrones\b/i],
  ['GEA', /\bgea\b/i],
  ['Axis', /\baxis (communications|[a-z]\d{4})/i],
  ['Hikvision', /\bhikvision\b/i],
  ['Kaeser', /\bkaeser\b/i],
  ['WIKA', /\bwika\b/i],
  ['Samson', /\bsamson\b/i],
  ['Brother', /\bbrother\b/i],
  ['APC', /\bapc\b/i],
];

/** The kind a text speaks of, or undefined. */
export function recogniseKind(text: string): AssetKind | undefined {
  const spaced = text.slice(0, 200).replaceAll('_', ' ');
  return kindPatterns.find(([, pattern]) => pattern.test(spaced))?.[0] ?? kindOfCompound(spaced);
}

/** German joins words: an `Etikettendrucker` is a printer, a `Kesselsteuerung` a controller. The end of the word decides. */
const compound = /\p{L}{3}(drucker|steuerung|regler|umrichter|antrieb|waage|kamera|roboter|ventil|sensor|fühler|geber|messung|zähler|rechner|server|switch|router|panel|terminal|pult|tableau|scanner|leser|modem|notebook|laptop|pc)\b/iu;

const compounds: ReadonlyMap<string, AssetKind> = new Map<string, AssetKind>([
  ['drucker', 'printer'], ['steuerung', 'plc'], ['regler', 'plc'], ['umrichter', 'drive'], ['antrieb', 'drive'], ['waage', 'sensor'], ['kamera', 'camera'], ['roboter', 'robot'],
  ['ventil', 'actuator'], ['sensor', 'sensor'], ['fühler', 'sensor'], ['geber', 'sensor'], ['messung', 'sensor'], ['zähler', 'sensor'], ['rechner', 'industrialPc'], ['server', 'server'],
  ['switch', 'switch'], ['router', 'router'], ['panel', 'hmi'], ['terminal', 'hmi'], ['pult', 'hmi'], ['tableau', 'hmi'], ['scanner', 'codeReader'], ['leser', 'codeReader'],
  ['modem', 'cellularModem'], ['notebook', 'workstation'], ['laptop', 'workstation'], ['pc', 'industrialPc'],
]);

function kindOfCompound(text: string): AssetKind | undefined {
  if (/fern(steuerung|bedienung)/i.test(text)) return undefined;
  const end = compound.exec(text)?.[1];
  return end === undefined ? undefined : compounds.get(end.toLowerCase());
}

/** The vendor a text names itself or by a product line, or undefined. */
export function recogniseVendor(text: string): string | undefined {
  const spaced = text.slice(0, 200).replaceAll('_', ' ');
  return vendorPatterns.find(([, pattern]) => pattern.test(spaced))?.[0];
}

const noDevice = /^((gruppe|group)(?=\s*$)|address group|adressgruppe|objektgruppe|(adress|ip[- ]?)bereich|(address|ip)[ -]range|range|fqdn|building|room|rooms|geb(ä|ae)ude|raum|r(ä|ae)ume|service[ -]?provider|dienstleister|users?|benutzer|personen?|people|staff|applications?|anwendung(en)?|software|business process|gesch(ä|ae)ftsprozess|information|contract|vertrag|site|standort|data|daten)\b/i;

/** True for kinds that are no devices: rooms, people, software, providers. Their rows are offered for exclusion. */
export function isNoDevice(kindText: string): boolean {
  return noDevice.test(kindText.trim().replaceAll('_', ' '));
}

const freePlace = /^(frei|reserve|reserviert|reservierung|unbelegt|leer|verf(ü|ue)gbar|free|reserved|unused|available|spare|empty|unassigned|(nicht|noch nicht) (belegt|vergeben|genutzt|verwendet)|not (used|assigned|in use)|dhcp([ -](pool|range|bereich|scope))?)\.?$/i;

/** True for what stands in place of a name where an address or a slot is free; such rows are offered for exclusion, too. */
export function isFreePlace(name: string): boolean {
  return name.length <= 20 && freePlace.test(name);
}
