import type { Translation } from '../message';
import type { scopeEn } from '../en/scope';

export const scopeDe = {
  'scope.tab.assessment': 'Dieses Assessment',
  'scope.empty.title': 'Noch nichts erfasst',
  'scope.empty.text': 'Bereiche sind die Orte im Werk: Standort, Werksbereich, Linie, Zelle, Maschine. Personen verantworten, betreiben, beliefern oder bewerten es.',
} as const satisfies Translation<typeof scopeEn>;
