import type { Message } from '../message';

export const inventoryEn = {
  'error.workbook-old-format':
    '“{file}” is in the format {format}, which is not read. Open it in Excel or LibreOffice, save it as .xlsx and choose it again. Nothing was changed.',
  'error.workbook-unreadable':
    '“{file}” is not a workbook or text table (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv, .txt). Nothing was changed. Choose the list itself.',
  'error.workbook-other-program':
    '“{file}” is a {program} file, not a workbook or text table. Nothing was changed. Choose the list itself, or copy its table into a workbook.',
  'error.workbook-encoding-wrong':
    '“{file}” is not text in the encoding {encoding}. Nothing was changed. Choose another encoding.',
  'error.workbook-inflates-too-much':
    '“{file}” unpacks to far more data than its size suggests and was not read (limit: {limit} MB). Nothing was changed. Save the sheet you need as a new workbook and try again.',
  'error.workbook-too-many-rows':
    'The sheet “{sheet}” of “{file}” has content in row {row}; up to {limit} rows are read. Nothing was changed. Delete the unused rows, or split the list.',
  'error.workbook-too-many-columns':
    'The sheet “{sheet}” of “{file}” has content in cell {cell}; up to {limit} columns are read. Nothing was changed. Delete the unused columns.',
  'error.workbook-too-many-cells':
    'The sheet “{sheet}” of “{file}” has more than {limit} filled cells, more than are read. Nothing was changed. Delete filled-down areas that carry no data, or split the list.',
  'error.workbook-cell-too-long':
    '“{file}” holds a cell with more than {limit} characters, more than Excel itself allows. Nothing was changed. Shorten the text and save the workbook anew.',
  'notice.workbook-macros':
    'The workbook contains macros. They were not read and not run.',
  'notice.workbook-external-links':
    'The workbook refers to other files. They were not opened; the values stored last are shown.',
  'notice.workbook-embedded-objects':
    'The workbook contains embedded objects. They were left out.',
  'notice.workbook-connections':
    'The workbook draws data from a database or another file. No connection was opened; the values stored last are shown.',
  'notice.workbook-hidden-sheet':
    'The sheet “{sheet}” is hidden in Excel.',
  'notice.workbook-sheet-left-out':
    'The sheet “{sheet}” is too large and was left out. The other sheets were read.',
  'notice.workbook-not-a-table':
    '“{sheet}” is a chart or dialog, not a table, and was left out.',
  'notice.workbook-merges-left-out':
    'The sheet “{sheet}” has so many merged cells that some of them are shown as single cells.',
  'notice.workbook-formula-without-value': {
    one: 'In the sheet “{sheet}” one formula has no stored result; its cell is read as empty. Open and save the workbook in Excel to store it.',
    other: 'In the sheet “{sheet}” {count} formulas have no stored result; their cells are read as empty. Open and save the workbook in Excel to store them.',
  },
  'notice.workbook-encoding':
    'The text was read as {encoding}. If umlauts look wrong, choose another encoding.',
  'notice.workbook-decimal-unclear':
    'Whether comma or point marks the decimals cannot be told from the table, for example in cell {cell}: “{text}”. All values are kept as written.',
  'notice.workbook-quote-not-closed':
    'A quotation mark in row {row} is never closed. It was read as an ordinary character; please check this row.',
  'inventory.kindHint.inventory': 'The sheet lists devices or systems.',
  'inventory.kindHint.form':
    'The sheet has headings and explanations, but no entries below them. There is nothing to bring in.',
  'inventory.kindHint.riskRegister': 'The rows describe risks, not devices.',
  'inventory.kindHint.pointsList':
    'The rows are data points or signals; many of them belong to one device.',
  'inventory.kindHint.connections': 'The rows are connections between places or networks, not devices. If they name sources and destinations, import the list in Communication.',
  'inventory.kindHint.services': 'Each row is one open port or service; several of them belong to one device. Group the rows by their address, or choose the inventory.',
  'inventory.kindHint.vulnerabilities': 'The rows are findings of a vulnerability scan, not devices; one device appears many times. Bring in the inventory instead.',
  'inventory.kindHint.addressPlan': 'The rows are networks and address ranges, not devices.',
  'inventory.kindHint.accounts': 'The rows are user accounts, not devices. Passwords are left out.',
  'inventory.kindHint.contacts': 'The rows are people and how to reach them, not devices.',
  'inventory.kindHint.maintenancePlan': 'The rows are maintenance tasks, not devices; one device appears with each of its tasks.',
  'inventory.kindHint.softwareList': 'The rows are programs and licences, not devices.',
  'inventory.kindHint.spareParts': 'The rows are parts in the store, not devices in the plant.',
  'inventory.kindHint.changeLog': 'The rows tell what was changed when; they are no devices.',
  'inventory.kindHint.legend': 'The rows explain abbreviations; they are no devices.',
  'inventory.kindHint.checkList': 'The rows are checks to be ticked off, not devices; only some of them name a device.',
  'inventory.kindHint.transposed':
    'The headings stand in the first column and the devices beside each other. In Excel: select the table, copy it, paste it into a new sheet with “Paste Special › Transpose”, save it and choose the file again.',
  'inventory.kindHint.oneColumn':
    'The whole table stands in one column; only signs or blanks part its values. In Excel: select the column, choose “Data › Text to Columns”, save it and choose the file again.',
  'inventory.kindHint.unclear':
    'No row with column headings was found. Click the row with the headings. If the list has none, put a row above it in Excel, such as “Tag”, “Name”, “IP address”, and choose the file again.',
  'inventory.reason.heading': 'The heading says so.',
  'inventory.reason.similar-heading': 'The heading is similar.',
  'inventory.reason.heading-and-values': 'Heading and values agree.',
  'inventory.reason.values': 'The values look like it.',
  'inventory.reason.none': 'Kept as a column of the client.',
  'inventory.rejection.no-name': 'Neither name nor tag, address, serial number or model',
  'inventory.rejection.duplicate-row': 'Same tag or serial number as row {row}',
  'inventory.rejection.excluded': 'Excluded by you',
  'inventory.rejection.hidden': 'Hidden in Excel',
  'inventory.rejection.explanation': 'Explanation, no entry',
  'inventory.rejection.heading': 'Repeated headings, no entry',
  'inventory.rejection.section': 'Section line, no entry',
  'inventory.rejection.footer': 'Line below the list, no entry',
  'inventory.rejection.otherTable': 'Belongs to another list on this sheet',
  'inventory.flag.ip-as-number':
    'Stored as a number: the dots of the address are lost. Please check the original.',
  'inventory.flag.ip-invalid': 'Not a valid IP address; the text is kept beside the asset.',
  'inventory.flag.ip-leading-zero':
    'Address with leading zeros; some programs read it as another address. Not taken over.',
  'inventory.flag.ip-range': 'Range of addresses; only the first was taken over.',
  'inventory.flag.mac-as-number':
    'Stored as a number: the MAC address is lost. Please check the original.',
  'inventory.flag.mac-invalid': 'Not a valid MAC address; the text is kept beside the asset.',
  'inventory.flag.vlan-invalid': 'Not a VLAN number between 1 and 4094.',
  'inventory.flag.date-unclear': 'Not recognised as a date; the text is kept beside the asset.',
  'inventory.flag.date-as-number': 'A number where a date is expected; not taken over as a date.',
  'inventory.flag.date-day-or-month': 'Day and month could be the other way round; read day first.',
  'inventory.flag.date-month-and-year': 'Read as month and year; it could be a day and a month.',
  'inventory.flag.excel-exponent':
    'Excel may have changed this: a text with E or a long number became a number. Please check the original.',
  'inventory.flag.excel-date': 'Excel may have changed this: a number or text became a date or time. Please check the original.',
  'inventory.flag.excel-number': 'Excel may have changed this: 10.10 becomes 10.1. Please check the original.',
  'inventory.flag.excel-digits-cut': 'Excel may have changed this: numbers keep 15 digits only. Please check the original.',
  'inventory.flag.excel-leading-zeros': 'Excel may have changed this: leading zeros may be missing. Please check the original.',
  'inventory.flag.excel-phone': 'Excel may have changed this: a telephone number lost its + or its leading zero. Please check the original.',
  'inventory.flag.excel-error': 'The cell shows an error of Excel and was read as empty.',
  'inventory.flag.word-unknown': 'Word not recognised; it is kept beside the asset.',
  'inventory.flag.scale-direction': 'A scale of numbers or letters: please confirm which end is high.',
  'inventory.flag.number-invalid': 'Not a whole number in the possible range.',
  'inventory.flag.quantity-unclear': 'A number of devices that is not plain; the text is kept beside the asset. Please enter the total.',
  'inventory.flag.out-of-use': 'Out of operation, scrapped or a spare. Exclude the row if the device is not part of the plant.',
  'inventory.flag.too-long': 'Too long for the field; the whole text is kept beside the asset.',
  'inventory.flag.hidden-characters': 'Contained invisible characters; they were removed.',
  'inventory.flag.matched-by-weak-key':
    'Recognised by its address only; tag and name of the asset were kept, those of the list stand beside them.',
  'inventory.flag.matches-several': 'Several assets fit; a new one was made.',
  'inventory.flag.same-address-in-list': 'The address appears more than once in the list.',
  'inventory.flag.no-device':
    'Does not look like a device (room, person, application, provider, free address). Exclude the row if it does not belong into the inventory.',
  'inventory.target.ip': 'IP address',
  'inventory.target.mac': 'MAC address',
  'inventory.target.vlan': 'VLAN',
  'inventory.target.network': 'Network',
  'inventory.target.interfaceName': 'Interface',
  'inventory.target.wireless': 'Wireless',
  'inventory.target.area': 'Area',
  'inventory.target.zone': 'Zone',
  'inventory.target.hostname': 'Host name',
  'inventory.target.description': 'Description',
  'inventory.target.criticality': 'Criticality',
  'inventory.target.services': 'Open ports and services',
  'inventory.target.protocols': 'Protocols',
  'inventory.target.lastSeen': 'Last seen',
  'inventory.target.deviceGroup': 'Device the point belongs to',
  'inventory.origin': 'Origin',
  'inventory.origin.last-import': 'Last import',
  'inventory.origin.added': 'Last import: added',
  'inventory.origin.changed': 'Last import: changed',
  'inventory.origin.unclear': 'Source unclear',
  'inventory.support': 'Support',
  'inventory.support.ended': 'Ended',
  'inventory.empty.title': 'No assets yet',
  'inventory.empty.text': 'The inventory is the ground of every later step: without it, no zone is complete. Bring in the client’s list as it is (the file can be dropped here as well), or add assets by hand.',
  'inventory.import.title': 'Import inventory',
  'inventory.import.done': 'Import of {file}',
  'inventory.import.told': '{file}: {added} added, {updated} updated',
  'inventory.import.failed': 'The list was not imported',
  'inventory.import.reading': 'Reading the file',
  'inventory.import.choose': 'Drop the client’s list here or choose it',
  'inventory.import.choose-text': 'Excel (.xlsx, .xls, .xlsm, .xlsb), OpenDocument (.ods) or text table (.csv, .tsv, .txt), up to 50 MB. Headings in German or English are found by themselves; nothing is changed before you say so.',
  'inventory.import.choose-file': 'Choose file …',
  'inventory.import.apply': { one: 'Import {count} asset', other: 'Import {count} assets' },
  'inventory.import.columns': 'Columns and their meaning',
  'inventory.import.column-of-list': 'Column of the list',
  'inventory.import.samples': 'Examples',
  'inventory.import.meaning': 'Becomes',
  'inventory.import.meaning-of': 'Meaning of {column}',
  'inventory.import.sure': 'How sure',
  'inventory.import.sure-high': 'sure',
  'inventory.import.sure-medium': 'likely',
  'inventory.import.sure-low': 'please check',
  'inventory.import.secret': 'holds secrets',
  'inventory.import.column-number': 'Column {number}',
  'inventory.import.keep': 'Keep as the client’s column',
  'inventory.import.leave': 'Leave out',
  'inventory.import.plan': 'What will happen',
  'inventory.import.added': 'New',
  'inventory.import.updated': 'Updated',
  'inventory.import.unchanged': 'Unchanged',
  'inventory.import.rejected': 'Not imported',
  'inventory.import.new-zones': { one: '{count} zone will be created: {names}', other: '{count} zones will be created: {names}' },
  'inventory.import.new-areas': { one: '{count} area will be created: {names}', other: '{count} areas will be created: {names}' },
  'inventory.import.flags': { one: '{count} cell deserves a look', other: '{count} cells deserve a look' },
  'inventory.import.flag-line': 'Row {row}, {heading}: “{text}”. {why}',
  'inventory.import.conflicts': { one: '{count} value differs from what was entered or seen; yours stays', other: '{count} values differ from what was entered or seen; yours stay' },
  'inventory.import.conflict-line': 'Row {row}, {field}: yours “{mine}”, in the list “{theirs}”',
  'inventory.import.refused-line': 'Row {row}: {why}',
  'inventory.import.refused': { one: '{count} row is not imported', other: '{count} rows are not imported' },
} as const satisfies Record<string, Message>;
