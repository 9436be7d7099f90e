// The rows of the sample's inventories, taken from the plant's records, with the habits and damage that lists of
// engineers really have: blanks in addresses, addresses and versions that the spreadsheet turned into numbers or dates.

const kindWords = new Map(Object.entries({
  plc: 'SPS', safetyController: 'Sicherheits-SPS', remoteIo: 'ET200 / E-A', hmi: 'Bedienpanel', industrialPc: 'IPC',
  workstation: 'PC', server: 'Server', switch: 'Switch', firewall: 'Firewall', protocolGateway: 'Gateway',
  cellularModem: 'LTE-Router', remoteAccessGateway: 'Fernwartung', drive: 'FU / Servo', sensor: 'Messgerät',
  camera: 'Kamera', codeReader: 'Scanner', printer: 'Drucker', robot: 'Roboter', mobileDevice: 'Tablet', other: 'Sonstiges',
}));

/** @type {readonly (readonly [title: string, zones: readonly string[]])[]} */
const listedZones = [
  ['Ansatz und Erhitzung', ['processing']],
  ['Linie 1 – Becher', ['line1', 'line1-safety']],
  ['Linie 2 – Becher mit Topping', ['line2', 'line2-filler']],
  ['Linie 3 – Glas', ['line3', 'line3-palletiser']],
  ['Betriebstechnik / Kälte', ['utilities', 'ammonia']],
];
/** Seen on the walk-down only. */
const unlisted = new Set(['l1-oldsw']);

/** What a cell holds instead of the clean value. */
const damaged = new Map(Object.entries({
  'prc-plc-reception.ip': '192.168. 50.10',
  'prc-hmi-cip.ip': '192.168.50.41 ',
  'l1-router.ip': '192.168.51.250 / 10.42.11.212',
  'l1-metal.ip': 192168051083,
  'l1-weigher.ip': 192168051084,
  'l1-reader.ip': '192,168,51,85',
  'l2-coder.ip': ' 192.168.52.82',
  'l2-vision.ip': 192168052081,
  'l2-hmi-packer.ip': '192.168.52.11\n',
  'l3-coder.ip': 192168053083,
  'l3-labeller.ip': '192.168.053.082',
  'utl-hmi.ip': '192.168.60.11?',
  'nh3-modem.ip': '192.168.61.1 (LTE dyn.)',
  'prc-rio3.version': new Date(Date.UTC(2008, 3, 1)),
  'l2f-adapter.version': 2.47,
  'prc-plc-cip.vendor': 'SIEMENS',
  'l2-plc-packer.vendor': 'Siemens AG',
  'l3-switch2.vendor': 'siemens',
  'l1-vision.vendor': 'COGNEX',
  'l2f-plc.serial': 'SC-W4R620442006',
  'l3r-robot.tag': 'L3 ROB01',
  'l2-drive-belt.tag': '?',
  'prc-switch2.tag': '',
}));

const keyOf = (record) => record.id.slice(record.id.indexOf(':') + 1);
const german = (text) => (typeof text === 'object' ? text.de : (text ?? ''));
const english = (text) => (typeof text === 'object' ? text.en : (text ?? ''));
const columnOf = (asset, name) => asset.clientColumns?.find((column) => column.name === name)?.value ?? '';

/** The plant's lines as the maintenance department lists them: sections with rows, each with its asset's key. */
export function listedSections(plant) {
  const areas = new Map(plant.area.map((area) => [area.id, german(area.name)]));
  return listedZones.map(([title, zones]) => {
    const inZones = (asset) => zones.includes(asset.zoneId?.slice('zone:'.length) ?? '') && !unlisted.has(keyOf(asset));
    const rows = plant.asset.filter(inZones).map((asset) => listedRow(asset, areas.get(asset.areaId) ?? ''));
    if (title.startsWith('Linie 2')) rows.push(listedRow(spare(plant), 'Ersatzteillager'));
    return { title, rows };
  });
}

const spare = (plant) => plant.asset.find((asset) => asset.id === 'asset:x-hmi-spare');

function listedRow(asset, place) {
  const key = keyOf(asset);
  /** @type {Record<string, any>} */
  const clean = {
    place,
    tag: asset.tag ?? '',
    name: german(asset.name),
    kind: kindWords.get(asset.kind) ?? '',
    vendor: asset.vendor ?? '',
    model: asset.model ?? '',
    serial: asset.serial ?? '',
    version: asset.firmwareVersion ?? german(asset.operatingSystem),
    ip: asset.interfaces?.[0]?.ip ?? '',
    mac: macOf(asset.interfaces?.[0]?.mac, key),
    location: german(asset.location),
    count: asset.quantity ?? 1,
    backup: { tested: 'ja', untested: 'ja', none: 'nein', notNeeded: '-' }[asset.backupState] ?? '?',
    backupDate: asset.backupTestedOn === undefined ? '' : new Date(`${asset.backupTestedOn}T00:00:00Z`),
    contract: columnOf(asset, 'Wartungsvertrag'),
    costCentre: Number(columnOf(asset, 'Kostenstelle')) || '',
    remark: remarks.get(key) ?? '',
  };
  for (const field of Object.keys(clean)) if (damaged.has(`${key}.${field}`)) clean[field] = damaged.get(`${key}.${field}`);
  return { key, cells: clean };
}

