import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifierSource } from '../../../shared/model/identifier';
import { modelOf, type Model } from '../../../shared/model/model';
import type { AnyRecord } from '../../../shared/model/registry';
import { buildAsset, buildConduit, buildFlow, buildZone, exampleId } from '../../support/builders';

export const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures/traffic', name), 'utf8');

/** Names that follow each other. */
export const namedEnv = () => ({ newId: identifierSource(() => 1_772_000_000_000, (length) => new Uint8Array(length)) });

const face = (ip: string, mac?: string) => [{ id: 'if1', ip, ...(mac === undefined ? {} : { mac }) }];

export const plc = buildAsset({ id: exampleId('asset', 1), tag: 'K1', name: 'Controller', zoneId: exampleId('zone', 1), interfaces: face('10.1.0.10', '00:1B:1B:00:00:01') });
const hmi = buildAsset({ id: exampleId('asset', 2), tag: 'H1', name: 'Panel', kind: 'hmi', zoneId: exampleId('zone', 1), interfaces: face('10.1.0.20') });
const second = buildAsset({ id: exampleId('asset', 3), tag: 'K2', name: 'Second controller', zoneId: exampleId('zone', 1), interfaces: face('10.1.0.11') });
const server = buildAsset({ id: exampleId('asset', 4), tag: 'S1', name: 'Server', kind: 'server', zoneId: exampleId('zone', 2), interfaces: face('10.2.0.5') });

/** A line with two controllers and a panel, a server zone, a conduit, and two flows somebody decided about. */
export function plantModel(...more: readonly AnyRecord[]): Model {
  return modelOf([
    buildZone({ id: exampleId('zone', 1), code: 'Z-01', name: 'Line 1', subnets: ['10.1.0.0/24'] }),
    buildZone({ id: exampleId('zone', 2), code: 'Z-02', name: 'Servers', subnets: ['10.2.0.0 255.255.255.0'] }),
    buildConduit({ id: exampleId('conduit', 1), zoneIds: [exampleId('zone', 1), exampleId('zone', 2)] }),
    plc, hmi, second, server,
    buildFlow({ id: exampleId('flow', 1), name: 'F-01', fromId: hmi.id, toId: plc.id, protocols: ['s7comm'], ports: ['tcp/102'], initiator: 'from', verdict: 'allowed' }),
    buildFlow({ id: exampleId('flow', 2), name: 'F-02', fromId: hmi.id, toId: second.id, protocols: ['modbus-tcp'], ports: [], initiator: 'from', necessary: 'no', verdict: 'toRemove' }),
    ...more,
  ]);
}
