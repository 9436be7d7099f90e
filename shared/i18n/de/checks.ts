import type { checksEn } from '../en/checks';
import type { Translation } from '../message';

export const checksDe = {
  'check.zoneless.title': 'Asset ohne Zone',
  'check.zoneless.result': '„{name}“ liegt in keiner Zone.',
  'check.zoneless.why':
    'Außerhalb jeder Zone gibt es weder Schutzziel noch Grenze, und kein späterer Schritt sieht das Asset. Ordnen Sie es der Zone zu, deren Schutz es braucht.',
  'check.zone-owner.title': 'Zone ohne zuständige Person',
  'check.zone-owner.result': 'Für die Zone „{name}“ ist niemand als zuständig benannt.',
  'check.zone-owner.why':
    'Wer über Kommunikation und Änderungen einer Zone entscheidet, muss mit Namen oder Funktion bekannt sein. Fragen Sie, wer gerufen wird, wenn dort etwas steht.',
  'check.zone-target.title': 'Zone ohne SL-T',
  'check.zone-target.result': 'Die Zone „{name}“ hat noch keinen SL-T, also kein Ziel.',
  'check.zone-target.why':
    'Das Ziel sagt, wie stark der Schutz sein muss. Ohne Ziel folgen keine Anforderungen, und nichts lässt sich mit dem Erreichten vergleichen.',
  'check.safety-mixed.title': 'Safety-Technik teilt sich eine Zone',
  'check.safety-mixed.result': {
    one: 'In der Zone „{name}“ steht {count} weiteres Asset neben Safety-Technik ({safety}).',
    other: 'In der Zone „{name}“ stehen {count} weitere Assets neben Safety-Technik ({safety}).',
  },
  'check.safety-mixed.why':
    'Wer an ein gewöhnliches Gerät der Zone kommt, erreicht auch das, was Menschen schützt. Geben Sie der Safety-Technik eine eigene Zone oder halten Sie fest, warum das nicht geht.',
  'check.safety-reachable.title': 'Safety-Technik von außen erreichbar',
  'check.safety-reachable.result': {
    one: 'Von außen führt ein Weg zur Safety-Technik in „{name}“: {doors}.',
    other: 'Von außen führen {count} Wege zur Safety-Technik in „{name}“: {doors}.',
  },
  'check.safety-reachable.why':
    'Gezählt wird jeder erlaubte Weg, in beliebig vielen Schritten. Lassen Sie sich die Wege zeigen und trennen Sie den schwächsten Schritt: Safety-Technik muss allein arbeiten, wenn alles andere gefallen ist.',
  'check.engineering-reachable.title': 'Engineering-Station aus dem Büro erreichbar',
  'check.engineering-reachable.result': {
    one: 'Aus dem Büro führt ein Weg an der DMZ vorbei zu „{name}“: {doors}.',
    other: 'Aus dem Büro führen {count} Wege an der DMZ vorbei zu „{name}“: {doors}.',
  },
  'check.engineering-reachable.why':
    'Von der Engineering-Station aus lässt sich jede Steuerung ändern. Lassen Sie das Büro nur über einen Sprungserver in der DMZ dorthin, oder gar nicht.',
  'check.flow-without-conduit.title': 'Kommunikation über Zonen ohne Übergang',
  'check.flow-without-conduit.result': 'Die Kommunikation von „{from}“ nach „{to}“ verlässt ihre Zone, aber kein Übergang ist dafür benannt.',
  'check.flow-without-conduit.why':
    'Was eine Grenze überschreitet, tut es an irgendeiner Stelle. Benennen Sie den Übergang oder zeichnen Sie ihn: Erst dann lässt er sich filtern und überwachen.',
  'check.flow-unneeded.title': 'Erlaubt, ohne dass der Bedarf bekannt ist',
  'check.flow-unneeded.result': 'Die Kommunikation von „{from}“ nach „{to}“ ist erlaubt, aber niemand hat gesagt, dass sie gebraucht wird.',
  'check.flow-unneeded.why':
    'Erlaubt wird nur notwendige Kommunikation. Fragen Sie, was ohne sie stehen bliebe: Entweder wird sie gebraucht, oder sie kann weg.',
  'check.verdict-expired.title': 'Urteil ist abgelaufen',
  'check.verdict-expired.result': 'Das Urteil über die Kommunikation von „{from}“ nach „{to}“ galt bis {date}.',
  'check.verdict-expired.why':
    'Eine befristete Erlaubnis soll enden. Entscheiden Sie neu und mit neuem Datum, oder nehmen Sie die Kommunikation weg.',
  'check.conduit-unused.title': 'Übergang ohne Kommunikation',
  'check.conduit-unused.result': 'Es ist nichts erfasst, das den Übergang „{name}“ benutzt.',
  'check.conduit-unused.why':
    'Ein Weg, den niemand braucht, gehört geschlossen. Wird er doch gebraucht, fehlt die Kommunikation im Verzeichnis.',
  'check.conduit-unguarded.title': 'Übergang ohne durchsetzendes Gerät',
  'check.conduit-unguarded.result': 'Kein Gerät entscheidet, was den Übergang „{name}“ passiert.',
  'check.conduit-unguarded.why':
    'Eine Grenze, die nichts durchsetzt, gibt es nur auf dem Papier. Benennen Sie Firewall, Gateway oder Filter, oder planen Sie das Gerät ein.',
  'check.conduit-any.title': 'Alles darf hindurch',
  'check.conduit-any.result': {
    one: 'Am Übergang „{name}“ erlaubt eine Kommunikation alles ({flows}).',
    other: 'Am Übergang „{name}“ erlauben {count} Kommunikationen alles ({flows}).',
  },
  'check.conduit-any.why':
    'Eine Regel für beliebige Protokolle hebt die Grenze auf. Beobachten Sie einige Wochen, was wirklich benutzt wird, und erlauben Sie genau das.',
  'check.conduit-target.title': 'Übergang zielt niedriger als seine Zonen',
  'check.conduit-target.result': 'Das Ziel des Übergangs „{name}“ liegt unter dem jeder Zone, die er verbindet ({requirements}).',
  'check.conduit-target.why':
    'Der Übergang ist der Weg in seine Zonen. Ist er schwächer geschützt als die schwächere von ihnen, unterläuft er beide.',
  'check.carried-unscanned.title': 'Getragene Daten werden nicht geprüft',
  'check.carried-unscanned.result': 'Niemand prüft, was über „{name}“ hereinkommt.',
  'check.carried-unscanned.why':
    'Sticks und Servicelaptops kommen in der Tasche an jeder Firewall vorbei. Führen Sie sie über eine Datenschleuse, bevor sie angesteckt werden.',
  'check.access-unsafe.title': 'Fernzugang ohne ausreichende Absicherung',
  'check.access-unsafe.result': 'Dem Fernzugang „{name}“ fehlen Absicherungen, oder niemand weiß davon: {fields}.',
  'check.access-unsafe.why':
    'Zweiter Faktor, Freigabe je Sitzung, Aufzeichnung und Vertrag machen einen Fernzugriff verantwortbar. Was niemand weiß, gilt als fehlend.',
  'check.asset-dual-homed.title': 'Asset steht in zwei Zonen',
  'check.asset-dual-homed.result': '„{name}“ hat Netzwerkkarten in mehreren Zonen ({zones}).',
  'check.asset-dual-homed.why':
    'Ein Rechner mit je einem Bein auf beiden Seiten führt um jede Grenze dazwischen herum. Trennen Sie eine Verbindung, oder behandeln Sie den Rechner als Grenzgerät.',
  'check.asset-address-outside.title': 'Adresse passt nicht zur Zone',
  'check.asset-address-outside.result': '„{name}“ hat die Adresse {addresses}, seine Zone „{zone}“ aber die Netze {subnets}.',
  'check.asset-address-outside.why': 'Adresse, Zuordnung oder Zeichnung ist veraltet. Sehen Sie am Gerät nach.',
  'check.asset-address-duplicate.title': 'Adresse kommt doppelt vor',
  'check.asset-address-duplicate.result': '„{name}“ hat dieselbe Adresse {value} wie {others}.',
  'check.asset-address-duplicate.why':
    'In einem Netz geht das nicht: Entweder ist die Liste veraltet, oder die Geräte stehen in eigenen Netzen; dann tragen Sie diese an der Schnittstelle ein.',
  'check.asset-tag-duplicate.title': 'Kennzeichen kommt doppelt vor',
  'check.asset-tag-duplicate.result': '„{name}“ hat dasselbe Kennzeichen {value} wie {others}.',
  'check.asset-tag-duplicate.why': 'Wer nach dem Kennzeichen arbeitet, findet das falsche Gerät. Vergleichen Sie mit den Typenschildern.',
  'check.asset-serial-duplicate.title': 'Seriennummer kommt doppelt vor',
  'check.asset-serial-duplicate.result': '„{name}“ hat dieselbe Seriennummer {value} wie {others}.',
  'check.asset-serial-duplicate.why':
    'Entweder steht ein Gerät zweimal in der Liste, oder die Nummer ist beim Abschreiben verrutscht. Vergleichen Sie mit den Typenschildern.',
  'check.asset-unsupported.title': 'Ohne Support und ohne Ersatzmaßnahme',
  'check.asset-unsupported.result': '„{name}“ wird vom Hersteller nicht mehr unterstützt, und keine Maßnahme gleicht das aus.',
  'check.asset-unsupported.why':
    'Schwachstellen, die ab jetzt gefunden werden, bleiben. Planen Sie den Austausch, oder sehen Sie eine Ersatzmaßnahme vor: eigene Zone, engere Kommunikation, virtuelles Patchen.',
  'check.asset-backup.title': 'Kritisches Asset ohne erprobte Datensicherung',
  'check.asset-backup.result': 'Für „{name}“ wurde noch keine Rücksicherung erprobt.',
  'check.asset-backup.why':
    'Wovon die Anlage abhängt, muss nach einem Verlust in bekannter Zeit zurückkommen. Das zeigt nur eine Rücksicherung, die jemand ausprobiert hat.',
  'check.asset-default-password.title': 'Werkspasswort in Gebrauch',
  'check.asset-default-password.result': '„{name}“ hat noch das Werkspasswort.',
  'check.asset-default-password.why': 'Es steht im Handbuch und in öffentlichen Listen. Ändern Sie es bei nächster Gelegenheit; das kostet Minuten.',
  'check.asset-shared-accounts.title': 'Gruppenkonten',
  'check.asset-shared-accounts.result': '„{name}“ wird mit Konten benutzt, die sich mehrere Personen teilen.',
  'check.asset-shared-accounts.why':
    'Hinterher kann niemand sagen, wer da war, und niemandem lässt sich der Zugang entziehen. Wo eigene Konten nicht gehen, halten Sie fest, wer das Passwort kennt, und ändern Sie es, wenn jemand geht.',
  'check.zone-achieved.title': 'Zone unter ihrem Ziel',
  'check.zone-achieved.result': 'Die Zone „{name}“ erreicht weniger als ihr Ziel ({requirements}).',
  'check.zone-achieved.why':
    'Die erste Zahl ist das Erreichte, die zweite das Beschlossene. Schließen Sie den Abstand mit Maßnahmen, setzen Sie Ersatzmaßnahmen dagegen, oder lassen Sie die Leitung akzeptieren, was bleibt.',
  'check.conduit-achieved.title': 'Übergang unter seinem Ziel',
  'check.conduit-achieved.result': 'Der Übergang „{name}“ erreicht weniger als sein Ziel ({requirements}).',
  'check.conduit-achieved.why':
    'Die erste Zahl ist das Erreichte, die zweite das Beschlossene. Der Übergang ist der Weg in seine Zonen: Was hier fehlt, fehlt ihnen allen.',
  'check.business-mixed.title': 'Büro- und Steuerungstechnik in einer Zone',
  'check.business-mixed.result': {
    one: 'In der Zone „{name}“ steht {count} Asset, das nicht auf diese Seite der Grenze gehört ({assets}).',
    other: 'In der Zone „{name}“ stehen {count} Assets, die nicht auf diese Seite der Grenze gehören ({assets}).',
  },
  'check.business-mixed.why':
    'Bürotechnik empfängt E-Mails und ist im Internet; die Steuerung darf ihr Schicksal nicht teilen. Verlegen Sie, was nicht hierher gehört, oder berichtigen Sie Zone oder Purdue-Ebene, wenn das Modell nicht stimmt.',
  'check.asset-wireless-zone.title': 'Funkgerät ohne eigene Zone',
  'check.asset-wireless-zone.result': '„{name}“ funkt, liegt aber in der Zone „{zone}“, die keine Funkzone ist.',
  'check.asset-wireless-zone.why':
    'Funk endet nicht am Zaun. Geben Sie Funkgeräten eine eigene Zone, damit zwischen der Luft und den verkabelten Geräten eine Grenze steht.',
  'check.asset-temporary-zone.title': 'Zeitweise angeschlossenes Gerät ohne eigene Zone',
  'check.asset-temporary-zone.result': '„{name}“ kommt und geht, liegt aber wie ein festes Gerät in der Zone „{zone}“.',
  'check.asset-temporary-zone.why':
    'Servicelaptops und Datenträger bringen mit, was ihnen anderswo begegnet ist. Legen Sie sie in eine Zone für zeitweise angeschlossene Geräte, mit einem Übergang zu jeder Zone, an die sie angeschlossen werden.',
  'check.flow-level-skipped.title': 'Kommunikation überspringt Ebenen',
  'check.flow-level-skipped.result': 'Die Kommunikation von „{from}“ nach „{to}“ überspringt die Ebenen dazwischen ({levels}).',
  'check.flow-level-skipped.why':
    'Zwischen Büro und Steuerung liegt die Betriebsführung, davor eine DMZ. Lassen Sie einen Server dort die Daten weitergeben statt einer direkten Verbindung.',
  'check.flow-clear-text.title': 'Klartext auf nicht vertrauenswürdigem Übergang',
  'check.flow-clear-text.result': 'Die Kommunikation von „{from}“ nach „{to}“ läuft über „{conduit}“ im Klartext ({protocols}).',
  'check.flow-clear-text.why':
    'Auf einem Weg, der nicht unter Kontrolle ist, können andere mitlesen und verändern. Nehmen Sie die gesicherte Variante des Protokolls, legen Sie einen Tunnel darum, oder bringen Sie den Weg unter Kontrolle.',
  'check.conduit-foreign.title': 'Von außen direkt in die Steuerung',
  'check.conduit-foreign.result': 'Der Übergang „{name}“ führt von außen ({from}) direkt in die Steuerung ({to}).',
  'check.conduit-foreign.why':
    'Dienstleister und Internet enden in einer DMZ, auf einem Server des Betreibers. Sonst ist die Grenze der Anlage nur so gut wie die andere Seite.',
  'check.conduit-level-skipped.title': 'Übergang überspringt Ebenen',
  'check.conduit-level-skipped.result': 'Der Übergang „{name}“ führt ohne DMZ von Ebene {from} auf Ebene {to}.',
  'check.conduit-level-skipped.why':
    'Was das Büro trifft, ist in einem Schritt in der Steuerung. Führen Sie den Weg über DMZ und Betriebsführung, und schließen Sie den direkten.',
} as const satisfies Translation<typeof checksEn>;