/** Every third address is written with hyphens, as the device's sticker shows it. */
function macOf(mac, key) {
  if (mac === undefined) return '';
  return key.length % 3 === 0 ? mac.replaceAll(':', '-') : mac.toLowerCase();
}

const remarks = new Map(Object.entries({
  'prc-plc-uht': 'CCP! Änderungen nur mit QS',
  'prc-hmi-uht': 'Ersatz bestellt 2024 – verschoben',
  'prc-flow': '3 Stk., IP vom ersten',
  'l1-plc': 'Projekt-PW bei Kellmann',
  'l1-router': 'Schlüsselschalter +L1S01',
  'l1-packer': 'Win CE',
  'l2f-plc': 'kein IP, nur MPI/DP; Reserve-CPU im Lager',
  'l2f-hmi': 'XP! nicht ans Netz (hängt trotzdem)',
  'l2-switch': '8-fach, unmanaged',
  'l3-inspector': 'IP ab Werk, NAT',
  'l3r-wrapper': 'nicht nachgeprüft',
  'utl-energy': 'Fa. Energiedienst',
  'utl-wastewater': 'PW unbekannt',
  'nh3-plc': 'nur nach Rücksprache U. Brandl',
  'x-hmi-spare': 'Ersatzteil, Regal 4',
}));

const registeredZones = ['enterprise', 'lab', 'dmz', 'operations', 'engineering', 'wlan'];
/** Devices of the lines that the IT department knows under names of its own. */
const otherNames = new Map(Object.entries({
  'l3-firewall': 'L3-FW SCALANCE SC-646',
  'l3-plc': 'Filler3 CPU (S7 1518F)',
  'l1-plc': 'Filler 1 - SIMATIC 1517F',
  'l1-router': 'eWON router line 1 (vendor)',
  'l1-switch': 'SW-LINE1 Hirschmann RSP',
  'prc-switch1': 'SW-PROC-S1',
  'lag-wms': 'WMS01',
  'utl-bms': 'Desigo server',
}));
const rank = { low: 1, medium: 2, high: 3, veryHigh: 4 };

/** The register the IT department keeps in English, with some devices of the lines under other names. */
export function registeredRows(plant) {
  const areas = new Map(plant.area.map((area) => [area.id, english(area.name)]));
  const known = plant.asset.filter((asset) => {
    return asset.state !== 'planned' && (registeredZones.includes(asset.zoneId?.slice('zone:'.length) ?? '') || otherNames.has(keyOf(asset)));
  });
  return known.map((asset, index) => ({
    key: keyOf(asset),
    cells: {
      id: `IT-${String(index * 3 + 1001)}`,
      hostname: hostname(asset),
      description: otherNames.get(keyOf(asset)) ?? english(asset.name),
      vendor: asset.vendor ?? '',
      model: asset.model ?? '',
      serial: asset.serial?.replaceAll(' ', '') ?? '',
      version: english(asset.operatingSystem) || (asset.firmwareVersion ?? ''),
      ip: (asset.interfaces ?? []).flatMap((entry) => entry.ip ?? []).join(', '),
      mac: asset.interfaces?.[0]?.mac?.replaceAll(':', '').toLowerCase() ?? '',
      vlan: asset.interfaces?.[0]?.vlan === undefined ? '' : Number(asset.interfaces[0].vlan),
      place: areas.get(asset.areaId) ?? '',
      owner: asset.owner === undefined ? '' : asset.owner.split(' ').at(-1),
      criticality: rank[asset.criticalityAvailability] ?? '',
      endOfLife: asset.endOfSupport === undefined ? '' : new Date(`${asset.endOfSupport}T00:00:00Z`),
      backupTest: asset.backupTestedOn === undefined ? '' : new Date(`${asset.backupTestedOn}T00:00:00Z`),
      count: asset.quantity ?? '',
    },
  }));
}

function hostname(asset) {
  if (['switch', 'printer', 'mobileDevice', 'wirelessAccessPoint', 'robot'].includes(asset.kind)) return '';
  return `wbr-${(asset.tag ?? '').toLowerCase()}`;
}
