import { cellKind } from '../office/workbook';
import { cleanIdentifier, type FlagCode, type ImportCell, type Reading, saysNothing } from './cell';

export interface FoundAddresses {
  readonly values: readonly string[];
  readonly flag?: FlagCode;
}

const none: FoundAddresses = { values: [] };
const version4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)/g;
/** One address and nothing else: by far the most frequent cell. */
const singleVersion4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const version6 = /(?<![\w:])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:])/gi;

/**
 * Every IP address in a cell, in order, without repeats. What Excel has turned into a number, ranges, octets above 255
 * and octets with a leading zero (octal to some programs) are flagged, never guessed.
 */
export function readAddresses(cell: ImportCell): FoundAddresses {
  const text = cleanIdentifier(cell.text);
  if (cell.kind === cellKind.text && singleVersion4.test(text)) return { values: [text] };
  if (saysNothing(text)) return none;
  if (cell.kind === cellKind.number || cell.kind === cellKind.date || /^\d{4,12}$/.test(text)) return { values: [], flag: 'ip-as-number' };
  if (/^\d{1,3}(?:\.\d{3}){2,3}$/.test(text) && text.split('.').some((group) => Number(group) > 255)) return { values: [], flag: 'ip-as-number' };
  const found = text.match(version4) ?? [];
  const values = found.map(strictVersion4);
  if (values.includes(undefined)) {
    const hasZero = found.some((address) => /(^|\.)0\d/.test(address));
    return { values: [], flag: hasZero ? 'ip-leading-zero' : 'ip-invalid' };
  }
  const six = (text.match(version6) ?? []).filter(isVersion6).map((address) => address.toLowerCase());
  const all = [...new Set([...values, ...six])].filter((value) => value !== undefined);
  if (all.length === 0) return /dhcp|dynam/i.test(text) ? none : { values: [], flag: 'ip-invalid' };
  if (/\d\.\d{1,3}\s*(-|–|\bbis\b|\bto\b|\.\.)\s*(\d{1,3}\.){0,3}\d{1,3}\b/.test(text)) return { values: all.slice(0, 1), flag: 'ip-range' };
  return { values: all };
}

function strictVersion4(address: string): string | undefined {
  const isStrict = address.split('.').every((octet) => Number(octet) <= 255 && !/^0\d/.test(octet));
  return isStrict ? address : undefined;
}

function isVersion6(address: string): boolean {
  const groups = address.split(':');
  const gaps = address.split('::').length - 1;
  if (gaps > 1 || groups.length > 8 || address === '::') return false;
  return gaps === 1 || (groups.length === 8 && groups.every((group) => group !== ''));
}

/** The notation we store, and nothing else: by far the most frequent cell. */
const singleMac = /^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$/;
const macPattern =
  /(?<![0-9a-f])(?:[0-9a-f]{2}(?:([:\- ])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4}|[0-9a-f]{6}-[0-9a-f]{6}|[0-9a-f]{12})(?![0-9a-f])/gi;

/** Every MAC address in a cell as `00:1B:1B:0A:0B:0C`, from any of the usual notations. */
export function readMacs(cell: ImportCell): FoundAddresses {
  if (singleMac.test(cell.text)) return { values: [cell.text] };
  const text = cleanIdentifier(cell.text);
  if (saysNothing(text)) return none;
  // Twelve hexadecimal digits are an address, also when they look like a number with an exponent.
  const isWritten = cell.kind !== cellKind.number && /^[0-9a-f]{12}$/i.test(text);
  if (!isWritten && (cell.kind === cellKind.number || /^\d+([.,]\d+)?E[+-]?\d+$/i.test(text))) return { values: [], flag: 'mac-as-number' };
  const found = text.match(macPattern);
  if (found === null) return { values: [], flag: 'mac-invalid' };
  const values = found.map((mac) => (mac.toUpperCase().replace(/[^0-9A-F]/g, '').match(/../g) ?? []).join(':'));
  return { values: [...new Set(values)] };
}

/** VLAN numbers of a cell (`10`, `VLAN 10`, `10 (Produktion)`, `10, 20`), as text. */
export function readVlan(cell: ImportCell): Reading<string> {
  const text = cleanIdentifier(cell.text);
  if (saysNothing(text)) return { value: undefined };
  if (cell.kind === cellKind.date) return { value: undefined, flag: 'excel-date' };
  const numbers = (text.replace(/(\d{1,3}\.){3}\d{1,3}(\/\d+)?/g, ' ').match(/\d+/g) ?? []).map(Number);
  const valid = numbers.filter((number) => number >= 1 && number <= 4094);
  if (valid.length === 0 || valid.length !== numbers.length || /\d[.]\d/.test(text)) {
    return text.length <= 20 ? { value: text, flag: 'vlan-invalid' } : { value: undefined, flag: 'vlan-invalid' };
  }
  return { value: valid.join(', ').slice(0, 20) };
}

/** The text when it is one IPv4 address and nothing else. */
export function singleAddress(text: string): string | undefined {
  return singleVersion4.test(text) ? text : undefined;
}

/** One MAC address with colons and nothing else, as we store it. */
export function singleMacOf(text: string): string | undefined {
  if (text.length !== 17 || !/^(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}$/.test(text)) return undefined;
  return singleMac.test(text) ? text : text.toUpperCase();
}

export function looksLikeAddress(text: string): boolean {
  return /^\s*(\d{1,3}\.){3}\d{1,3}(?!\.?\d)/.test(text) || (text.includes(':') && (text.match(version6) ?? []).some(isVersion6));
}

export function looksLikeMac(text: string): boolean {
  return text.length >= 12 && text.search(macPattern) !== -1;
}
