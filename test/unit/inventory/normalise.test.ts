import { describe, expect, it } from 'vitest';
import { cellKind } from '../../../shared/office/workbook';
import { recogniseKind, recogniseVendor } from '../../../shared/inventory/asset-words';
import type { ImportCell } from '../../../shared/inventory/cell';
import { choiceReader } from '../../../shared/inventory/choice-words';
import { detectDamage } from '../../../shared/inventory/damage';
import { readAddresses, readMacs, readVlan } from '../../../shared/inventory/normalise-address';
import { detectDayOrder, readDate } from '../../../shared/inventory/normalise-date';
import type { ScaleDirection } from '../../../shared/inventory/reading-options';
import { readCriticalityScale, readLifeState, readPurdueLevel, readYesNo } from '../../../shared/inventory/normalise-scale';

const text = (value: string): ImportCell => ({ text: value, stored: value, kind: cellKind.text });
const number = (value: string, stored = value): ImportCell => ({ text: value, stored, kind: cellKind.number });
const date = (value: string): ImportCell => ({ text: value, stored: '46000', kind: cellKind.date });

describe('addresses', () => {
  const cases: readonly (readonly [ImportCell, unknown])[] = [
    [text('10.0.0.1'), { values: ['10.0.0.1'] }],
    [text(' 10.0.0.1\u00a0'), { values: ['10.0.0.1'] }],
    [text('10.0.0.1/24'), { values: ['10.0.0.1'] }],
    [text('10.0.0.1:502'), { values: ['10.0.0.1'] }],
    [text('10.0.0.1; 10.0.0.2, 10.0.0.1'), { values: ['10.0.0.1', '10.0.0.2'] }],
    [text('eth0: 10.0.0.1\neth1: 192.168.5.2'), { values: ['10.0.0.1', '192.168.5.2'] }],
    [text('fe80::1'), { values: ['fe80::1'] }],
    [text('2001:DB8::8:800:200C:417A'), { values: ['2001:db8::8:800:200c:417a'] }],
    [text('10.0.0.10-20'), { values: ['10.0.0.10'], flag: 'ip-range' }],
    [text('10.0.0.256'), { values: [], flag: 'ip-invalid' }],
    [text('010.000.000.001'), { values: [], flag: 'ip-leading-zero' }],
    [text('10.0.0'), { values: [], flag: 'ip-invalid' }],
    [text('1.2.3.4.5'), { values: [], flag: 'ip-invalid' }],
    [text('19216810015'), { values: [], flag: 'ip-as-number' }],
    [number('10.1'), { values: [], flag: 'ip-as-number' }],
    [number('192168110'), { values: [], flag: 'ip-as-number' }],
    [date('2026-01-10'), { values: [], flag: 'ip-as-number' }],
    [text('DHCP'), { values: [] }],
    [text('-'), { values: [] }],
    [text('siehe Plan'), { values: [], flag: 'ip-invalid' }],
  ];
  it('reads addresses exactly or says why not', () => {
    expect(cases.map(([cell]) => readAddresses(cell))).toEqual(cases.map(([, result]) => result));
  });
});

describe('MAC and VLAN', () => {
  it('reads the usual notations', () => {
    const notations = ['00:1b:1b:0a:0b:0c', '00-1B-1B-0A-0B-0C', '001b.1b0a.0b0c', '001B1B0A0B0C', '001B1B-0A0B0C', '00 1B 1B 0A 0B 0C'];
    expect(notations.map((mac) => readMacs(text(mac)))).toEqual(notations.map(() => ({ values: ['00:1B:1B:0A:0B:0C'] })));
    expect([readMacs(text('00:1B:1B:0A:0B')), readMacs(number('1.1E+11')), readMacs(text('1,1E+11')), readMacs(text('00:1b:1b:0a:0b:0c / 00:1b:1b:0a:0b:0d'))]).toEqual([
      { values: [], flag: 'mac-invalid' }, { values: [], flag: 'mac-as-number' }, { values: [], flag: 'mac-as-number' }, { values: ['00:1B:1B:0A:0B:0C', '00:1B:1B:0A:0B:0D'] },
    ]);
  });

  it('reads VLAN numbers', () => {
    expect([text('10'), number('10'), text('VLAN 10'), text('10, 20'), text('10 (Produktion)'), text('0'), text('5000'), number('10.5'), date('2026-01-10'), text('-')].map(readVlan)).toEqual([
      { value: '10' }, { value: '10' }, { value: '10' }, { value: '10, 20' }, { value: '10' }, { value: '0', flag: 'vlan-invalid' }, { value: '5000', flag: 'vlan-invalid' },
      { value: '10.5', flag: 'vlan-invalid' }, { value: undefined, flag: 'excel-date' }, { value: undefined },
    ]);
  });
});

