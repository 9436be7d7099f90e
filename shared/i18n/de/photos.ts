import type { Translation } from '../message';
import type { photosEn } from '../en/photos';

export const photosDe = {
  'photos.size': 'Größe, in der Fotos abgelegt werden',
  'photos.size.full': 'Volle Größe behalten',
  'photos.size.print': 'Für den Druck (2.000 px)',
  'photos.size.small': 'Klein (1.280 px)',
  'photos.remove': 'Foto entfernen: {name}',
  'photos.change.added': 'Foto hinzugefügt',
  'photos.change.removed': 'Foto entfernt',
  'photos.change.mark': 'Foto markiert',
  'photos.change.unmarked': 'Markierung entfernt',
  'photos.change.caption': 'Bildunterschrift geändert',
  'photos.tools': 'Werkzeuge',
  'photos.tool.select': 'Auswählen',
  'photos.original': 'Zeigen, was unter den Markierungen liegt',
  'photos.zoom.in': 'Größer',
  'photos.zoom.out': 'Kleiner',
  'photos.zoom.fit': 'Ganzes Foto',
  'photos.stage': 'Foto mit Markierungen',
  'photos.stage.keys': 'Werkzeug wählen und ziehen, oder mit der Eingabetaste eine Markierung in die Mitte setzen. Pfeiltasten verschieben sie, mit Umschalt ändern sie die Größe, Entf löscht sie; Plus und Minus zoomen.',
  'photos.marks.none': 'Noch keine Markierungen. Wählen Sie Pfeil, Rahmen, Beschriftung oder Unkenntlich und ziehen Sie über das Foto.',
  'photos.mark.name': '{number}. {kind}',
  'photos.mark.remove': 'Entfernen: {name}',
  'photos.blur.note': 'Unkenntlich gemachte Stellen sind in jedem Dokument zerstört. Das unveränderte Foto bleibt allein in der Assessment-Datei.',
  'photos.taken': 'Aufgenommen am {date} von {by}.',
  'photos.pixels': '{width} × {height} Pixel.',
} as const satisfies Translation<typeof photosEn>;
