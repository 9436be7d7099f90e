import type { Translation } from '../message';
import type { startEn } from '../en/start';

export const startDe = {
  'start.title': 'Was bewerten Sie heute?',
  'start.lead': 'Alles bleibt auf diesem Rechner. Jede Änderung steht auf der Platte, bevor das Programm sie gespeichert nennt.',
  'start.recent.title': 'Zuletzt bearbeitet',
  'start.recent.empty': 'Noch nichts vorhanden',
  'start.recent.empty-text': 'Beginnen Sie ein neues Assessment, öffnen Sie die Datei einer Kollegin oder sehen Sie sich in der Beispielanlage um.',
  'start.recent.unnamed': 'Assessment ohne Namen',
  'start.recent.facts': '{date} · {assets} Assets',
  'start.recent.remove': '{name} von diesem Rechner entfernen',
  'start.remove.title': 'Von diesem Rechner entfernen?',
  'start.remove.text': '„{name}“ verschwindet aus dieser Liste. Anderswo gespeicherte Dateien bleiben, wie sie sind.',
  'start.remove.confirm': 'Entfernen',
  'start.new.title': 'Neues Assessment',
  'start.new.create': 'Anlegen',
  'start.open.title': 'Aus einer Datei',
  'start.open.text': 'Eine .zonewalk-Datei von einer Kollegin, einem Stick oder aus einer Sicherung.',
  'start.guide.text': 'Die ganze Arbeit in zehn Schritten, und was die Begriffe bedeuten. Auch ohne Netz da.',
  'start.sample.title': 'Beispielanlage',
  'start.sample.text': 'Ein Lebensmittelwerk mit drei Linien, bis zum Bericht durchgearbeitet. Ändern Sie, was Sie möchten: Es ist Ihre eigene Kopie.',
} as const satisfies Translation<typeof startEn>;
