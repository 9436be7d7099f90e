import type { Translation } from '../message';
import type { inventoryEn } from '../en/inventory';

export const inventoryDe = {
  'error.workbook-old-format':
    '„{file}“ liegt im Format {format} vor, das nicht gelesen wird. Öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie als .xlsx und wählen Sie sie erneut. Es wurde nichts geändert.',
  'error.workbook-unreadable':
    '„{file}“ ist weder Arbeitsmappe noch Texttabelle (.xlsx, .xlsm, .csv, .tsv). Es wurde nichts geändert. Wählen Sie die Liste selbst aus.',
  'error.workbook-inflates-too-much':
    '„{file}“ entpackt sich auf weit mehr Daten, als die Dateigröße erwarten lässt, und wurde nicht gelesen (Grenze: {limit} MB). Es wurde nichts geändert. Speichern Sie das benötigte Blatt als neue Arbeitsmappe und versuchen Sie es erneut.',
  'error.workbook-too-many-rows':
    'Das Blatt „{sheet}“ in „{file}“ hat Inhalt in Zeile {row}; gelesen werden bis zu {limit} Zeilen. Es wurde nichts geändert. Löschen Sie ungenutzte Zeilen oder teilen Sie die Liste.',
  'error.workbook-too-many-columns':
    'Das Blatt „{sheet}“ in „{file}“ hat Inhalt in Zelle {cell}; gelesen werden bis zu {limit} Spalten. Es wurde nichts geändert. Löschen Sie ungenutzte Spalten.',
  'error.workbook-cell-too-long':
    '„{file}“ enthält eine Zelle mit mehr als {limit} Zeichen, mehr als Excel selbst zulässt. Es wurde nichts geändert. Kürzen Sie den Text und speichern Sie die Arbeitsmappe neu.',
  'notice.workbook-macros':
    'Die Arbeitsmappe enthält Makros. Sie wurden weder gelesen noch ausgeführt.',
  'notice.workbook-external-links':
    'Die Arbeitsmappe verweist auf andere Dateien. Diese wurden nicht geöffnet; gezeigt werden die zuletzt gespeicherten Werte.',
  'notice.workbook-embedded-objects':
    'Die Arbeitsmappe enthält eingebettete Objekte. Sie wurden ausgelassen.',
  'notice.workbook-connections':
    'Die Arbeitsmappe bezieht Daten aus einer Datenbank oder einer anderen Datei. Es wurde keine Verbindung geöffnet; gezeigt werden die zuletzt gespeicherten Werte.',
  'notice.workbook-hidden-sheet':
    'Das Blatt „{sheet}“ ist in Excel ausgeblendet.',
  'notice.workbook-sheet-left-out':
    'Das Blatt „{sheet}“ ist zu groß und wurde ausgelassen. Die übrigen Blätter wurden gelesen.',
  'notice.workbook-not-a-table':
    '„{sheet}“ ist ein Diagramm oder Dialog, keine Tabelle, und wurde ausgelassen.',
  'notice.workbook-merges-left-out':
    'Das Blatt „{sheet}“ hat so viele verbundene Zellen, dass ein Teil davon als Einzelzellen gezeigt wird.',
  'notice.workbook-formula-without-value': {
    one: 'Im Blatt „{sheet}“ ist zu einer Formel kein Ergebnis gespeichert; ihre Zelle gilt als leer. Öffnen und speichern Sie die Arbeitsmappe in Excel, damit es enthalten ist.',
    other: 'Im Blatt „{sheet}“ ist zu {count} Formeln kein Ergebnis gespeichert; ihre Zellen gelten als leer. Öffnen und speichern Sie die Arbeitsmappe in Excel, damit die Ergebnisse enthalten sind.',
  },
  'notice.workbook-encoding':
    'Der Text wurde als {encoding} gelesen. Sehen Umlaute falsch aus, wählen Sie eine andere Zeichenkodierung.',
  'notice.workbook-quote-not-closed':
    'Ein Anführungszeichen in Zeile {row} wird nie geschlossen. Es wurde als gewöhnliches Zeichen gelesen; bitte prüfen Sie diese Zeile.',
} as const satisfies Translation<typeof inventoryEn>;
