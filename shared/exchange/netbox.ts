import { translate } from '../i18n/translate';
import type { Asset } from '../model/entities/asset';
import type { Flow } from '../model/entities/flow';
import type { Zone } from '../model/entities/zone';
import { assessmentOf, getRecord, listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { isShown } from '../network/shown';
import { zonePath } from '../network/zone-tree';
import { ipAddress, networkFinder } from '../traffic/addresses';
import { portRange, protocolTitle } from '../traffic/protocol-ports';

/** One CSV file for NetBox: the first row holds the names NetBox's import uses. */
export interface NetboxTable {
  /** File name without ending; the number is the order in which NetBox needs them. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * Zones, assets and flows in the columns of NetBox's bulk import. NetBox knows no security zones: each is a tag, which its
 * devices carry with those of the zones around it, and a role of its prefixes. Assets are devices with interfaces and
 * addresses. A flow is a service at the device that answers, with who asks in its description.
 */
export function netboxTables(model: Model, view: 'asIs' | 'target'): readonly NetboxTable[] {
  const zones = listOf(model, 'zone').filter(({ state }) => isShown(state, view));
  const assets = listOf(model, 'asset').filter(({ state }) => isShown(state, view));
  const names = uniqueNames(assets.map(({ id, tag = '', name }) => [id, (tag === '' ? name : tag).slice(0, 64)]));
  const tags = slugs(zones.map(({ id, code = '', name }) => [id, `${code} ${name}`]));
  const site = assessmentOf(model)?.site ?? assessmentOf(model)?.name ?? 'Site';
  const kinds = [...new Set(assets.map(kindTitle))].sort();
  const vendors = [...new Set(assets.map(vendorOf))].sort();
  const types = [...new Map(assets.map((asset) => [`${vendorOf(asset)}\u0000${modelOfAsset(asset)}`, [vendorOf(asset), modelOfAsset(asset)] as const])).values()];
  const typeSlugs = slugs(types.map(([vendor, type]) => [`${vendor}\u0000${type}`, `${vendor} ${type}`]));
  const tables: readonly NetboxTable[] = [
    table('01-sites', ['name', 'slug', 'status'], [[site.slice(0, 100), slugOf(site), 'active']]),
    table('02-tags', ['name', 'slug', 'color', 'description'], zones.map((zone) => [zoneTitle(zone), tags.get(zone.id) ?? '', '0b6e75', describeZone(zone)])),
    table('03-prefix-roles', ['name', 'slug', 'description'], zones.filter(({ subnets = [] }) => subnets.length > 0).map((zone) => [zoneTitle(zone), tags.get(zone.id) ?? '', describeZone(zone)])),
    table('04-prefixes', ['prefix', 'status', 'role', 'description', 'tags'], zones.flatMap((zone) => prefixesOf(zone).map((prefix) => [prefix, zone.state === 'planned' ? 'reserved' : 'active', zoneTitle(zone), describeZone(zone), tags.get(zone.id) ?? '']))),
    table('05-manufacturers', ['name', 'slug'], vendors.map((vendor) => [vendor, slugOf(vendor)])),
    table('06-device-types', ['manufacturer', 'model', 'slug'], types.map(([vendor, type]) => [vendor, type, typeSlugs.get(`${vendor}\u0000${type}`) ?? ''])),
    table('07-device-roles', ['name', 'slug', 'color'], kinds.map((kind) => [kind, slugOf(kind), '5b6b73'])),
    table('08-devices', ['name', 'role', 'manufacturer', 'device_type', 'site', 'status', 'serial', 'asset_tag', 'tags', 'comments'], assets.map((asset) => deviceRow(asset, { model, names, tags, site }))),
    ...interfaceTables(assets, zones, names),
    table('11-services', ['device', 'name', 'protocol', 'ports', 'description'], listOf(model, 'flow').filter(({ state }) => isShown(state, view)).flatMap((flow) => serviceRows(flow, model, names))),
  ];
  return tables.filter(({ rows }) => rows.length > 1);
}

function table(name: string, head: readonly string[], rows: readonly (readonly string[])[]): NetboxTable {
  return { name, rows: [head, ...rows] };
}

/** Lower-case letters, digits and dashes, as NetBox addresses its objects. */
function slugOf(text: string): string {
  const folded = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss').normalize('NFD').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return folded === '' ? 'x' : folded.slice(0, 90);
}

function slugs(named: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return uniqueNames(named.map(([key, text]) => [key, slugOf(text)]), '-');
}

/** NetBox takes each name once: later ones get a number. */
function uniqueNames(named: readonly (readonly [string, string])[], joint = ' '): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    named.map(([key, wanted]) => {
      let name = wanted;
      for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${joint}${number}`;
      taken.add(name.toLowerCase());
      return [key, name];
    }),
  );
}

function zoneTitle({ code = '', name }: Zone): string {
  return (code === '' ? name : `${code} ${name}`).slice(0, 100);
}

function describeZone({ kind, purdueLevel }: Zone): string {
  return [kind === undefined ? '' : translate('en', `choice.zoneKind.${kind}`), purdueLevel === undefined ? '' : `Purdue level ${purdueLevel}`].filter((part) => part !== '').join(', ');
}

function prefixesOf({ subnets = [] }: Zone): readonly string[] {
  return subnets.filter((subnet) => /^[\da-f.:]+\/\d{1,3}$/i.test(subnet.trim()) && ipAddress(subnet) !== undefined).map((subnet) => subnet.trim());
}

function kindTitle({ kind = 'other' }: Asset): string {
  return translate('en', `choice.assetKind.${kind}`);
}

function vendorOf({ vendor = '' }: Asset): string {
  return vendor.trim() === '' ? 'Unknown' : vendor.trim().slice(0, 100);
}

function modelOfAsset({ model = '' }: Asset): string {
  return model.trim() === '' ? 'Unknown' : model.trim().slice(0, 100);
}

interface DeviceFacts {
  readonly model: Model;
  readonly names: ReadonlyMap<string, string>;
  readonly tags: ReadonlyMap<string, string>;
  readonly site: string;
}

function deviceRow(asset: Asset, { model, names, tags, site }: DeviceFacts): readonly string[] {
  const status = asset.state === 'planned' ? 'planned' : asset.state === 'toBeRemoved' ? 'decommissioning' : 'active';
  const zoneTags = zonePath(model, asset.zoneId).flatMap(({ id }) => tags.get(id) ?? []);
  const comment = [asset.name, asset.location ?? '', asset.firmwareVersion ?? '', asset.operatingSystem ?? ''].filter((text) => text !== '').join(' · ');
  return [names.get(asset.id) ?? '', kindTitle(asset), vendorOf(asset), modelOfAsset(asset), site.slice(0, 100), status, (asset.serial ?? '').slice(0, 50), '', zoneTags.join(','), comment];
}

function interfaceTables(assets: readonly Asset[], zones: readonly Zone[], names: ReadonlyMap<string, string>): readonly NetboxTable[] {
  const networks = networkFinder(zones.flatMap((zone) => prefixesOf(zone).map((prefix): readonly [string, string] => [prefix, prefix.split('/')[1] ?? ''])));
  const interfaces: string[][] = [];
  const addresses: string[][] = [];
  for (const asset of assets) {
    const device = names.get(asset.id) ?? '';
    const faces = asset.interfaces ?? [];
    const titles = uniqueNames(faces.map(({ id, name = '' }, index) => [id, name === '' ? `if${index + 1}` : name.slice(0, 64)]));
    let isFirst = true;
    for (const face of faces) {
      const title = titles.get(face.id) ?? '';
      interfaces.push([device, title, face.wireless === true ? 'ieee802.11a' : 'other', 'true', face.mac ?? '', face.vlan ?? '']);
      const address = ipAddress(face.ip ?? '');
      if (address === undefined) continue;
      const whole = address.groups.length * 16;
      addresses.push([`${address.key}/${networks.find(address) ?? String(whole)}`, 'active', device, title, isFirst ? 'true' : 'false', face.network ?? '']);
      isFirst = false;
    }
  }
  return [
    table('09-interfaces', ['device', 'name', 'type', 'enabled', 'mac_address', 'description'], interfaces),
    table('10-ip-addresses', ['address', 'status', 'device', 'interface', 'is_primary', 'description'], addresses),
  ];
}

/** A service for each transport a flow uses; flows to a zone have no device and are told in nobody's name. */
function serviceRows(flow: Flow, model: Model, names: ReadonlyMap<string, string>): readonly (readonly string[])[] {
  const answering = flow.initiator === 'to' ? flow.fromId : flow.toId;
  const asking = flow.initiator === 'to' ? flow.toId : flow.fromId;
  const device = answering === undefined ? undefined : names.get(answering);
  if (device === undefined) return [];
  const byTransport = new Map<string, string[]>();
  for (const range of (flow.ports ?? []).flatMap((text) => portRange(text) ?? [])) {
    const transport = range.transport ?? 'tcp';
    // NetBox lists ports one by one; long ranges are named by their ends.
    const ports = range.last - range.first > 50 ? [range.first, range.last] : Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
    byTransport.set(transport, [...(byTransport.get(transport) ?? []), ...ports.map(String)]);
  }
  const name = ((flow.protocols ?? []).map(protocolTitle).join(', ') || flow.name || 'service').slice(0, 100);
  const description = [`${titleOf(asking, model, names)} → ${device}`, flow.verdict === undefined ? '' : translate('en', `choice.verdict.${flow.verdict}`)].filter((part) => part !== '').join('; ').slice(0, 200);
  return [...byTransport].filter(([transport]) => transport === 'tcp' || transport === 'udp').map(([transport, ports]) => [device, name, transport, ports.join(','), description]);
}

function titleOf(id: RecordId | undefined, model: Model, names: ReadonlyMap<string, string>): string {
  if (id === undefined) return '?';
  const zone = getRecord(model, 'zone', id);
  return names.get(id) ?? (zone === undefined ? '?' : zoneTitle(zone));
}
