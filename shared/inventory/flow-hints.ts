import catalogJson from '../../assets/catalogs/protocols/catalog.json';
import englishJson from '../../assets/catalogs/protocols/en.json';
import { saysNothing } from './cell';
import { foldHeading } from './heading-text';

type Transport = 'tcp' | 'udp';

/** One protocol or port that a cell names: a hint at what the device talks, not a flow yet. */
export interface FlowHint {
  /** Id in the protocol catalogue, or the words of the list; undefined when a port alone does not tell. */
  readonly protocol: string | undefined;
  /** Port as flows hold it: `502/tcp`, `20000-20010/udp`, `8443`. */
  readonly port: string | undefined;
  /** The part of the cell this comes from. */
  readonly text: string;
}

const compact = (text: string): string => foldHeading(text).replaceAll(' ', '');

/** Names scanners and lists use beyond those of the catalogue. */
const spoken: readonly (readonly [string, string])[] = [
  ['s7', 's7comm'], ['isotsap', 's7comm'], ['s7kommunikation', 's7comm'], ['modbustcpip', 'modbus-tcp'], ['mbtcp', 'modbus-tcp'], ['pn', 'profinet'], ['profinetio', 'profinet'], ['pnio', 'profinet'], ['pndcp', 'profinet'],
  ['cip', 'ethernet-ip'], ['enip', 'ethernet-ip'], ['ethernetip', 'ethernet-ip'], ['opc', 'opcda'], ['opcclassic', 'opcda'], ['microsoftds', 'smb'], ['cifs', 'smb'], ['netbiosssn', 'smb'], ['mswbtserver', 'rdp'],
  ['msrpc', 'rpc'], ['remotedesktop', 'rdp'], ['web', 'http'], ['webserver', 'http'], ['mssqls', 'mssql'], ['sqlserver', 'mssql'], ['sntp', 'ntp'], ['iec608705104', 'iec104'], ['104', 'iec104'], ['mms', 'iec61850-mms'], ['bacnetip', 'bacnet'],
];

const protocolsByName: ReadonlyMap<string, string> = new Map([
  ...catalogJson.protocols.flatMap(({ id, aliases }) => [id, ...aliases].map((name): [string, string] => [compact(name), id])),
  ...Object.entries(englishJson.protocols).map(([id, { name }]): [string, string] => [compact(name), id]),
  ...spoken.filter(([, id]) => catalogJson.protocols.some((protocol) => protocol.id === id)),
]);

interface KnownPort {
  readonly id: string;
  readonly transport: string;
}

/** What the catalogue knows of each port; several entries mean that the port alone does not tell. */
const protocolsByPort: ReadonlyMap<number, readonly KnownPort[]> = (() => {
  const ports = new Map<number, KnownPort[]>();
  for (const { id, ports: known } of catalogJson.protocols) {
    for (const { transport, first, last } of known) {
      if ((transport !== 'tcp' && transport !== 'udp') || last - first > 20) continue;
      for (let port = first; port <= last; port += 1) ports.set(port, [...(ports.get(port) ?? []), { id, transport }]);
    }
  }
  return ports;
})();

/**
 * Reads a cell with ports, services or protocols: `502/tcp (Modbus)`, `tcp/102, 161/udp`, `S7; PROFINET`, `80, 443`, `None`.
 * A port several protocols use gets the one the same cell names, or none.
 */
export function readFlowHints(text: string): readonly FlowHint[] {
  if (saysNothing(text.trim())) return [];
  const parts = text.split(/[,;|\n+]|\s\/\s|\s&\s|\s(?:und|and)\s/i).map((part) => part.trim()).filter((part) => part !== '' && !saysNothing(part));
  const named = new Set(parts.flatMap((part) => protocolNamed(withoutPorts(part)) ?? []));
  const hints = new Map<string, FlowHint>();
  for (const part of parts.slice(0, 100)) {
    for (const hint of hintsOf(part, named)) {
      const key = `${hint.protocol ?? ''} ${hint.port ?? ''}`;
      if (!hints.has(key)) hints.set(key, hint);
    }
  }
  return [...hints.values()];
}

const portPattern = /(?:\b(tcp|udp)\s*[/: -]?\s*)?\b(\d{1,5})\b(?:\s*[-–]\s*(\d{1,5})\b)?(?:\s*\/?\s*(tcp|udp)\b)?/gi;

function hintsOf(part: string, named: ReadonlySet<string>): readonly FlowHint[] {
  const whole = protocolNamed(part);
  if (whole !== undefined) return [{ protocol: whole, port: undefined, text: part }];
  const words = withoutPorts(part);
  const own = protocolNamed(words);
  const ports = [...part.matchAll(portPattern)].filter(([, , first]) => Number(first) >= 1 && Number(first) <= 65_535);
  if (ports.length === 0) return /\p{L}{2}/u.test(part) ? [{ protocol: part.slice(0, 80), port: undefined, text: part }] : [];
  return ports.map(([, before, first = '', last, behind]) => {
    const said = (behind ?? before)?.toLowerCase();
    const known = last === undefined ? (protocolsByPort.get(Number(first)) ?? []) : [];
    const transport = said === 'tcp' || said === 'udp' ? said : onlyTransport(known);
    const fitting = known.filter((entry) => transport === undefined || entry.transport === transport);
    const only = new Set(fitting.map(({ id }) => id)).size === 1 ? fitting[0]?.id : fitting.find(({ id }) => named.has(id))?.id;
    const range = last === undefined ? first : `${first}-${last}`;
    return { protocol: own ?? only ?? ownWords(words), port: transport === undefined ? range : `${range}/${transport}`, text: part };
  });
}

function onlyTransport(known: readonly KnownPort[]): Transport | undefined {
  const transports = new Set(known.map(({ transport }) => transport));
  if (transports.size !== 1) return undefined;
  return transports.has('tcp') ? 'tcp' : 'udp';
}

function withoutPorts(part: string): string {
  return part.replace(portPattern, ' ').replace(/\b(tcp|udp|ports?)\b/gi, ' ').replace(/[()[\]/:]/g, ' ').trim();
}

function protocolNamed(text: string): string | undefined {
  return text === '' ? undefined : protocolsByName.get(compact(text));
}

function ownWords(words: string): string | undefined {
  return /\p{L}{2}/u.test(words) ? words.slice(0, 80) : undefined;
}
