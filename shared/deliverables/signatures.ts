import type { DeliverableContext } from './context';
import type { TableBlock } from './document';

/** Room to sign by hand, one row for each who signs. */
export function signatureBlock({ t }: DeliverableContext, signers: readonly string[]): TableBlock {
  const room = '\n\n';
  return {
    kind: 'table',
    columns: [
      { title: t('signature.who'), share: 30 },
      { title: t('signature.name'), share: 26 },
      { title: t('signature.placeDate'), share: 20 },
      { title: t('signature.signature'), share: 24 },
    ],
    rows: signers.map((signer) => [signer + room, '', '', '']),
  };
}
