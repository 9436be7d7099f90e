import type { Message } from '../message';

export const communicationEn = {
  'communication.matrix': 'Zone × zone',
  'communication.matrix.from-to': 'From ↓ to →',
  'communication.empty.title': 'No communication recorded',
  'communication.empty.text': 'Only necessary communication may remain. Record who talks to whom and why, then decide.',
} as const satisfies Record<string, Message>;
