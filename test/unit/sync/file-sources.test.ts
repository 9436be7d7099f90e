import { describe, expect, it } from 'vitest';
import { modelOf } from '../../../shared/model/model';
import { commitChange } from '../../../shared/sync/commit';
import { fileSourcesOf, withOriginal } from '../../../shared/sync/file-sources';
import { emptyReplica, modelOfReplica, type Replica } from '../../../shared/sync/replica';
import type { Source } from '../../../shared/sync/stamps';
import { buildAttachment, buildFlow, exampleId } from '../../support/builders';

const sha256 = 'a'.repeat(64);

describe('fileSourcesOf', () => {
  const flow = buildFlow({ id: exampleId('flow', 1), name: 'Seen', protocols: [] });
  const write = (replica: Replica, after: typeof flow, source: Source | undefined, minute: number): Replica => {
    const before = replica.states.has(flow.id) ? modelOfReplica(replica).tables.flow.get(flow.id) : undefined;
    const sources = new Map(source === undefined ? [] : [[flow.id, source]]);
    const committed = commitChange({ replica, model: modelOfReplica(replica) }, new Map([[flow.id, { before, after }]]), { origin: 'import', label: 'traffic.done', writer: { replicaId: 'r'.repeat(26), author: '' }, sources, now: `2026-11-23T10:0${minute}:00.000Z` });
    if (committed.kind !== 'written') throw new Error(committed.kind);
    return committed.replica;
  };

  it('names each file once, with the kept one where there is one', () => {
    const kept = buildAttachment({ id: exampleId('attachment', 3), sha256: sha256, fileName: 'conn.log' });
    const sources = withOriginal(new Map([[flow.id, { kind: 'capture', file: 'conn.log' }]]), sha256);
    expect([...sources.values()]).toEqual([{ kind: 'capture', file: 'conn.log', original: sha256 }]);
    expect(withOriginal(sources, undefined)).toBe(sources);
    const first = write(emptyReplica, flow, sources.get(flow.id), 1);
    const second = write(first, { ...flow, ports: ['102/tcp'] }, { kind: 'capture', file: 'later.log' }, 2);
    const byHand = write(second, { ...flow, ports: ['102/tcp'], purpose: 'Control' }, undefined, 3);
    expect(fileSourcesOf(modelOf([kept]), byHand.states.get(flow.id))).toEqual([{ file: 'conn.log', attachment: kept }, { file: 'later.log', attachment: undefined }]);
    expect(fileSourcesOf(modelOf([]), undefined)).toEqual([]);
  });
});
