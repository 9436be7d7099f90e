/** One IP address in the one notation by which addresses are compared. */
export interface IpAddress {
  /** Four octets as written, or eight groups of hexadecimal digits without leading zeros. */
  readonly key: string;
  /** 32 or 128 bits, in groups of 16. */
  readonly groups: readonly number[];
}

/** A network of addresses. */
interface Subnet {
  readonly groups: readonly number[];
  /** Bits of the network. */
  readonly length: number;
}

/** The address a text is, with its zone index or prefix length left away; undefined when it is none. */
export function ipAddress(text: string): IpAddress | undefined {
  const [bare = ''] = text.trim().toLowerCase().split(/[/%]/);
  return bare.includes(':') ? version6(bare) : version4(bare);
}

function version4(text: string): IpAddress | undefined {
  const octets = text.split('.');
  if (octets.length !== 4) return undefined;
  const numbers: number[] = [];
  for (const octet of octets) {
    // A leading zero means octal to some programs.
    if (!/^(0|[1-9]\d{0,2})$/.test(octet) || Number(octet) > 255) return undefined;
    numbers.push(Number(octet));
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
  return { key: text, groups: [first * 256 + second, third * 256 + fourth] };
}

function version6(text: string): IpAddress | undefined {
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (mapped !== undefined) return version4(mapped);
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return undefined;
  const read = (part: string): readonly string[] => (part === '' ? [] : part.split(':'));
  const [before, after] = [read(head), read(tail ?? '')];
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const words = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!words.every((word) => /^[0-9a-f]{1,4}$/.test(word))) return undefined;
  const groups = words.map((word) => Number.parseInt(word, 16));
  return { key: groups.map((group) => group.toString(16)).join(':'), groups };
}

/** The network a text names (`10.1.0.0/24`, `10.1.0.0 255.255.255.0`, `10.1.0.*`); a single address is a network of one. */
function subnetOf(text: string): Subnet | undefined {
  const [written = '', behind] = text.trim().replace(/(\.\*)+$/, (stars) => `${stars.replaceAll('*', '0')}/${32 - 4 * stars.length}`).split(/\s*[/\s]\s*/);
  const address = ipAddress(written);
  if (address === undefined) return undefined;
  const whole = address.groups.length * 16;
  const length = behind === undefined ? whole : behind.includes('.') ? maskLength(behind) : /^\d{1,3}$/.test(behind) ? Number(behind) : undefined;
  return length === undefined || length > whole ? undefined : { groups: address.groups, length };
}

function maskLength(text: string): number | undefined {
  const bits = (version4(text)?.groups ?? []).map((group) => group.toString(2).padStart(16, '0')).join('');
  if (!/^1+0*$/.test(bits)) return undefined;
  return bits.includes('0') ? bits.indexOf('0') : 32;
}

function isInside({ groups, length }: Subnet, address: IpAddress): boolean {
  if (groups.length !== address.groups.length) return false;
  for (let index = 0, rest = length; rest > 0; index += 1, rest -= 16) {
    const shift = Math.max(0, 16 - rest);
    if ((groups[index] ?? 0) >> shift !== (address.groups[index] ?? 0) >> shift) return false;
  }
  return true;
}

/** Finds the owner of the smallest network that holds an address. */
export interface NetworkFinder<Owner> {
  readonly find: (address: IpAddress) => Owner | undefined;
  /** The owner of exactly this network, or of the smallest that holds all of it. */
  readonly findNetwork: (text: string) => Owner | undefined;
  /** True for the last address of a network, which means everybody in it. */
  readonly isBroadcast: (address: IpAddress) => boolean;
}

/** A finder over networks as people write them; texts that are no network are left out. */
export function networkFinder<Owner>(written: Iterable<readonly [string, Owner]>): NetworkFinder<Owner> {
  const networks = [...written]
    .flatMap(([text, owner]) => {
      const subnet = subnetOf(text);
      return subnet === undefined ? [] : [{ subnet, owner }];
    })
    .sort((first, second) => second.subnet.length - first.subnet.length);
  const find = (address: IpAddress, longest = 128): Owner | undefined =>
    networks.find(({ subnet }) => subnet.length <= longest && isInside(subnet, address))?.owner;
  return {
    find: (address) => find(address),
    findNetwork: (text) => {
      const subnet = subnetOf(text);
      return subnet === undefined ? undefined : find({ key: '', groups: subnet.groups }, subnet.length);
    },
    isBroadcast: (address) => networks.some(({ subnet }) => subnet.length <= 30 && isInside(subnet, address) && isLast(subnet, address)),
  };
}

/** All bits behind the network are ones; IPv6 has no such address. */
function isLast({ length }: Subnet, { groups }: IpAddress): boolean {
  if (groups.length !== 2) return false;
  const value = (groups[0] ?? 0) * 65_536 + (groups[1] ?? 0);
  const size = 2 ** (32 - length);
  return value % size === size - 1;
}

/** Who is meant by an address: one, many, everybody, or nobody (an address not yet given). */
export function reachOf({ groups }: IpAddress): 'one' | 'many' | 'everybody' | 'nobody' {
  const [first = 0, second = 0] = groups;
  if (groups.length === 8) {
    if (first >> 8 === 0xff) return 'many';
    return groups.every((group) => group === 0) ? 'nobody' : 'one';
  }
  if (first === 0xffff && second === 0xffff) return 'everybody';
  if (first >> 12 === 0xe) return 'many';
  return first === 0 && second === 0 ? 'nobody' : 'one';
}

/** True for addresses that are not routed in the internet: private, link-local, shared and loop-back ones. */
export function isPrivate({ groups }: IpAddress): boolean {
  const [first = 0] = groups;
  if (groups.length === 8) return first >> 9 === 0xfc >> 1 || first >> 6 === 0xfe80 >> 6 || groups.slice(0, 7).every((group) => group === 0);
  const octet = first >> 8;
  if (octet === 10 || octet === 127) return true;
  return first === 0xc0a8 || first === 0xa9fe || first >> 4 === 0xac1 || first >> 6 === (100 * 256 + 64) >> 6;
}
