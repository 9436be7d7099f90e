// The 15 changes between the two revisions of the maintenance department's list. What an import of the newer one must
// find is written beside the workbooks as line-inventory-changes.json.

const day = (text) => new Date(`${text}T00:00:00Z`);

/**
 * Field names are those of the rows in inventory-rows.mjs.
 * @type {readonly (readonly [key: string, field: string, value: string | Date, reason: string])[]}
 */
export const changedCells = [
  ['prc-plc-cip', 'version', 'V4.5.2', 'Firmware aktualisiert'],
  ['prc-hmi-uht', 'model', 'MTP1500 Unified Comfort', 'Panel ersetzt'],
  ['l1-router', 'ip', '192.168.51.250', 'Büroanschluss gezogen'],
  ['l2-switch', 'model', 'FL SWITCH 2108', 'gegen verwalteten getauscht'],
  ['l2f-plc', 'backupDate', day('2026-12-02'), 'Rücksicherung auf Reserve-CPU'],
  ['utl-energy', 'ip', '192.168.60.25', 'Adresse war doppelt'],
  ['utl-wastewater', 'remark', 'PW geändert 10/26', 'Passwort gesetzt'],
];
export const goneRows = ['l2-reader', 'prc-switch2', 'x-hmi-spare'];
export const renamedColumns = [['version', 'SW-/FW-Stand', 'Firmware / Version']];
/** @type {readonly (readonly [section: string, cells: Record<string, any>])[]} */
export const addedRows = [
  ['Linie 2', { place: 'Endverpackung 2', tag: 'L2-FW01', name: 'Linienfirewall 2', kind: 'Firewall', vendor: 'Siemens', model: 'SCALANCE SC646-2C', serial: '', version: 'V3.1', ip: '192.168.52.1', mac: '00:00:5e:00:53:d1', location: '+L2S02', count: 1, backup: 'ja', backupDate: day('2026-12-04'), contract: '', costCentre: 4120, remark: 'neu 12/26' }],
  ['Linie 2', { place: 'Füller 2', tag: 'L2-HMI04', name: 'Reserve-Bedienrechner Füller 2', kind: 'IPC', vendor: 'Siemens', model: 'SIMATIC IPC427E', serial: 'VPH4711020', version: 'Abbild XP', ip: '', mac: '', location: 'Schrank Werkstatt', count: 1, backup: 'ja', backupDate: day('2026-12-04'), contract: '', costCentre: 4120, remark: 'Abbild zurückgespielt' }],
  ['Linie 1', { place: 'Endverpackung 1', tag: 'L1-SW02', name: 'Switch im Packerschrank', kind: 'Switch', vendor: 'Siemens', model: 'SCALANCE XB208', serial: '', version: 'V4.5', ip: '192.168.51.3', mac: '00:00:5e:00:53:d2', location: 'Packerschrank', count: 1, backup: 'ja', backupDate: '', contract: '', costCentre: 4110, remark: 'Ersatz für Tischswitch' }],
  ['Linie 3', { place: 'Glasreinigung', tag: 'L3-SEN07', name: 'Trübungssensor Nachspülung', kind: 'Messgerät', vendor: 'Endress+Hauser', model: 'Turbimax CUS52D', serial: '', version: '1.06', ip: '192.168.53.86', mac: '00:00:5e:00:53:d3', location: '+L3S04', count: 1, backup: '-', backupDate: '', contract: '', costCentre: 4130, remark: '' }],
];

/** The sections of the newer revision. */
export function revisedSections(sections) {
  return sections.map(({ title, rows }) => {
    const kept = rows.filter(({ key }) => !goneRows.includes(key)).map(revised);
    const added = addedRows.filter(([start]) => title.startsWith(start)).map(([, cells]) => ({ key: '', cells }));
    return { title, rows: [...kept, ...added] };
  });
}

function revised(row) {
  const changes = changedCells.filter(([key]) => key === row.key);
  if (changes.length === 0) return row;
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(changes.map(([, field, value]) => [field, value])) } };
}

const plain = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** The list of changes as data: tags name the rows, column headings are those of the workbook. */
export function describeChanges(sections, headings) {
  const rows = new Map(sections.flatMap((section) => section.rows).map((row) => [row.key, row.cells]));
  return [
    ...addedRows.map(([, cells]) => ({ change: 'added', tag: cells.tag, name: cells.name })),
    ...changedCells.map(([key, field, value, reason]) => ({
      change: 'changed', tag: rows.get(key).tag, name: rows.get(key).name, column: headings.get(field),
      before: plain(rows.get(key)[field]), after: plain(value), reason,
    })),
    ...goneRows.map((key) => ({ change: 'gone', tag: rows.get(key).tag, name: rows.get(key).name })),
    ...renamedColumns.map(([, before, after]) => ({ change: 'renamedColumn', before, after })),
  ];
}
