import catalogJson from '../../assets/catalogs/protocols/catalog.json';
import englishJson from '../../assets/catalogs/protocols/en.json';

/** What is known of a port: the protocols that use it; several mean that the port alone does not tell. */
export interface PortMeaning {
  /** Ids in the protocol catalogue. */
  readonly protocols: readonly string[];
  /** Protocols it could be, where port and recorder do not tell; stays when a person has chosen one of them. */
  readonly ambiguous: readonly string[];
}

/** Longest range that stands for a protocol of its own; longer ones are what the system hands out. */
const longestRange = 20;

const byPort: ReadonlyMap<string, readonly string[]> = (() => {
  const ports = new Map<string, string[]>();
  for (const { id, ports: known } of catalogJson.protocols) {
    for (const { transport, first, last } of known) {
      if (last - first > longestRange) continue;
      for (let port = first; port <= last; port += 1) {
        const key = `${port}/${transport}`;
        const ids = ports.get(key);
        if (ids === undefined) ports.set(key, [id]);
        else if (!ids.includes(id)) ids.push(id);
      }
    }
  }
  return ports;
})();

/** Names that recorders and scanners give to what they recognised in the traffic, and the protocols they mean. */
const recognised: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'modbus': 'modbus-tcp', 'mbap': 'modbus-tcp umas', 's7comm': 's7comm', 's7comm_plus': 's7commplus', 's7comm-plus': 's7commplus', 'iso-tsap': 's7comm s7commplus iec61850-mms', 'mms': 'iec61850-mms',
    'enip': 'ethernet-ip', 'cip': 'ethernet-ip', 'ethernetip': 'ethernet-ip', 'ethernet-ip-1': 'ethernet-ip', 'ethernet-ip-2': 'ethernet-ip', 'dnp3': 'dnp3', 'dnp3_tcp': 'dnp3', 'dnp3_udp': 'dnp3', 'dnp': 'dnp3', 'bacnet': 'bacnet', 'opcua': 'opcua', 'opcua_binary': 'opcua', 'opcua-binary': 'opcua', 'opcua-tcp': 'opcua',
    'iec104': 'iec104', 'iec-104': 'iec104', 'profinet': 'profinet', 'profinet_io_cm': 'profinet', 'hart_ip': 'hart-ip', 'ge_srtp': 'ge-srtp', 'ethercat': 'ethercat', 'omron_fins': 'omron-fins', 'http': 'http', 'http-proxy': 'http', 'https': 'https', 'ssh': 'ssh', 'telnet': 'telnet',
    'ftp': 'ftp', 'ftp-data': 'ftp', 'tftp': 'tftp', 'smb': 'smb', 'microsoft-ds': 'smb', 'netbios-ssn': 'smb', 'nfs': 'nfs', 'rdp': 'rdp', 'ms-wbt-server': 'rdp', 'rfb': 'vnc', 'vnc': 'vnc', 'dns': 'dns', 'domain': 'dns', 'dhcp': 'dhcp', 'dhcps': 'dhcp', 'dhcpc': 'dhcp', 'ntp': 'ntp', 'snmp': 'snmp snmpv3',
    'snmptrap': 'snmp snmpv3', 'syslog': 'syslog', 'krb': 'kerberos', 'krb_tcp': 'kerberos', 'kerberos': 'kerberos', 'kerberos-sec': 'kerberos', 'ldap': 'ldap', 'ldap_tcp': 'ldap', 'ldap_udp': 'ldap', 'ldaps': 'ldaps', 'ldapssl': 'ldaps', 'dce_rpc': 'rpc opcda', 'msrpc': 'rpc opcda', 'mqtt': 'mqtt', 'amqp': 'amqp', 'mysql': '',
    'ms-sql-s': 'mssql', 'ms-sql-m': 'mssql', 'mssql': 'mssql', 'oracle': 'oracle', 'postgresql': 'postgres', 'smtp': 'smtp', 'radius': 'radius', 'ptp': 'ptp', 'ipsec': 'ipsec', 'isakmp': 'ipsec', 'wireguard': 'wireguard', 'openvpn': 'openvpn', 'icmp': 'icmp',
  }).map(([name, ids]): readonly [string, readonly string[]] => [name, ids.split(' ').filter((id) => id !== '')]),
);

