import type { Translation } from '../message';
import type { roomKeysEn } from '../en/room-keys';

export const roomKeysDe = {
  'roomKeys.title': 'In diesem Raum',
  'roomKeys.back': 'Zurück',
  'roomKeys.undo': 'Letzte Antwort zurücknehmen',
  'roomKeys.evidence': 'Nachweise',
  'roomKeys.walkDown.seen': 'Gesehen',
  'roomKeys.walkDown.notFound': 'Nicht gefunden',
  'roomKeys.walkDown.different': 'Abweichend',
  'roomKeys.walkDown.add': 'Nicht gelistetes Asset aufnehmen',
  'roomKeys.walkDown.search': 'In diesem Bereich suchen',
  'roomKeys.zones.next': 'Zum nächsten Element',
  'roomKeys.zones.move': 'Auswahl verschieben',
  'roomKeys.zones.stretch': 'Größe einer Zone ändern',
  'roomKeys.zones.open': 'Eigenschaften',
  'roomKeys.zones.remove': 'Von der Zeichnung nehmen',
  'roomKeys.zones.duplicate': 'Duplizieren',
  'roomKeys.zones.fold': 'Zone schließen oder öffnen',
  'roomKeys.zones.draw': 'Zone zeichnen',
  'roomKeys.zones.connect': 'Verbinden',
  'roomKeys.zones.select': 'Auswählen',
  'roomKeys.zones.pan': 'Ansicht verschieben',
  'roomKeys.zones.zoom': 'Größer, kleiner',
  'roomKeys.zones.find': 'Element suchen',
  'roomKeys.zones.tray': 'Assets ohne Platz',
} as const satisfies Translation<typeof roomKeysEn>;
