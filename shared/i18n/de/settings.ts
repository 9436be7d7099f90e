import type { Translation } from '../message';
import type { settingsEn } from '../en/settings';

export const settingsDe = {
  'settings.person': 'Wer schreibt',
  'settings.author': 'Ihr Name',
  'settings.author-help': 'Steht an jedem Wert, den Sie eintragen.',
  'settings.author-note': 'Kolleginnen und Kollegen sehen ihn beim Zusammenführen.',
  'settings.screen': 'Oberfläche',
  'settings.theme': 'Darstellung',
  'settings.language-note': 'Unterlagen entstehen in der Sprache, die Sie beim Erstellen wählen, gleich welche Sprache die Oberfläche spricht.',
  'settings.promises': 'Worauf Sie sich verlassen können',
  'settings.promise.network': 'Das Programm nutzt das Netzwerk nie.',
  'settings.promise.journal': '„Gespeichert“ heißt: im Journal auf der Platte.',
  'settings.promise.snapshots': 'Sicherungsstände entstehen während der Arbeit und vor jedem Import und jeder Zusammenführung.',
} as const satisfies Translation<typeof settingsEn>;
