import type { Translation } from '../message';
import type { recordsEn } from '../en/records';

export const recordsDe = {
  'records.required': 'Pflichtangabe',
  'records.list-help': 'Mehrere Werte durch Komma trennen.',
  'records.none': 'Keine Angabe',
  'records.choose': 'Auswählen …',
  'records.open-list': 'Auswahl zeigen',
  'records.nothing-fits': 'Nichts gefunden',
  'records.add-to': 'Hinzufügen: {field}',
  'records.increase': 'Erhöhen',
  'records.decrease': 'Verringern',
  'records.add': '{entity} anlegen',
  'records.delete': 'Löschen',
  'records.filter': 'Filtern',
  'records.clear-filter': 'Filter leeren',
  'records.shown-of': '{shown} von {all}',
  'records.details': 'Einzelheiten',
  'records.details-width': 'Breite der Einzelheiten',
  'records.close-details': 'Einzelheiten schließen',
  'records.select-all': 'Alle Zeilen auswählen',
  'records.new-title': 'Neu: {entity}',
  'records.refused': 'Nicht übernommen: {field}. {problem}',
  'records.change.add': '{entity} angelegt',
  'records.change.edit': '{entity} geändert',
  'records.change.remove': '{entity} gelöscht',
} as const satisfies Translation<typeof recordsEn>;
