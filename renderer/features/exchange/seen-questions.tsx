import type { ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { RecordId } from '../../../shared/model/record-type';
import { recordTitle } from '../../records/field-text';
import { useModel, useUi } from '../../store/stores';
import type { ExchangeDesk } from './exchange-desk';
import type { HostRow } from './host-grid';
import { hostQuestions, portQuestions } from './open-questions';
import { QuestionList } from './question-list';

interface SeenRow {
  readonly key: string;
  readonly fate: string;
  readonly flowId: RecordId | undefined;
  readonly port: string;
  readonly protocols: readonly string[];
  readonly ambiguous: readonly string[];
}

/** What logs and scans leave open: which of several assets an address is, and what a port means. */
export function SeenQuestions({ hosts, rows, desk }: { readonly hosts: readonly HostRow[]; readonly rows: readonly SeenRow[]; readonly desk: ExchangeDesk }): ReactNode {
  const language = useUi((state) => state.language);
  const model = useModel();
  const assetTitle = (id: string): string => {
    const asset = model.tables.asset.get(id);
    return asset === undefined ? '' : recordTitle(asset);
  };
  return (
    <QuestionList
      groups={[
        {
          kind: 'end', questions: hostQuestions(hosts), titleOf: assetTitle,
          onAnswer: ({ keys }, assetId) => void (assetId === undefined ? desk.openHosts(keys) : desk.decideHosts(new Map(keys.map((key) => [key, { as: 'known', assetId }])))),
        },
        { kind: 'port', questions: portQuestions(rows, ({ port }) => port, model.tables.flow), titleOf: (id) => protocolName(language, id), onAnswer: ({ keys }, answer) => void desk.decideProtocols(keys, answer) },
      ]}
    />
  );
}