describe('dates', () => {
  it('reads them exactly or flags them', () => {
    const cases: readonly (readonly [ImportCell, unknown])[] = [
      [date('2027-12-31'), { value: '2027-12-31' }],
      [date('2027-12-31 12:00:00'), { value: '2027-12-31' }],
      [text('31.12.2027'), { value: '2027-12-31' }],
      [text('1.3.27'), { value: '2027-03-01' }],
      [text('2027-6-1'), { value: '2027-06-01' }],
      [text('12/2027'), { value: '2027-12-31' }],
      [text('02.2028'), { value: '2028-02-29' }],
      [text('2027'), { value: '2027-12-31' }],
      [number('2027'), { value: '2027-12-31' }],
      [text('Q2 2027'), { value: '2027-06-30' }],
      [text('März 2027'), { value: '2027-03-31' }],
      [text('5. Okt 2027'), { value: '2027-10-05' }],
      [text('May 5, 2027'), { value: '2027-05-05' }],
      [text('31.02.2027'), { value: undefined, flag: 'date-unclear' }],
      [text('03/04/2027'), { value: '2027-04-03', flag: 'date-day-or-month' }],
      [number('46023'), { value: undefined, flag: 'date-as-number' }],
      [text('demnächst'), { value: undefined, flag: 'date-unclear' }],
      [text('unbekannt'), { value: undefined }],
    ];
    expect(cases.map(([cell]) => readDate(cell, 'unclear'))).toEqual(cases.map(([, result]) => result));
  });

  it('learns from the column whether day or month comes first', () => {
    expect([detectDayOrder(['03/04/2027', '25/04/2027']), detectDayOrder(['03/04/2027', '04/25/2027']), detectDayOrder(['03/04/2027']), detectDayOrder(['25/04/2027', '04/25/2027'])]).toEqual([
      'day-first', 'month-first', 'unclear', 'unclear',
    ]);
    expect(readDate(text('03/04/2027'), 'month-first')).toEqual({ value: '2027-03-04' });
  });
});

describe('scales', () => {
  it('reads words by the other words of the column', () => {
    const scale = (texts: readonly string[], direction?: ScaleDirection) => {
      const { levels, flag } = readCriticalityScale(texts, direction);
      return [...levels.values(), ...(flag === undefined ? [] : [flag])];
    };
    expect([
      scale(['normal', 'hoch', 'sehr hoch']), scale(['normal', 'erhöht', 'hoch']), scale(['L', 'M', 'H']), scale(['Low', 'Medium', 'High', 'Critical']), scale(['Tier 1', 'Tier 2', 'Tier 3']),
      scale(['1', '2', '3']), scale(['1', '2', '3'], 'first-is-high'), scale(['1', '2', '3', '4'], 'last-is-high'), scale(['blau']),
      scale(['A', 'B', 'C']), scale(['Klasse C', 'Klasse A'], 'last-is-high'), scale(['I', 'II', 'III'], 'first-is-high'), scale(['1 - most critical', '2 - somewhat critical', '4 - not critical']), scale(['1', '2', '3', '4'], 'first-is-high'),
    ]).toEqual([
      ['medium', 'high', 'veryHigh'], ['medium', 'high', 'veryHigh'], ['low', 'medium', 'high'], ['low', 'medium', 'high', 'veryHigh'], ['high', 'medium', 'low', 'scale-direction'],
      ['low', 'medium', 'high', 'scale-direction'], ['high', 'medium', 'low'], ['low', 'medium', 'high', 'veryHigh'], [],
      ['high', 'medium', 'low', 'scale-direction'], ['high', 'low'], ['high', 'medium', 'low'], ['veryHigh', 'high', 'low'], ['veryHigh', 'high', 'medium', 'low'],
    ]);
  });

  it('reads yes and no, levels, states and choices', () => {
    expect(['ja', 'Nein', 'X', '✓', 'vielleicht'].map((word) => readYesNo(word).value)).toEqual([true, false, true, true, undefined]);
    expect(['L1', 'Level 3.5', 'Ebene 2', '3,5', 'DMZ', 'L2 Supervisory', '6', 'oben'].map((word) => readPurdueLevel(word).value)).toEqual(['1', '3.5', '2', '3.5', '3.5', '2', undefined, undefined]);
    expect(['in Betrieb', 'geplant', 'Rückbau', 'kaputt'].map((word) => readLifeState(word).value)).toEqual(['existing', 'planned', 'toBeRemoved', undefined]);
    expect(['abgekündigt', 'Obsolete', 'aktiv', 'was'].map(choiceReader('lifecycle'))).toEqual(['endOfSupport', 'endOfSupport', 'supported', undefined]);
    expect(['ja', 'nein', 'getestet', 'Vorhanden'].map(choiceReader('backupState'))).toEqual(['untested', 'none', 'tested', 'untested']);
  });
});

