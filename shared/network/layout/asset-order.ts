import type { Asset } from '../../model/entities/asset';
import { compareText } from '../../i18n/format';

type AssetKind = NonNullable<Asset['kind']>;

/** What guards and carries the network stands first, then what people sit at, then what controls, then the field. */
const groups: readonly (readonly AssetKind[])[] = [
  ['firewall', 'dataDiode', 'remoteAccessGateway', 'jumpHost', 'router', 'cellularModem', 'switch', 'wirelessAccessPoint', 'protocolGateway'],
  ['domainController', 'server', 'scadaServer', 'historian', 'backupServer', 'timeServer', 'scanningStation'],
  ['engineeringStation', 'workstation', 'operatorStation', 'thinClient', 'hmi', 'industrialPc', 'printer', 'mobileDevice', 'serviceLaptop', 'removableMedia'],
  ['dcsController', 'plc', 'safetyController', 'rtu', 'remoteIo'],
  ['robot', 'drive', 'sensor', 'actuator', 'camera', 'codeReader', 'powerSupply'],
];
const ranks = new Map<AssetKind, number>(groups.flatMap((group, index) => group.map((kind) => [kind, index] as const)));

/** Assets as they are read in a zone: by group, then by tag or name, as one counts. */
export function inReadingOrder(assets: readonly Asset[]): readonly Asset[] {
  const compare = compareText('en');
  const rank = ({ kind }: Asset): number => (kind === undefined ? groups.length : (ranks.get(kind) ?? groups.length));
  // What is not there yet would leave holes among what is.
  const isPlanned = ({ state }: Asset): number => (state === 'planned' ? 1 : 0);
  const words = ({ tag, name }: Asset): string => (tag === undefined || tag === '' ? name : tag);
  return assets.toSorted((first, second) => isPlanned(first) - isPlanned(second) || rank(first) - rank(second) || compare(words(first), words(second)) || (first.id < second.id ? -1 : 1));
}