/** Names that say how something travels, not what it is. */
const wrappers: ReadonlySet<string> = new Set(['ssl', 'tls', 'gssapi', 'ntlm', 'spicy', 'tcpwrapped', 'unknown']);

/**
 * What a port means, with what a recorder recognised there.
 * @param names as the recorder gives them; the transport is `tcp`, `udp` or the name of another protocol over IP
 */
export function meaningOf(transport: string, port: number | undefined, names: readonly string[] = []): PortMeaning {
  if (transport.startsWith('icmp')) return { protocols: ['icmp'], ambiguous: [] };
  const atPort = port === undefined ? [] : (byPort.get(`${port}/${transport}`) ?? []);
  const spoken = names.map((name) => name.trim().toLowerCase()).filter((name) => name !== '' && !wrappers.has(name));
  const told = new Set(spoken.flatMap((name) => recognised.get(name) ?? []));
  // What was recognised decides between what the port could be; without a port it stands alone.
  const both = atPort.filter((id) => told.has(id));
  const fitting = both.length > 0 ? both : told.size > 0 ? [...told] : atPort;
  if (fitting.length === 1) return { protocols: fitting, ambiguous: [] };
  if (fitting.length > 1) return { protocols: [], ambiguous: fitting };
  const [own] = spoken.filter((name) => !recognised.has(name));
  return { protocols: own === undefined ? [] : [own.slice(0, 80)], ambiguous: [] };
}

/** What a port means once a person has said which of its protocols it is; what it could not mean is not taken. */
export function decidedMeaning(meaning: PortMeaning, chosen: string | undefined): PortMeaning {
  return chosen === undefined || !meaning.ambiguous.includes(chosen) ? meaning : { protocols: [chosen], ambiguous: meaning.ambiguous };
}

/** True while nobody has said which of several protocols is meant. */
export function isOpenMeaning({ protocols, ambiguous }: PortMeaning): boolean {
  return protocols.length === 0 && ambiguous.length > 0;
}

/** True when the catalogue knows the port as that of a protocol. */
export function isKnownPort(transport: string, port: number): boolean {
  return byPort.has(`${port}/${transport}`);
}

const names: Readonly<Record<string, { readonly name: string } | undefined>> = englishJson.protocols;

/** A protocol as the catalogue calls it in English; names of protocols are the same in every language that matters here. */
export function protocolTitle(id: string): string {
  return Object.hasOwn(names, id) ? (names[id]?.name ?? id) : id;
}

/** True for the ids of the catalogue. */
export function isKnownProtocol(id: string): boolean {
  return Object.hasOwn(names, id);
}

/** Ports of a flow: one, or those from one to another. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
  /** Undefined: any. */
  readonly transport: string | undefined;
}

/** A port as flows hold it (`102/tcp`, `tcp/102`, `20000-20010`); undefined for texts that are none. */
export function portRange(text: string): PortRange | undefined {
  const match = /^\s*(?:([a-z]+)\s*[/: ]\s*)?(\d{1,5})(?:\s*[-–:]\s*(\d{1,5}))?(?:\s*[/ ]\s*([a-z]+))?\s*$/i.exec(text);
  if (match === null) return undefined;
  const [, before, from = '', to, behind] = match;
  const [first, last] = [Number(from), Number(to ?? from)];
  return last < first || last > 65_535 ? undefined : { first, last, transport: (before ?? behind)?.toLowerCase() };
}

/** True for the words by which rules say that they hold for everything. */
export function isAnything(text: string): boolean {
  return /^\s*(any|all|\*|alle[sr]?|beliebig|ip|any\/any)\s*$/i.test(text);
}
