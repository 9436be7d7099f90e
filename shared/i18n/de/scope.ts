import type { Translation } from '../message';
import type { scopeEn } from '../en/scope';

export const scopeDe = {
  'scope.tab.assessment': 'Dieses Assessment',
  'scope.area.empty.title': 'Noch keine Bereiche',
  'scope.area.empty.text': 'Bereiche sind die Orte im Werk: Standort, Werksbereich, Linie, Zelle, Maschine. Begehung, Feststellungen und Stillstände richten sich nach ihnen. Bereiche, die ein Inventar nennt, lassen sich beim Einlesen anlegen.',
  'scope.person.empty.title': 'Noch keine Personen',
  'scope.person.empty.text': 'Personen verantworten, betreiben, beliefern oder bewerten die Anlage. Wer hier steht, kann für Themen zuständig sein, befragt werden und entscheiden.',
} as const satisfies Translation<typeof scopeEn>;