describe('kinds and vendors', () => {
  it('knows the words of the plant', () => {
    const words: Readonly<Record<string, string>> = {
      SPS: 'plc', 'S7-1500': 'plc', Steuerung: 'plc', PLC_Intake: 'plc', 'S7-1516F': 'safetyController', 'F-CPU': 'safetyController', Bediengerät: 'hmi', 'TP1200 Comfort': 'hmi', 'SCADA/HMI': 'hmi',
      Switch: 'switch', 'SCALANCE XC208': 'switch', 'Firewall/Gateway': 'firewall', Frequenzumrichter: 'drive', 'FU Förderband': 'drive', 'SINAMICS G120': 'drive', Engineering_Station: 'engineeringStation',
      Historian: 'historian', 'ET 200SP': 'remoteIo', 'Fernwartungsrouter': 'remoteAccessGateway', 'client-pc': 'workstation', 'WLAN-Access-Points': 'wirelessAccessPoint', 'Wireless Controller': 'wirelessAccessPoint', 'WLAN-Controller': 'wirelessAccessPoint', Roboter: 'robot',
      Sensor: 'sensor', Actuator: 'actuator', 'Domain Controller': 'domainController', 'Industrie-PC': 'industrialPc', Datenschleuse: 'scanningStation', USV: 'powerSupply',
    };
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, recogniseKind(word)]))).toEqual(words);
    expect(['Kühlschrank', 'Verwaltungsgebäude', 'Mitarbeitende'].map(recogniseKind)).toEqual([undefined, undefined, undefined]);
    expect(['S7-1500', '6ES7 515-2AM01', 'ControlLogix 5580', 'mGuard RS4000', 'Acme 1'].map(recogniseVendor)).toEqual(['Siemens', 'Siemens', 'Rockwell Automation', 'Phoenix Contact', undefined]);
  });
});

describe('what a spreadsheet program changes', () => {
  it('is noticed where it matters', () => {
    const plain = { hasLeadingZeros: false, isMostlyDates: false };
    expect([
      detectDamage(number('1200000', '12E5'), 'serial', plain), detectDamage(number('1200000'), 'serial', plain), detectDamage(text('1,23457E+11'), 'serial', plain), detectDamage(date('2026-03-01'), 'tag', plain),
      detectDamage(number('12'), 'serial', { ...plain, hasLeadingZeros: true }), detectDamage(number('123456789012340'), 'serial', plain), detectDamage(number('10.1'), 'firmwareVersion', plain),
      detectDamage(date('02:15:00'), undefined, plain), detectDamage(date('2026-01-01'), undefined, { ...plain, isMostlyDates: true }), detectDamage({ text: '#N/A', stored: '#N/A', kind: cellKind.error }, 'name', plain),
      detectDamage(text('12E5'), 'serial', plain), detectDamage(number('7'), 'quantity', plain), detectDamage(number('4711'), 'tag', plain),
    ]).toEqual([
      'excel-exponent', 'excel-exponent', 'excel-exponent', 'excel-date', 'excel-leading-zeros', 'excel-digits-cut', 'excel-number', 'excel-date', undefined, 'excel-error', undefined, undefined, undefined,
    ]);
  });
});
