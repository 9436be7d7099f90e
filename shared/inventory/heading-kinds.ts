import { type AssetKind, recogniseKind } from './asset-words';
import { foldHeading } from './heading-text';

/** A heading that speaks of one kind of device: `Camera name`, `USV Nr.`, `Robot`. */
export interface KindHeading {
  readonly kind: AssetKind;
  /** What the rest of it asks for; undefined for the kind alone. */
  readonly asks: 'name' | 'tag' | undefined;
  /** True for what other devices are connected to, so that such a column may speak of another device. */
  readonly isOfNetwork: boolean;
}

const namings = /[\s_-]*(name|bezeichnung|benennung)$/;
const numberings = /[\s_-]*(nr|no|nummer|number|id|kennung|kennz|kennzeichen|tag)$/;
/** What nearly every device has or is, so that it says nothing about its kind. */
const general: ReadonlySet<AssetKind> = new Set<AssetKind>(['workstation', 'industrialPc', 'server']);

const network: ReadonlySet<AssetKind> = new Set<AssetKind>([
  'switch', 'router', 'firewall', 'protocolGateway', 'wirelessAccessPoint', 'remoteAccessGateway', 'scadaServer', 'backupServer', 'timeServer', 'historian', 'jumpHost', 'domainController',
]);

const shorts: ReadonlyMap<string, AssetKind> = new Map<string, AssetKind>([['ap', 'wirelessAccessPoint'], ['cam', 'camera'], ['fu', 'drive']]);

const known = new Map<string, KindHeading | undefined>();

/** The kind of device a heading names, if it names nothing else. */
export function kindHeading(heading: string): KindHeading | undefined {
  const folded = foldHeading(heading);
  if (known.has(folded)) return known.get(folded);
  const asks: KindHeading['asks'] = namings.test(folded) ? 'name' : numberings.test(folded) ? 'tag' : undefined;
  const rest = folded.replace(asks === 'name' ? namings : numberings, '').trim();
  const words = rest.split(' ').length;
  const kind = shorts.get(rest) ?? (rest.length < 3 || /\d/.test(rest) || words > (asks === undefined ? 1 : 2) ? undefined : recogniseKind(rest));
  const found = kind === undefined || general.has(kind) ? undefined : { kind, asks, isOfNetwork: network.has(kind) };
  if (known.size < 5000) known.set(folded, found);
  return found;
}
