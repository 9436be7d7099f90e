/** Texts that are the same word in English and German: names, abbreviations, and loan words plants use as they are. */
export const sameInBothLanguages: ReadonlySet<string> = new Set([
  // Names and abbreviations
  'Zonewalk', 'Deutsch', 'English', 'Excel', 'Word', 'IP', 'MAC', 'VLAN', 'OT', 'IT', 'DMZ', 'HMI', 'ERP', 'MES', 'DNS', 'RACI', 'SL-T', 'SL-A', 'ML', 'ML1', 'ML2', 'ML3', 'ML4', 'CRA', 'NIS2', 'CSV', 'PDF', 'PNG', 'SVG', 'SHA-256',
  // Words of the trade
  'Assessment', 'Assessments', 'Asset', 'Assets', 'Audit', 'Backup', 'Client', 'Code', 'Conduit', 'Conduits', 'Export', 'Firewall', 'Firmware', 'Gateway', 'Historian', 'Hub', 'Import', 'Layout', 'Matrix', 'Monitor', 'Modem', 'Name', 'Organisation', 'Patch', 'Port', 'Ports', 'Router', 'Safety', 'Sensor', 'Server', 'Software', 'Standard', 'Start', 'Status', 'Switch', 'System', 'Tag', 'Team', 'Test', 'Text', 'Version', 'Virtual LAN', 'Wireless', 'Zone',
]);
