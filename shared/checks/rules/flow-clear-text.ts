import type { Conduit } from '../../model/entities/conduit';
import { draftChange } from '../../model/change';
import { defineCheck } from '../check';
import { example } from '../examples';
import { flowObjects, flowParameters, isDecidedAgainst } from '../flow-ends';
import { isClearText, protocolLabel } from '../protocols';
import { stands } from '../subjects';

/** Ways on which others can listen. */
const overheard: readonly Conduit['kind'][] = [undefined, 'network', 'wireless', 'remoteAccess'];

const flow = example('flow', 1, { name: 'F-01', protocols: ['modbus-tcp'], conduitId: 'conduit:example1', verdict: 'allowed' });

/** Readable and changeable by everybody on a way that is not under control. */
export const flowClearText = defineCheck({
  id: 'flow-clear-text',
  severity: 'medium',
  clause: 'SR 3.1',
  of: 'flow',
  look: (open, sight) => {
    const clear = stands(open) && !isDecidedAgainst(open) ? (open.protocols ?? []).filter(isClearText) : [];
    const conduit = clear.length === 0 ? undefined : sight.get('conduit', open.conduitId);
    if (conduit === undefined || conduit.trusted === true || !overheard.includes(conduit.kind)) return [];
    const parameters = { ...flowParameters(sight, open), protocols: clear.map(protocolLabel).join(', '), conduit: sight.name(conduit.id) };
    return [{ subjectId: open.id, objects: [...flowObjects(open), conduit.id], parameters, fields: ['protocols', 'conduitId'], saw: [clear, conduit.id, conduit.kind ?? null] }];
  },
  quickFix: (model, { subjectId }) => {
    const draft = draftChange(model);
    draft.patch('flow', subjectId, { verdict: 'toRestrict' });
    return draft.build();
  },
  examples: {
    passing: [example('conduit', 1, { name: 'Ring', kind: 'network', trusted: true }), flow],
    failing: [example('conduit', 1, { name: 'Radio link', kind: 'wireless', trusted: false }), flow],
  },
});
