import type { Translation } from '../message';
import type { errorsEn } from '../en/errors';

/** What went wrong or was noticed: what happened, what is safe, what to do. */
export const errorsDe = {
  'error.unexpected':
    'Es ist etwas geschehen, womit das Programm nicht gerechnet hat. Gespeichertes bleibt gespeichert. Bitte versuchen Sie es erneut; das Protokoll nennt die Stelle.',
  'error.cancelled':
    'Abgebrochen. Es wurde nichts geändert.',
  'error.host-call-invalid':
    'Das Programm hat eine unzulässige Anforderung gestellt. Es wurde nichts geändert. Bitte starten Sie das Programm neu.',
  'error.host-call-refused':
    'Eine Anforderung von außerhalb des Programms wurde abgewiesen. Es wurde nichts geändert.',
  'error.file-not-found':
    'Die Datei „{file}“ ist nicht mehr vorhanden. Wählen Sie sie erneut aus oder stecken Sie den Stick wieder ein.',
  'error.file-unreadable':
    'Die Datei „{file}“ lässt sich nicht lesen. Prüfen Sie, ob der Stick steckt und ob Sie die Datei lesen dürfen.',
  'error.file-too-large':
    'Die Datei „{file}“ ist zu groß ({size} MB; gelesen werden bis zu {limit} MB). Es wurde nichts geändert. Löschen Sie Bilder und ungenutzte Blätter daraus, oder teilen Sie sie.',
  'error.file-empty':
    'Die Datei „{file}“ ist leer (0 Byte). Es wurde nichts geändert. Speichern oder kopieren Sie sie noch einmal, oder wählen Sie eine andere.',
  'error.file-not-chosen':
    'Diese Datei wurde nicht über einen Dialog des Programms gewählt. Bitte wählen Sie sie erneut aus.',
  'error.file-write-failed':
    'Die Datei „{file}“ konnte nicht geschrieben werden. Die bisherige Datei ist unverändert, Ihre Arbeit ist im Programm gespeichert. Wählen Sie einen anderen Ort.',
  'error.file-verify-failed':
    'Die Datei „{file}“ wurde geschrieben, beim Zurücklesen kam aber etwas anderes heraus. Verlassen Sie sich nicht auf sie; die bisherige Datei liegt daneben. Verwenden Sie einen anderen Stick oder Ordner.',
  'error.file-in-use':
    'Die Datei „{file}“ ist in einem anderen Programm geöffnet. Schließen Sie sie dort und speichern Sie erneut.',
  'error.file-read-only':
    '„{file}“ lässt sich nicht schreiben: Der Ort ist schreibgeschützt. Wählen Sie einen anderen Ort.',
  'error.disk-full':
    'Der Datenträger ist voll. Gespeichertes bleibt gespeichert; neuere Änderungen stehen im Fenster, aber noch nicht auf dem Datenträger. Schaffen Sie Platz und speichern Sie dann erneut.',
  'error.journal-write-failed':
    'Die letzte Änderung konnte nicht gespeichert werden. Sie steht noch im Fenster. Speichern Sie das Assessment in eine Datei an einem anderen Ort und starten Sie das Programm dann neu.',
  'error.journal-gap':
    'Eine Änderung kam in falscher Reihenfolge an und wurde nicht gespeichert. Sie steht noch im Fenster. Speichern Sie das Assessment in eine Datei und starten Sie das Programm dann neu.',
  'error.questionnaire-not-recognised':
    'In „{file}“ wurde kein Fragebogen gefunden. Es braucht eine Zeile mit Überschriften für Nummer (Nr., Code) und Titel oder Aussage, als JSON eine Liste „practices“. Speichern Sie die Vorlage und füllen Sie sie aus, oder benennen Sie die Überschriften um.',
  'error.questionnaire-not-json':
    'Die Datei „{file}“ ist kein vollständiges JSON; in Zeile {line}, Spalte {column} geht es nicht weiter. Es wurde nichts geändert. Berichtigen Sie die Stelle, oder bringen Sie den Fragebogen als Excel-Arbeitsmappe.',
  'error.project-unknown':
    'Dieses Assessment liegt nicht mehr in der Ablage des Programms. Öffnen Sie es aus seiner Datei.',
  'error.project-not-open':
    'Dieses Assessment ist nicht geöffnet. Öffnen Sie es zuerst.',
  'error.snapshot-write-failed':
    'Der Sicherungsstand konnte nicht geschrieben werden. Ihre Änderungen sind im Journal gespeichert; das Programm versucht es später erneut.',
  'error.snapshot-damaged':
    'Dieser Sicherungsstand ist beschädigt und wurde nicht verwendet. Wählen Sie einen älteren.',
  'error.snapshot-missing':
    'Diesen Sicherungsstand gibt es nicht mehr. Wählen Sie einen anderen.',
  'error.attachment-damaged':
    'Ein Foto oder Dokument ist auf dem Datenträger beschädigt und wird nicht angezeigt. Der Rest des Assessments ist davon nicht betroffen.',
  'error.attachment-missing':
    'Die Originaldatei „{file}“ liegt diesem Assessment nicht bei. Lesen Sie die Liste erneut ein, dann wird sie aufbewahrt.',
  'error.attachment-mismatch':
    'Ein Foto oder Dokument hat sich auf dem Weg zum Datenträger verändert und wurde nicht gespeichert. Bitte fügen Sie es erneut hinzu.',
  'error.job-unknown':
    'Diese Programmversion kennt die Aufgabe „{name}“ nicht.',
  'error.job-failed':
    'Die Aufgabe wurde vorzeitig beendet. Es wurde nichts geändert. Bitte versuchen Sie es erneut.',
  'error.file-too-demanding':
    'Das Lesen der Datei braucht mehr Arbeitsspeicher als erlaubt und wurde gestoppt. Es wurde nichts geändert. Speichern Sie das benötigte Blatt als neue Arbeitsmappe ohne Formatierung ganzer Spalten und versuchen Sie es erneut.',
  'error.file-took-too-long':
    'Das Lesen der Datei dauerte länger als {seconds} Sekunden und wurde gestoppt. Es wurde nichts geändert. Speichern Sie das benötigte Blatt als neue Arbeitsmappe und versuchen Sie es erneut.',
  'error.workbook-damaged':
    'Die Arbeitsmappe „{file}“ ist beschädigt und wurde nicht gelesen. Öffnen Sie sie in Excel, lassen Sie sie reparieren, speichern Sie sie neu und versuchen Sie es erneut.',
  'error.workbook-password':
    'Die Arbeitsmappe „{file}“ ist mit einem Passwort geschützt und wurde nicht gelesen. Speichern Sie sie ohne Passwort und versuchen Sie es erneut.',
  'error.workbook-empty':
    'Die Arbeitsmappe „{file}“ enthält kein Blatt mit Daten. Es wurde nichts geändert. Öffnen Sie sie in Excel und sehen Sie nach, in welcher Mappe die Liste steht.',
  'error.workbook-unsafe':
    'Die Arbeitsmappe „{file}“ ist so aufgebaut, dass sie dem Programm schaden könnte, und wurde nicht gelesen. Speichern Sie das benötigte Blatt als neue Arbeitsmappe und versuchen Sie es erneut.',
  'error.sheet-missing':
    'Die Arbeitsmappe „{file}“ hat kein Blatt „{sheet}“.',
  'error.sheet-empty':
    'Das Blatt „{sheet}“ enthält keine Daten. Wählen Sie ein anderes Blatt.',
  'error.sheet-without-headings':
    'Im Blatt „{sheet}“ wurde keine Zeile mit Spaltenüberschriften gefunden. Es wurde nichts geändert. Setzen Sie über die Liste eine Zeile mit einer Überschrift für jede Spalte, speichern Sie und versuchen Sie es erneut.',
  'error.sheet-transposed':
    'Im Blatt „{sheet}“ stehen die Überschriften in der ersten Spalte und die Geräte nebeneinander. Es wurde nichts geändert. In Excel: Tabelle markieren, kopieren, auf einem neuen Blatt mit „Inhalte einfügen › Transponieren“ einfügen, speichern und erneut versuchen.',
  'error.sheet-in-one-column':
    'Im Blatt „{sheet}“ steht die ganze Tabelle in einer Spalte; nur Zeichen oder Leerzeichen trennen ihre Werte. Es wurde nichts geändert. In Excel: Spalte markieren, „Daten › Text in Spalten“ wählen, speichern und erneut versuchen.',
  'error.assessment-unknown':
    '„{file}“ ist keine Assessment-Datei dieses Programms. Es wurde nichts geändert.',
  'error.assessment-cut':
    'Die Datei „{file}“ ist unvollständig: Sie wurde beim Kopieren oder Speichern abgeschnitten. Es wurde nichts geändert. Kopieren Sie sie erneut von ihrer Quelle.',
  'error.assessment-damaged':
    'Die Datei „{file}“ ist beschädigt und wurde nicht geöffnet. Es wurde nichts geändert. Kopieren Sie sie erneut von ihrer Quelle oder verwenden Sie die daneben liegende Kopie.',
  'error.assessment-newer':
    'Die Datei „{file}“ wurde mit einer neueren Programmversion geschrieben (Format {found}; diese Version liest bis {known}). Es wurde nichts geändert. Aktualisieren Sie das Programm, um sie zu öffnen.',
  'error.assessment-locked':
    'Die Datei „{file}“ ist mit einer Passphrase geschützt. Diese Version kann sie nicht öffnen.',
  'error.assessment-limit':
    'Die Datei „{file}“ überschreitet, was auf einmal geöffnet wird ({what}: bis zu {limit}). Es wurde nichts geändert.',
  'error.merge-other-assessment':
    '„{file}“ gehört zu einem anderen Assessment und lässt sich nicht mit diesem zusammenführen. Es wurde nichts geändert.',
  'error.merge-forked':
    '„{file}“ stammt aus einem Stand, der unter demselben Namen an zwei Orten weiterbearbeitet wurde; gleiche Nummern stehen dort für verschiedene Änderungen. Die Datei wurde nicht zusammengeführt, es wurde nichts geändert. Öffnen Sie sie auf einem anderen Rechner und übertragen Sie die Unterschiede von Hand.',
  'error.log-not-recognised':
    '„{file}“ enthält keine Verbindungen, die das Programm lesen kann. Nichts wurde geändert. Wählen Sie ein conn.log von Zeek, mit Kopfzeilen oder als JSON-Zeilen.',
  'error.scan-not-recognised':
    '„{file}“ ist kein nmap-Ergebnis in XML. Nichts wurde geändert. Speichern Sie den Scan mit -oX und wählen Sie diese Datei.',
  'error.flow-list-not-recognised':
    'In „{file}“ wurde keine Liste von Verbindungen gefunden. Nichts wurde geändert. Nötig ist eine Kopfzeile mit Quelle und Ziel, oder eine Matrix mit Zonen an beiden Rändern.',
  'error.diagram-not-recognised':
    '„{file}“ ist keine draw.io-Zeichnung und enthält keine. Nichts wurde geändert. Speichern Sie die Zeichnung in draw.io als .drawio, oder als Bild mit eingebetteter Kopie des Diagramms, und wählen Sie diese Datei.',
  'error.diagram-limit':
    'Die Zeichnung „{file}“ hat mehr Elemente, als auf einmal gelesen werden (bis {limit}). Nichts wurde geändert. Speichern Sie einzelne Seiten als eigene Zeichnungen.',
  'error.xml-damaged':
    'Die Datei „{file}“ ist beschädigt oder abgeschnitten und wurde nicht gelesen. Nichts wurde geändert. Speichern oder kopieren Sie sie noch einmal und versuchen Sie es erneut.',
  'error.xml-unsafe':
    'Die Datei „{file}“ ist so aufgebaut, dass sie dem Programm schaden könnte, und wurde nicht gelesen. Nichts wurde geändert. Speichern Sie sie neu mit dem Programm, aus dem sie stammt.',
  'error.change-invalid':
    'Die Änderung wurde nicht übernommen: {field} von {type} hat einen Wert, der nicht möglich ist. Es wurde nichts geändert.',
  'notice.unclean-exit':
    'Das Programm wurde zuletzt nicht ordentlich beendet. Alles, was als gespeichert angezeigt war, ist wieder da.',
  'notice.journal-tail-cut':
    'Der letzte Eintrag wurde beim Schreiben unterbrochen und nie als gespeichert angezeigt. Er wurde entfernt; alles davor ist vollständig.',
  'notice.journal-damaged':
    'Ein Teil der gespeicherten Änderungen ist auf dem Datenträger beschädigt. {kept} Änderungen wurden wiederhergestellt; was auf die Schadstelle folgt, wurde beiseitegelegt. Bitte prüfen Sie Ihre letzten Einträge und speichern Sie das Assessment in eine Datei.',
  'notice.journal-behind-mark':
    'Es fehlen gespeicherte Änderungen: {count} der letzten sind auf dem Datenträger nicht zu finden. Bitte prüfen Sie Ihre letzten Einträge.',
  'notice.journal-gap':
    'Zwischen dem Sicherungsstand und den gespeicherten Änderungen fehlen Änderungen. Bitte prüfen Sie das Assessment und speichern Sie es in eine Datei.',
  'notice.snapshot-older-used':
    'Der neueste Sicherungsstand ist beschädigt. Verwendet wurde ein älterer zusammen mit dem Journal; von dem, was gespeichert war, fehlt nichts.',
  'notice.snapshots-damaged':
    'Kein Sicherungsstand ist lesbar. Das Assessment wurde allein aus dem Journal aufgebaut. Bitte prüfen Sie es und speichern Sie es in eine Datei.',
  'notice.working-copy-rebuilt':
    'Die Arbeitskopie stimmte nicht mit dem Gespeicherten überein und wurde neu aufgebaut. Von dem, was gespeichert war, fehlt nichts.',
  'notice.settings-reset':
    'Die Einstellungen waren nicht lesbar und wurden zurückgesetzt. Assessments sind davon nicht betroffen.',
  'notice.disk-nearly-full':
    'Auf dem Datenträger ist kaum noch Platz ({free} MB). Schaffen Sie Platz, bevor Sie weiterarbeiten.',
  'notice.window-restarted':
    'Das Fenster ist ausgefallen und wurde neu geöffnet. Alles, was als gespeichert angezeigt war, ist da.',
} as const satisfies Translation<typeof errorsEn>;
