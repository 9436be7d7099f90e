import type { Translation } from '../message';
import type { communicationEn } from '../en/communication';

export const communicationDe = {
  'communication.matrix': 'Zone × Zone',
  'communication.matrix.from-to': 'Von ↓ nach →',
  'communication.empty.title': 'Noch keine Kommunikation erfasst',
  'communication.empty.text': 'Nur notwendige Kommunikation darf bleiben. Erfassen Sie, wer mit wem und wozu spricht, und entscheiden Sie dann.',
} as const satisfies Translation<typeof communicationEn>;
