import type { Asset } from '../../model/entities/asset';
import { patched } from '../../model/change';
import { listOf, type Model } from '../../model/model';
import type { CopiedRecord } from './clipboard';
import { numberedName } from './numbered-name';

/**
 * Gives copies names and codes that are free, each call knowing those given before. A copy of what is still there
 * (`isSecond`) does not take over what only one device can have: serial number, addresses, what was seen on site, and
 * what a client's list says about it.
 */
export function createNames(model: Model): (record: CopiedRecord, isSecond: boolean) => CopiedRecord {
  const taken = {
    zoneName: new Set(listOf(model, 'zone').map(({ name }) => name)),
    zoneCode: new Set(listOf(model, 'zone').flatMap(({ code }) => code ?? [])),
    conduitName: new Set(listOf(model, 'conduit').map(({ name }) => name)),
    conduitCode: new Set(listOf(model, 'conduit').flatMap(({ code }) => code ?? [])),
    assetTag: new Set(listOf(model, 'asset').flatMap(({ tag }) => tag ?? [])),
    assetName: new Set(listOf(model, 'asset').map(({ name }) => name)),
  };
  const fresh = (name: string, names: Set<string>): string => {
    const free = name === '' ? name : numberedName(name, names);
    names.add(free);
    return free;
  };
  return (record, isSecond) => {
    switch (record.type) {
      case 'zone':
        return { ...record, name: fresh(record.name, taken.zoneName), ...(record.code === undefined ? {} : { code: fresh(record.code, taken.zoneCode) }) };
      case 'conduit':
        return { ...record, name: fresh(record.name, taken.conduitName), ...(record.code === undefined ? {} : { code: fresh(record.code, taken.conduitCode) }) };
      case 'asset': {
        const copy = isSecond ? anotherDevice(record) : record;
        // A tag tells devices of the same name apart; without one, the name has to.
        if (copy.tag !== undefined && copy.tag !== '') return { ...copy, tag: fresh(copy.tag, taken.assetTag) };
        return { ...copy, name: fresh(copy.name, taken.assetName) };
      }
      default:
        return record;
    }
  };
}

function anotherDevice(asset: Asset): Asset {
  const copy = patched(asset, Object.fromEntries(ownOfOneDevice.map((field) => [field, undefined])));
  return asset.interfaces === undefined ? copy : { ...copy, interfaces: asset.interfaces.map((entry) => withoutAddresses(entry)) };
}

const ownOfOneDevice = ['serial', 'walkState', 'walkNote', 'walkAt', 'walkBy', 'walkDifferences', 'attachmentIds', 'clientColumns', 'backupTestedOn'] as const satisfies readonly (keyof Asset)[];

function withoutAddresses<Interface extends object>(entry: Interface): Interface {
  const copy: { ip?: unknown; mac?: unknown } & Interface = { ...entry };
  delete copy.ip;
  delete copy.mac;
  return copy;
}
