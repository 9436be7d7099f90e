import type { MessageKey } from '../../../shared/i18n/en';
import type { CellState } from './matrix';

/** What a cell of the matrix says, in words. */
export const stateKeys: Readonly<Record<CellState, MessageKey>> = {
  allowed: 'choice.verdict.allowed',
  toRestrict: 'choice.verdict.toRestrict',
  toRemove: 'choice.verdict.toRemove',
  undecided: 'choice.verdict.undecided',
  open: 'communication.matrix.open',
};
