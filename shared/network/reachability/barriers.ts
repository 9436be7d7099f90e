import catalogJson from '../../../assets/catalogs/protocols/catalog.json';
import type { Conduit } from '../../model/entities/conduit';
import type { Flow } from '../../model/entities/flow';
import type { RecordId } from '../../model/record-type';
import type { Way, Ways } from './ways';

/** What stands in the way of a step. Strengths are in `strengths`; docs/decisions/reachability.md gives the reasons. */
export type BarrierKind =
  | 'device'
  | 'unruled'
  | 'diode'
  | 'scanning'
  | 'trusted'
  | 'serial'
  | 'byHand'
  | 'restricted'
  | 'authenticated'
  | 'multiFactor'
  | 'approval'
  | 'jumpHost';

export interface Barrier {
  readonly kind: BarrierKind;
  readonly strength: number;
  /** The device that is the barrier. */
  readonly assetId?: RecordId;
}

/** How much each barrier adds to the cost of a step, which is 1 without any. */
const strengths = {
  diode: 6,
  device: 3,
  scanning: 3,
  multiFactor: 3,
  approval: 3,
  byHand: 3,
  jumpHost: 2,
  restricted: 2,
  unruled: 1,
  trusted: 1,
  serial: 1,
  authenticated: 1,
} as const satisfies Record<BarrierKind, number>;

/** Cost of a step that nothing stands in the way of. */
export const bareStep = 1;

/** The barriers of a step, the strongest first. */
export function barriersOf(way: Way, ways: Ways): readonly Barrier[] {
  const kinds: Barrier[] = [];
  const add = (kind: BarrierKind, assetId?: RecordId): void => {
    kinds.push({ kind, strength: strengths[kind], ...(assetId === undefined ? {} : { assetId }) });
  };
  const { conduit, flow, access } = way;
  // Behind the jump host one is past everything that guards the way to it.
  if (way.isBehindJumpHost === true) add('jumpHost', access?.jumpHostId);
  else {
    if (way.kind === 'carried') add('byHand');
    if (access?.multiFactor === 'yes') add('multiFactor');
    if (access?.approvalPerSession === 'yes') add('approval');
    if (conduit !== undefined) for (const { kind, assetId } of onConduit(conduit, way, ways)) add(kind, assetId);
  }
  if (flow !== undefined && isAuthenticated(flow)) add('authenticated');
  if (flow?.verdict === 'toRestrict' && ways.view === 'target') add('restricted');
  return kinds.sort((first, second) => second.strength - first.strength);
}

/** Cost of a step: 1 and what stands in its way. */
export function costOf(barriers: readonly Barrier[]): number {
  return barriers.reduce((sum, { strength }) => sum + strength, bareStep);
}

function onConduit(conduit: Conduit, way: Way, { assets }: Ways): readonly { readonly kind: BarrierKind; readonly assetId?: RecordId }[] {
  const devices = (conduit.enforcingAssetIds ?? []).flatMap((id) => assets.get(id) ?? []);
  const found: { kind: BarrierKind; assetId?: RecordId }[] = [];
  const diode = devices.find(({ kind }) => kind === 'dataDiode');
  const scanner = devices.find(({ kind }) => kind === 'scanningStation');
  const other = devices.find((device) => device !== diode && device !== scanner);
  if (way.kind === 'carried') {
    if (scanner !== undefined) found.push({ kind: 'scanning', assetId: scanner.id });
  } else {
    if (diode !== undefined) found.push({ kind: 'diode', assetId: diode.id });
    // A device helps as far as somebody knows what it lets through; one that lets everything through does not.
    if (other !== undefined && way.kind === 'open') found.push({ kind: 'unruled', assetId: other.id });
    else if (other !== undefined && (way.flow === undefined || !isUnlimited(way.flow))) found.push({ kind: 'device', assetId: other.id });
    if (conduit.kind === 'serial') found.push({ kind: 'serial' });
  }
  if (conduit.trusted === true) found.push({ kind: 'trusted' });
  return found;
}

const unlimited = /^(any|all|\*|alle|beliebig)$/i;

function isUnlimited({ protocols = [], ports = [] }: Flow): boolean {
  return [...protocols, ...ports].some((word) => unlimited.test(word.trim()));
}

const authenticatedIds: ReadonlySet<string> = new Set(catalogJson.protocols.filter(({ authenticated, encrypted }) => authenticated === 'yes' && encrypted === 'yes').map(({ id }) => id));

/** Every protocol of the flow proves who speaks; one that does not is enough for an attacker. */
function isAuthenticated({ protocols = [] }: Flow): boolean {
  return protocols.length > 0 && protocols.every((protocol) => authenticatedIds.has(protocol));
}
