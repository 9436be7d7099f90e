import { recogniseKind, recogniseVendor } from '../inventory/asset-words';
import { draftChange, type Change, type ChangeDraft } from '../model/change';
import type { Asset } from '../model/entities/asset';
import type { Flow } from '../model/entities/flow';
import { newRecordId, type Environment } from '../model/identifier';
import type { Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import type { ScanData, ScannedHost, ScannedPort } from '../office/scan';
import { ipAddress } from './addresses';
import { endTitle, knownEnds, type KnownEnds, macKey } from './known-ends';
import { newAsset, portText } from './plan-hosts';
import { flowName } from './plan-traffic';
import { decidedMeaning, meaningOf } from './protocol-ports';
import { flowFinder, objectionsTo, type Objection } from './recorded-flows';
import type { HostChoice, HostFate, HostReason } from './traffic-plan';

/** What a scan says otherwise than the inventory; the text is `traffic.difference.<field>`. */
export interface HostDifference {
  readonly field: 'mac' | 'ip' | 'vendor';
  readonly mine: string;
  readonly theirs: string;
}

export interface PlannedScanHost {
  /** The first address names the host when a person decides otherwise. */
  readonly address: string;
  readonly as: Exclude<HostFate, 'zone'>;
  readonly reason: HostReason;
  readonly assetId: RecordId | undefined;
  readonly name: string;
  readonly zoneId: RecordId | undefined;
  readonly candidates: readonly RecordId[];
  readonly mac: string;
  readonly vendor: string;
  readonly hostnames: readonly string[];
  readonly system: string;
  /** Contradictions to what is recorded: told, nothing is changed. */
  readonly differences: readonly HostDifference[];
  /** The MAC address goes into the interface that had none. */
  readonly fillsMac: boolean;
  readonly openPorts: number;
}

/** An open port: a service somebody can use. Recorded as an observed flow whose beginning is open. */
export interface PlannedService {
  readonly key: string;
  readonly address: string;
  readonly host: string;
  readonly fate: 'new' | 'confirmed' | 'contradicts' | 'left-out';
  readonly reason: 'not-recorded' | 'proposed-before' | 'answers-there' | 'same-port' | 'same-protocol' | 'host-left-out' | 'chosen';
  readonly objections: readonly Objection[];
  readonly flowId: RecordId | undefined;
  readonly isChanged: boolean;
  readonly port: string;
  readonly protocols: readonly string[];
  readonly ambiguous: readonly string[];
  /** Product and version, as the scanner recognised them. */
  readonly product: string;
}

export interface ScanPlan {
  readonly file: string;
  readonly startedAt: string;
  readonly hosts: readonly PlannedScanHost[];
  readonly services: readonly PlannedService[];
  readonly counts: Readonly<Record<'hosts' | 'down' | 'hostsKnown' | 'hostsNew' | 'hostsLeftOut' | 'differences' | 'services' | 'servicesNew' | 'servicesConfirmed' | 'servicesContradicting' | 'servicesLeftOut', number>>;
  readonly change: Change;
}

export interface ScanChoices {
  /** By first address; the unknown host of a zone is no choice here, for a scan has met the host itself. */
  readonly hosts?: ReadonlyMap<string, HostChoice>;
  /** By key of the service: taken or not. */
  readonly services?: ReadonlyMap<string, boolean>;
  /** By key of the service: which of the protocols its port could mean. */
  readonly protocols?: ReadonlyMap<string, string>;
}

/** What a scan would bring: hosts nobody has listed, open ports as observed flows, and what differs from the inventory. */
export function planScan(scan: ScanData, file: string, model: Model, env: Pick<Environment, 'newId'>, { hosts: hostChoices = new Map(), services: serviceChoices = new Map(), protocols = new Map() }: ScanChoices = {}): ScanPlan {
  const ends = knownEnds(model);
  const finder = flowFinder(model);
  const draft = draftChange(model);
  const hosts: PlannedScanHost[] = [];
  const services: PlannedService[] = [];
  for (const scanned of scan.hosts) {
    const host = planHost(scanned, { model, ends, draft, env }, hostChoices.get(keyOf(scanned)));
    hosts.push(host);
    for (const port of scanned.ports) {
      const key = `${host.address} ${portText(port)}`;
      services.push(planService(port, host, { scan, finder, draft, env, wanted: serviceChoices.get(key), chosen: protocols.get(key) }));
    }
  }
  const count = (fate: PlannedService['fate']): number => services.filter((service) => service.fate === fate).length;
  const hostCount = (as: string): number => hosts.filter((host) => host.as === as).length;
  return {
    file, startedAt: scan.startedAt, hosts, services,
    counts: {
      hosts: hosts.length, down: scan.down, hostsKnown: hostCount('known'), hostsNew: hostCount('asset'), hostsLeftOut: hostCount('leave'), differences: hosts.reduce((sum, { differences }) => sum + differences.length, 0),
      services: services.length, servicesNew: count('new'), servicesConfirmed: count('confirmed'), servicesContradicting: count('contradicts'), servicesLeftOut: count('left-out'),
    },
    change: draft.build(),
  };
}

function keyOf({ addresses: [first = ''] }: ScannedHost): string {
  return ipAddress(first)?.key ?? first;
}

interface HostContext {
  readonly model: Model;
  readonly ends: KnownEnds;
  readonly draft: ChangeDraft;
  readonly env: Pick<Environment, 'newId'>;
}

function planHost(host: ScannedHost, { model, ends, draft, env }: HostContext, choice: HostChoice | undefined): PlannedScanHost {
  const addresses = host.addresses.flatMap((text) => ipAddress(text) ?? []);
  const byAddress = [...new Set(addresses.flatMap((address) => ends.assetsAt(address)))];
  const byMac = host.mac === '' ? [] : ends.assetsWithMac(host.mac);
  const both = byAddress.filter((id) => byMac.includes(id));
  const candidates = both.length > 0 ? both : byAddress.length > 0 ? byAddress : byMac;
  const zoneId = addresses.flatMap((address) => ends.zoneOf(address) ?? [])[0]?.id;
  const facts = { address: keyOf(host), zoneId, candidates, mac: host.mac, vendor: host.vendor, hostnames: host.hostnames, system: host.system, openPorts: host.ports.length };
  const leave = (reason: HostReason): PlannedScanHost => ({ ...facts, as: 'leave', reason, assetId: undefined, name: host.hostnames[0] ?? facts.address, differences: [], fillsMac: false });
  if (choice?.as === 'leave' || choice?.as === 'zone') return leave('chosen');
  const chosen = choice?.as === 'known' && model.tables.asset.has(choice.assetId) ? choice.assetId : undefined;
  if (choice === undefined && candidates.length > 1) return leave('address-shared');
  const known = choice?.as === 'asset' ? undefined : draft.get('asset', chosen ?? (candidates.length === 1 ? (candidates[0] ?? '') : ''));
  if (known === undefined) {
    const asset = scannedAsset(host, facts.address, zoneId, env);
    draft.put(asset);
    return { ...facts, as: 'asset', reason: choice === undefined ? (zoneId === undefined ? 'private-address' : 'in-subnet') : 'chosen', assetId: asset.id, name: asset.name, differences: [], fillsMac: false };
  }
  const differences = differencesOf(known, host);
  const interfaces = withMac(known, host);
  if (interfaces !== undefined) draft.patch('asset', known.id, { interfaces });
  const reason = chosen !== undefined ? 'chosen' : byAddress.includes(known.id) ? 'address-known' : 'mac-known';
  return { ...facts, as: 'known', reason, assetId: known.id, name: endTitle(model, known.id), differences, fillsMac: interfaces !== undefined };
}

function scannedAsset(host: ScannedHost, address: string, zoneId: RecordId | undefined, env: Pick<Environment, 'newId'>): Asset {
  const products = host.ports.map(({ product }) => product).join(' ');
  const vendor = recogniseVendor(`${products} ${host.vendor}`) ?? host.vendor;
  const kind = recogniseKind(`${products} ${host.system}`);
  return newAsset(address, zoneId, env, {
    ...(host.hostnames[0] === undefined ? {} : { name: host.hostnames[0].slice(0, 200) }),
    ...(kind === undefined ? {} : { kind }),
    ...(vendor === '' ? {} : { vendor: vendor.slice(0, 200) }),
    ...(host.system === '' ? {} : { operatingSystem: host.system.slice(0, 120) }),
    interfaces: host.addresses.map((ip, index) => ({ id: `if${index + 1}`, ip: ipAddress(ip)?.key ?? ip.slice(0, 60), ...(index === 0 && host.mac !== '' ? { mac: host.mac.slice(0, 20) } : {}) })),
  });
}

type Interfaces = NonNullable<Asset['interfaces']>;

function faceOf({ interfaces = [] }: Asset, { addresses }: ScannedHost): Interfaces[number] | undefined {
  const keys = addresses.map((address) => ipAddress(address)?.key);
  return interfaces.find(({ ip = '' }) => keys.includes(ipAddress(ip)?.key ?? ''));
}

function differencesOf(asset: Asset, host: ScannedHost): readonly HostDifference[] {
  const face = faceOf(asset, host);
  const differences: HostDifference[] = [];
  const mine = face?.mac ?? '';
  if (host.mac !== '' && mine !== '' && macKey(mine) !== macKey(host.mac)) differences.push({ field: 'mac', mine, theirs: host.mac });
  if (face === undefined) differences.push({ field: 'ip', mine: (asset.interfaces ?? []).flatMap(({ ip }) => ip ?? []).join(', '), theirs: host.addresses.join(', ') });
  // The maker of a network card is often another one than that of the device: only makers we know are compared.
  const seen = recogniseVendor(host.ports.map(({ product }) => product).join(' ')) ?? recogniseVendor(host.vendor);
  const recorded = asset.vendor === undefined ? undefined : recogniseVendor(asset.vendor);
  if (seen !== undefined && recorded !== undefined && seen !== recorded) differences.push({ field: 'vendor', mine: asset.vendor ?? '', theirs: seen });
  return differences;
}

/** The interfaces with the MAC address that was missing; undefined when there is nothing to fill in. */
function withMac(asset: Asset, host: ScannedHost): Interfaces | undefined {
  const face = faceOf(asset, host);
  if (host.mac === '' || face === undefined || (face.mac ?? '') !== '') return undefined;
  return (asset.interfaces ?? []).map((one) => (one.id === face.id ? { ...one, mac: host.mac.slice(0, 20) } : one));
}

interface ServiceContext {
  readonly scan: ScanData;
  readonly finder: ReturnType<typeof flowFinder>;
  readonly draft: ChangeDraft;
  readonly env: Pick<Environment, 'newId'>;
  readonly wanted: boolean | undefined;
  /** The protocol a person chose. */
  readonly chosen: string | undefined;
}

function planService(scanned: ScannedPort, host: PlannedScanHost, { scan, finder, draft, env, wanted, chosen }: ServiceContext): PlannedService {
  const { protocols, ambiguous } = decidedMeaning(meaningOf(scanned.transport, scanned.port, scanned.service === '' ? [] : [scanned.service]), chosen);
  const port = portText(scanned);
  const product = [scanned.product, scanned.version].filter((text) => text !== '').join(' ');
  const base = { key: `${host.address} ${port}`, address: host.address, host: host.name, objections: [], flowId: undefined, isChanged: false, port, protocols, ambiguous, product };
  if (host.assetId === undefined) return { ...base, fate: 'left-out', reason: 'host-left-out' };
  if (wanted === false) return { ...base, fate: 'left-out', reason: 'chosen' };
  const found = host.as === 'asset' ? undefined : finder.find({ fromId: undefined, toId: host.assetId, transport: scanned.transport, port: scanned.port, protocols, ambiguous });
  if (found === undefined) {
    const flow = serviceFlow(base, host, scan, env);
    draft.put(flow);
    return { ...base, fate: 'new', reason: 'not-recorded', flowId: flow.id, isChanged: true };
  }
  const { flow } = found;
  const objections = objectionsTo(flow, scan.finishedAt);
  const isSeenLater = flow.fromId === undefined && flow.observed === true && scan.finishedAt > (flow.observedUntil ?? '') && scan.finishedAt !== '';
  const patch = { ...(isSeenLater ? { observedUntil: scan.finishedAt } : {}), ...(ambiguous.length > 0 && protocols.length > 0 && (flow.protocols ?? []).length === 0 ? { protocols } : {}) };
  const isChanged = Object.keys(patch).length > 0;
  if (isChanged) draft.patch('flow', flow.id, patch);
  const reason = found.reason === 'allows-anything' || found.reason === 'between-zones' ? 'answers-there' : flow.observed === true ? 'proposed-before' : found.reason;
  return { ...base, fate: objections.length > 0 ? 'contradicts' : 'confirmed', reason, objections, flowId: flow.id, isChanged };
}

function serviceFlow({ protocols, port, product }: Pick<PlannedService, 'protocols' | 'port' | 'product'>, host: PlannedScanHost, { startedAt, finishedAt }: ScanData, env: Pick<Environment, 'newId'>): Flow {
  return {
    id: newRecordId('flow', env), type: 'flow',
    name: flowName('', host.name, protocols, port),
    ...(host.assetId === undefined ? {} : { toId: host.assetId }),
    ...(protocols.length === 0 ? {} : { protocols }),
    ports: [port],
    initiator: 'unknown', necessary: 'unknown', verdict: 'undecided', observed: true,
    ...(startedAt === '' ? {} : { observedFrom: startedAt, observedUntil: finishedAt }),
    ...(product === '' ? {} : { notes: product }),
  };
}
