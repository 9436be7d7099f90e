import type { SeenFields } from './walk-edits';

/** Identifiers that stand before a value in the message form of industrial labels (ANSI MH10.8.2), and what they name. */
const dataIdentifiers: ReadonlyMap<string, 'serial' | 'model'> = new Map([
  ['S', 'serial'],
  ['25S', 'serial'],
  ['1P', 'model'],
  ['P', 'model'],
  ['30P', 'model'],
]);

/** Names in the query of an identification link (IEC 61406 and what makers use like it). */
const linkNames: ReadonlyMap<string, 'serial' | 'model'> = new Map([
  ['s', 'serial'],
  ['sn', 'serial'],
  ['serial', 'serial'],
  ['serialnumber', 'serial'],
  ['21', 'serial'],
  ['p', 'model'],
  ['pn', 'model'],
  ['type', 'model'],
  ['model', 'model'],
  ['mlfb', 'model'],
  ['240', 'model'],
]);

const messageStart = /^\[\)>\u001e?\d{2}\u001d/;
const longest = 120;

/**
 * What the code on a nameplate says: serial number and model where it names them, otherwise the text as the tag. Links
 * are read for their parts and never followed.
 */
export function readNameplate(code: string): SeenFields {
  const text = code.trim();
  if (messageStart.test(text)) return fromMessage(text);
  if (/^https?:\/\//i.test(text)) return fromLink(text);
  const line = text.split(/\r?\n/)[0]?.trim() ?? '';
  return line === '' ? {} : { tag: line.slice(0, longest) };
}

function fromMessage(text: string): SeenFields {
  const found: { serial?: string; model?: string } = {};
  for (const part of text.replace(messageStart, '').split(/[\u001d\u001e\u0004]/)) {
    const [, identifier = '', value = ''] = /^(\d{0,3}[A-Z])(.+)$/.exec(part) ?? [];
    const field = dataIdentifiers.get(identifier);
    if (field !== undefined) found[field] ??= value.slice(0, longest);
  }
  return found;
}

function fromLink(text: string): SeenFields {
  const found: { serial?: string; model?: string } = {};
  const [path = '', query = ''] = text.replace(/^https?:\/\/[^/?#]*/i, '').split('#')[0]?.split('?') ?? [];
  const take = (name: string, value: string): void => {
    const field = linkNames.get(name.toLowerCase());
    if (field !== undefined && value !== '') found[field] ??= decoded(value).slice(0, longest);
  };
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=');
    take(name, value);
  }
  // GS1 writes its links as pairs of identifier and value in the path.
  const steps = path.split('/').filter((step) => step !== '');
  for (let index = 0; index + 1 < steps.length; index += 1) if (/^(21|240)$/.test(steps[index] ?? '')) take(steps[index] ?? '', steps[index + 1] ?? '');
  const last = steps.at(-1);
  // A link without named parts ends in what the maker knows the device by.
  if (found.serial === undefined && found.model === undefined && last !== undefined) found.serial = decoded(last).slice(0, longest);
  return found;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
