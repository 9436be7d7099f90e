import { throwAppError } from '../app/errors';
import { readForeign } from './foreign-file';
import { type ImportLimits, importLimits } from './import-gate';
import { readPlainText } from './read-plain-text';
import { createXmlScanner } from './reading/xml-scanner';
import { createAttributes, decodeEntities, scanAttributes } from './reading/xml-text';
import type { ScanData, ScannedHost, ScannedPort } from './scan';

const limits: ImportLimits = { ...importLimits, xmlDepth: 32 };
const part = 'scan';
const mostHosts = 70_000;
const mostPorts = 2_000;
const longest = 300;

type Values = ReadonlyMap<string, string>;

interface OpenHost {
  readonly addresses: string[];
  mac: string;
  vendor: string;
  readonly hostnames: string[];
  system: string;
  isUp: boolean;
  readonly ports: ScannedPort[];
}

interface OpenPort {
  readonly port: number;
  readonly transport: string;
  state: string;
  service: Values | undefined;
}

/** Elements we look into. */
const wanted: ReadonlySet<string> = new Set(['nmaprun', 'host', 'status', 'address', 'hostname', 'port', 'state', 'service', 'osmatch', 'finished']);

/**
 * Reads the XML result of nmap (`-oX`): hosts that answered, with their open ports. Scripts' output is not looked at.
 * @throws AppError when the file is damaged, dangerous or no result of nmap
 */
export function readScan(name: string, bytes: Uint8Array): ScanData {
  return readForeign(name, () => {
    // The scanner names its document type, without declaring anything; any other one is refused.
    const text = readPlainText(bytes, limits).trim().replace(/^(<\?xml[^<>]*>\s*)?<!DOCTYPE nmaprun\s*>/, '$1');
    if (!/^(<[?!][^<>]*>\s*)*<nmaprun[\s>]/.test(text.slice(0, 16_384))) {
      if (!text.slice(0, 16_384).includes('<!DOCTYPE')) throwAppError('scan-not-recognised', { file: name });
    }
    return readHosts(text);
  });
}

function readHosts(text: string): ScanData {
  const attributes = createAttributes();
  const hosts: ScannedHost[] = [];
  const times = { startedAt: '', finishedAt: '' };
  let [down, host, port]: [number, OpenHost | undefined, OpenPort | undefined] = [0, undefined, undefined];
  const valuesAt = (source: string, start: number, end: number): Values => {
    scanAttributes(source, start, end, attributes, limits, part);
    return new Map(Array.from({ length: attributes.count }, (_, index) => [attributes.names[index] ?? '', decodeEntities(attributes.values[index] ?? '', part).slice(0, longest)]));
  };
  const scanner = createXmlScanner(part, limits, {
    open: (name, _depth, source, start, end) => {
      if (!wanted.has(name)) return;
      const values = valuesAt(source, start, end);
      const value = (key: string): string => values.get(key) ?? '';
      if (name === 'nmaprun') times.startedAt = isoOf(value('start'));
      else if (name === 'finished') times.finishedAt = isoOf(value('time'));
      else if (name === 'host') host = { addresses: [], mac: '', vendor: '', hostnames: [], system: '', isUp: true, ports: [] };
      else if (host === undefined) return;
      else if (name === 'port') port = { port: Number(value('portid')), transport: value('protocol').toLowerCase(), state: '', service: undefined };
      else if (name === 'state' && port !== undefined) port.state = value('state');
      else if (name === 'service' && port !== undefined) port.service = values;
      else takeHostFact(host, name, value);
    },
    close: (name) => {
      if (name === 'port' && host !== undefined && port !== undefined) {
        if (port.state === 'open' && Number.isInteger(port.port) && port.port > 0 && port.port <= 65_535 && host.ports.length < mostPorts) host.ports.push(portOf(port));
        port = undefined;
      } else if (name === 'host' && host !== undefined) {
        const { isUp, ...facts } = host;
        if (!isUp) down += 1;
        else if (hosts.length < mostHosts && facts.addresses.length > 0) hosts.push(facts);
        host = undefined;
      }
    },
    text: () => {
      // Everything stands in attributes.
    },
  });
  scanner.write(text);
  scanner.finish();
  return { hosts, down, startedAt: times.startedAt, finishedAt: times.finishedAt === '' ? times.startedAt : times.finishedAt };
}

function takeHostFact(host: OpenHost, name: string, value: (key: string) => string): void {
  if (name === 'status') host.isUp = value('state') !== 'down';
  else if (name === 'hostname' && value('name') !== '' && host.hostnames.length < 10) host.hostnames.push(value('name'));
  else if (name === 'osmatch' && host.system === '') host.system = value('name');
  else if (name === 'address' && value('addrtype') === 'mac') {
    host.mac = value('addr').toUpperCase();
    host.vendor = value('vendor');
  } else if (name === 'address' && host.addresses.length < 20) host.addresses.push(value('addr'));
}

function portOf({ port, transport, service }: OpenPort): ScannedPort {
  const value = (key: string): string => service?.get(key) ?? '';
  const isGuess = value('method') === 'table';
  const tunnelled = value('tunnel') === 'ssl' && value('name') === 'http' ? 'https' : value('name');
  return { port, transport, service: isGuess ? '' : tunnelled, product: value('product'), version: value('version') };
}

/** Seconds since 1970 as ISO 8601. */
function isoOf(seconds: string): string {
  const time = Number(seconds) * 1000;
  return seconds !== '' && time > 0 && time < 32_503_680_000_000 ? new Date(time).toISOString() : '';
}
