import type { Translation } from '../message';
import type { inventoryEn } from '../en/inventory';

export const inventoryDe = {
  'error.workbook-old-format':
    '„{file}“ liegt im Format {format} vor, das nicht gelesen wird. Öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie als .xlsx und wählen Sie sie erneut. Es wurde nichts geändert.',
  'error.workbook-unreadable':
    '„{file}“ ist weder Arbeitsmappe noch Texttabelle (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv, .tsv, .txt). Es wurde nichts geändert. Wählen Sie die Liste selbst aus.',
  'error.workbook-other-program':
    '„{file}“ ist eine {program}-Datei, keine Arbeitsmappe oder Texttabelle. Es wurde nichts geändert. Wählen Sie die Liste selbst aus, oder kopieren Sie die Tabelle daraus in eine Arbeitsmappe.',
  'error.workbook-encoding-wrong':
    '„{file}“ ist kein Text in der Zeichenkodierung {encoding}. Es wurde nichts geändert. Wählen Sie eine andere Zeichenkodierung.',
  'error.workbook-inflates-too-much':
    '„{file}“ entpackt sich auf weit mehr Daten, als die Dateigröße erwarten lässt, und wurde nicht gelesen (Grenze: {limit} MB). Es wurde nichts geändert. Speichern Sie das benötigte Blatt als neue Arbeitsmappe und versuchen Sie es erneut.',
  'error.workbook-too-many-rows':
    'Das Blatt „{sheet}“ in „{file}“ hat Inhalt in Zeile {row}; gelesen werden bis zu {limit} Zeilen. Es wurde nichts geändert. Löschen Sie ungenutzte Zeilen oder teilen Sie die Liste.',
  'error.workbook-too-many-columns':
    'Das Blatt „{sheet}“ in „{file}“ hat Inhalt in Zelle {cell}; gelesen werden bis zu {limit} Spalten. Es wurde nichts geändert. Löschen Sie ungenutzte Spalten.',
  'error.workbook-too-many-cells':
    'Das Blatt „{sheet}“ in „{file}“ hat mehr als {limit} gefüllte Zellen; mehr werden nicht gelesen. Es wurde nichts geändert. Löschen Sie ausgefüllte Bereiche ohne Daten oder teilen Sie die Liste.',
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
  'notice.workbook-decimal-unclear':
    'Ob Komma oder Punkt vor den Nachkommastellen steht, geht aus der Tabelle nicht hervor, zum Beispiel in Zelle {cell}: „{text}“. Alle Werte bleiben, wie sie geschrieben sind.',
  'notice.workbook-quote-not-closed':
    'Ein Anführungszeichen in Zeile {row} wird nie geschlossen. Es wurde als gewöhnliches Zeichen gelesen; bitte prüfen Sie diese Zeile.',
  'inventory.kindHint.inventory': 'Das Blatt führt Geräte oder Systeme auf.',
  'inventory.kindHint.form':
    'Das Blatt hat Überschriften und Erläuterungen, aber keine Einträge darunter. Es gibt nichts zu übernehmen.',
  'inventory.kindHint.riskRegister': 'Die Zeilen beschreiben Risiken, keine Geräte.',
  'inventory.kindHint.pointsList':
    'Die Zeilen sind Datenpunkte oder Signale; viele davon gehören zu einem Gerät.',
  'inventory.kindHint.connections': 'Die Zeilen sind Verbindungen zwischen Orten oder Netzen, keine Geräte. Nennen sie Quelle und Ziel, lesen Sie die Liste unter „Kommunikation“ ein.',
  'inventory.kindHint.services': 'Jede Zeile ist ein offener Port oder Dienst; mehrere davon gehören zu einem Gerät. Fassen Sie die Zeilen nach der Adresse zusammen oder wählen Sie das Inventar.',
  'inventory.kindHint.vulnerabilities': 'Die Zeilen sind Treffer eines Schwachstellen-Scans, keine Geräte; ein Gerät kommt mehrfach vor. Übernehmen Sie stattdessen das Inventar.',
  'inventory.kindHint.addressPlan': 'Die Zeilen sind Netze und Adressbereiche, keine Geräte.',
  'inventory.kindHint.accounts': 'Die Zeilen sind Benutzerkonten, keine Geräte. Passwörter bleiben draußen.',
  'inventory.kindHint.contacts': 'Die Zeilen sind Ansprechpersonen mit ihren Kontaktdaten, keine Geräte.',
  'inventory.kindHint.maintenancePlan': 'Die Zeilen sind Wartungsarbeiten, keine Geräte; ein Gerät steht mit jeder seiner Arbeiten da.',
  'inventory.kindHint.softwareList': 'Die Zeilen sind Programme und Lizenzen, keine Geräte.',
  'inventory.kindHint.spareParts': 'Die Zeilen sind Teile im Lager, keine Geräte in der Anlage.',
  'inventory.kindHint.changeLog': 'Die Zeilen sagen, was wann geändert wurde; Geräte sind es nicht.',
  'inventory.kindHint.legend': 'Die Zeilen erklären Abkürzungen; Geräte sind es nicht.',
  'inventory.kindHint.checkList': 'Die Zeilen sind Prüfpunkte zum Abhaken, keine Geräte; nur einige davon nennen ein Gerät.',
  'inventory.kindHint.transposed':
    'Die Überschriften stehen in der ersten Spalte und die Geräte nebeneinander. In Excel: Tabelle markieren, kopieren, auf einem neuen Blatt mit „Inhalte einfügen › Transponieren“ einfügen, speichern und die Datei erneut wählen.',
  'inventory.kindHint.oneColumn':
    'Die ganze Tabelle steht in einer Spalte; nur Zeichen oder Leerzeichen trennen ihre Werte. In Excel: Spalte markieren, „Daten › Text in Spalten“ wählen, speichern und die Datei erneut wählen.',
  'inventory.kindHint.unclear':
    'Es wurde keine Zeile mit Spaltenüberschriften gefunden. Klicken Sie die Zeile mit den Überschriften an. Hat die Liste keine, fügen Sie in Excel eine Zeile darüber ein, zum Beispiel „Kennzeichen“, „Bezeichnung“, „IP-Adresse“, und wählen Sie die Datei erneut.',
  'inventory.reason.heading': 'Die Überschrift sagt es.',
  'inventory.reason.similar-heading': 'Die Überschrift ist ähnlich.',
  'inventory.reason.heading-and-values': 'Überschrift und Werte passen zusammen.',
  'inventory.reason.values': 'Die Werte sehen danach aus.',
  'inventory.reason.none': 'Bleibt als Spalte des Betreibers erhalten.',
  'inventory.rejection.no-name': 'Weder Bezeichnung noch Kennzeichen, Adresse, Seriennummer oder Modell',
  'inventory.rejection.duplicate-row': 'Gleiches Kennzeichen oder gleiche Seriennummer wie Zeile {row}',
  'inventory.rejection.excluded': 'Von Ihnen ausgeschlossen',
  'inventory.rejection.hidden': 'In Excel ausgeblendet',
  'inventory.rejection.explanation': 'Erläuterung, kein Eintrag',
  'inventory.rejection.heading': 'Wiederholte Überschriften, kein Eintrag',
  'inventory.rejection.section': 'Zwischenüberschrift, kein Eintrag',
  'inventory.rejection.footer': 'Zeile unter der Liste, kein Eintrag',
  'inventory.rejection.otherTable': 'Gehört zu einer anderen Liste auf diesem Blatt',
  'inventory.flag.ip-as-number':
    'Als Zahl gespeichert: Die Punkte der Adresse sind verloren. Bitte am Original prüfen.',
  'inventory.flag.ip-invalid': 'Keine gültige IP-Adresse; der Text bleibt beim Asset erhalten.',
  'inventory.flag.ip-leading-zero':
    'Adresse mit führenden Nullen; manche Programme lesen sie als andere Adresse. Nicht übernommen.',
  'inventory.flag.ip-range': 'Adressbereich; nur die erste Adresse wurde übernommen.',
  'inventory.flag.mac-as-number':
    'Als Zahl gespeichert: Die MAC-Adresse ist verloren. Bitte am Original prüfen.',
  'inventory.flag.mac-invalid': 'Keine gültige MAC-Adresse; der Text bleibt beim Asset erhalten.',
  'inventory.flag.vlan-invalid': 'Keine VLAN-Nummer zwischen 1 und 4094.',
  'inventory.flag.date-unclear': 'Nicht als Datum erkannt; der Text bleibt beim Asset erhalten.',
  'inventory.flag.date-as-number': 'Eine Zahl, wo ein Datum erwartet wird; nicht als Datum übernommen.',
  'inventory.flag.date-day-or-month': 'Tag und Monat könnten vertauscht sein; gelesen als Tag/Monat.',
  'inventory.flag.date-month-and-year': 'Als Monat und Jahr gelesen; es könnten auch Tag und Monat sein.',
  'inventory.flag.excel-exponent':
    'Das hat Excel möglicherweise verändert: Aus einem Text mit E oder einer langen Nummer wurde eine Zahl. Bitte am Original prüfen.',
  'inventory.flag.excel-date':
    'Das hat Excel möglicherweise verändert: Aus einer Nummer oder einem Text wurde ein Datum oder eine Uhrzeit. Bitte am Original prüfen.',
  'inventory.flag.excel-number': 'Das hat Excel möglicherweise verändert: Aus 10.10 wird 10.1. Bitte am Original prüfen.',
  'inventory.flag.excel-digits-cut':
    'Das hat Excel möglicherweise verändert: Zahlen behalten nur 15 Stellen. Bitte am Original prüfen.',
  'inventory.flag.excel-leading-zeros':
    'Das hat Excel möglicherweise verändert: Führende Nullen könnten fehlen. Bitte am Original prüfen.',
  'inventory.flag.excel-phone': 'Das hat Excel möglicherweise verändert: Einer Telefonnummer fehlt das + oder die führende Null. Bitte am Original prüfen.',
  'inventory.flag.excel-error': 'Die Zelle zeigt einen Excel-Fehler und gilt als leer.',
  'inventory.flag.word-unknown': 'Wort nicht erkannt; es bleibt beim Asset erhalten.',
  'inventory.flag.scale-direction': 'Eine Skala aus Zahlen oder Buchstaben: Bitte bestätigen, welches Ende hoch bedeutet.',
  'inventory.flag.number-invalid': 'Keine ganze Zahl im möglichen Bereich.',
  'inventory.flag.quantity-unclear': 'Eine Stückzahl, die nicht eindeutig ist; der Text bleibt beim Asset erhalten. Bitte die Gesamtzahl eintragen.',
  'inventory.flag.out-of-use': 'Außer Betrieb, verschrottet oder Ersatzteil. Schließen Sie die Zeile aus, wenn das Gerät nicht zur Anlage gehört.',
  'inventory.flag.too-long': 'Zu lang für das Feld; der ganze Text bleibt beim Asset erhalten.',
  'inventory.flag.hidden-characters': 'Enthielt unsichtbare Zeichen; sie wurden entfernt.',
  'inventory.flag.matched-by-weak-key':
    'Nur an der Adresse wiedererkannt; Kennzeichen und Bezeichnung des Assets blieben, die der Liste stehen daneben.',
  'inventory.flag.matches-several': 'Mehrere Assets passen; es wurde ein neues angelegt.',
  'inventory.flag.same-address-in-list': 'Die Adresse kommt in der Liste mehrfach vor.',
  'inventory.flag.no-device':
    'Sieht nicht nach einem Gerät aus (Raum, Person, Anwendung, Dienstleister, freie Adresse). Schließen Sie die Zeile aus, wenn sie nicht ins Inventar gehört.',
  'inventory.target.ip': 'IP-Adresse',
  'inventory.target.mac': 'MAC-Adresse',
  'inventory.target.vlan': 'VLAN',
  'inventory.target.network': 'Netz',
  'inventory.target.interfaceName': 'Schnittstelle',
  'inventory.target.wireless': 'Funk',
  'inventory.target.area': 'Bereich',
  'inventory.target.zone': 'Zone',
  'inventory.target.hostname': 'Rechnername',
  'inventory.target.description': 'Beschreibung',
  'inventory.target.criticality': 'Kritikalität',
  'inventory.target.services': 'Offene Ports und Dienste',
  'inventory.target.protocols': 'Protokolle',
  'inventory.target.lastSeen': 'Zuletzt gesehen',
  'inventory.target.deviceGroup': 'Gerät, zu dem der Punkt gehört',
  'inventory.origin': 'Herkunft',
  'inventory.origin.last-import': 'Letzter Import',
  'inventory.origin.added': 'Letzter Import: neu',
  'inventory.origin.changed': 'Letzter Import: geändert',
  'inventory.origin.unclear': 'Herkunft unklar',
  'inventory.support': 'Herstellersupport',
  'inventory.support.ended': 'Abgelaufen',
  'inventory.empty.title': 'Noch keine Assets',
  'inventory.empty.text': 'Das Inventar trägt jeden weiteren Schritt: Ohne es ist keine Zone vollständig. Übernehmen Sie die Liste des Betreibers, wie sie ist (die Datei lässt sich auch hierher ziehen), oder legen Sie Assets von Hand an.',
  'inventory.import.title': 'Inventar einlesen',
  'inventory.import.done': 'Import von {file}',
  'inventory.import.told': '{file}: {added} neu, {updated} aktualisiert',
  'inventory.import.failed': 'Die Liste wurde nicht eingelesen',
  'inventory.import.reading': 'Datei wird gelesen',
  'inventory.import.choose': 'Liste des Betreibers hierher ziehen oder wählen',
  'inventory.import.choose-text': 'Excel (.xlsx, .xls, .xlsm, .xlsb), OpenDocument (.ods) oder Texttabelle (.csv, .tsv, .txt), bis 50 MB. Überschriften auf Deutsch oder Englisch werden selbst gefunden; geändert wird erst, wenn Sie es sagen.',
  'inventory.import.choose-file': 'Datei wählen …',
  'inventory.import.apply': { one: '{count} Asset einlesen', other: '{count} Assets einlesen' },
  'inventory.import.columns': 'Spalten und ihre Bedeutung',
  'inventory.import.column-of-list': 'Spalte der Liste',
  'inventory.import.samples': 'Beispiele',
  'inventory.import.meaning': 'Wird zu',
  'inventory.import.meaning-of': 'Bedeutung von {column}',
  'inventory.import.sure': 'Wie sicher',
  'inventory.import.sure-high': 'sicher',
  'inventory.import.sure-medium': 'wahrscheinlich',
  'inventory.import.sure-low': 'bitte prüfen',
  'inventory.import.secret': 'enthält Geheimnisse',
  'inventory.import.column-number': 'Spalte {number}',
  'inventory.import.keep': 'Als Spalte des Betreibers behalten',
  'inventory.import.leave': 'Weglassen',
  'inventory.import.plan': 'Was geschehen wird',
  'inventory.import.added': 'Neu',
  'inventory.import.updated': 'Aktualisiert',
  'inventory.import.unchanged': 'Unverändert',
  'inventory.import.rejected': 'Nicht eingelesen',
  'inventory.import.new-zones': { one: '{count} Zone wird angelegt: {names}', other: '{count} Zonen werden angelegt: {names}' },
  'inventory.import.new-areas': { one: '{count} Bereich wird angelegt: {names}', other: '{count} Bereiche werden angelegt: {names}' },
  'inventory.import.flags': { one: '{count} Zelle verdient einen Blick', other: '{count} Zellen verdienen einen Blick' },
  'inventory.import.flag-line': 'Zeile {row}, {heading}: „{text}“. {why}',
  'inventory.import.conflicts': { one: '{count} Wert weicht vom Eingetragenen oder Gesehenen ab; Ihrer bleibt', other: '{count} Werte weichen vom Eingetragenen oder Gesehenen ab; Ihre bleiben' },
  'inventory.import.conflict-line': 'Zeile {row}, {field}: Ihrer „{mine}“, in der Liste „{theirs}“',
  'inventory.import.refused-line': 'Zeile {row}: {why}',
  'inventory.import.refused': { one: '{count} Zeile wird nicht eingelesen', other: '{count} Zeilen werden nicht eingelesen' },
} as const satisfies Translation<typeof inventoryEn>;
