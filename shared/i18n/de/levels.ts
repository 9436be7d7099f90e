import type { levelsEn } from '../en/levels';
import type { Translation } from '../message';

export const levelsDe = {
  'levels.reason': 'SL-T {level} für {groups}: {reason}',
  'levels.reason.basic': 'Jede Zone der Anlage muss Versehen und Zufall standhalten.',
  'levels.reason.availability': 'Ohne „{name}“ steht die Anlage.',
  'levels.reason.integrity': 'Falsche Daten oder Programme in „{name}“ richten Schaden an.',
  'levels.reason.confidentiality': '„{name}“ enthält, was andere nicht wissen dürfen.',
  'levels.reason.harm': 'Fällt „{name}“ aus, kommen Menschen oder Umwelt zu Schaden.',
  'levels.reason.safety': '„{name}“ schützt Menschen; wer mit Absicht angreift, darf nicht daran kommen.',
  'levels.reason.dmz': 'Eine DMZ grenzt an Netze, denen niemand trauen kann.',
  'levels.reason.wireless': 'Funk endet nicht am Zaun.',
  'levels.reason.temporary': 'Was kommt und geht, bringt mit, was ihm anderswo begegnet ist.',
  'levels.reason.zone': 'Die Zone „{name}“ verlangt es.',
  'levels.requirement': '{requirement} („{title}“) ist in „{name}“ zu erfüllen, soweit bei SL-T {level} ausgewählt. Auswahl und Wortlaut sind mit der lizenzierten Norm abzugleichen.',
  'levels.today.met': 'Heute: erfüllt.',
  'levels.today.partly': 'Heute: teilweise erfüllt.',
  'levels.today.notMet': 'Heute: nicht erfüllt.',
  'levels.today.notApplicable': 'Heute: nicht zutreffend, aber ohne Begründung.',
  'levels.today.notJudged': 'Heute: noch nicht beurteilt.',
  'levels.criterion.IAC': 'Vor Ort gezeigt: Wer oder was sich anmeldet, ist benannt und wird geprüft; ein Versuch mit unbekanntem Konto oder falschem Passwort wird abgewiesen und aufgezeichnet.',
  'levels.criterion.UC': 'Vor Ort gezeigt: Ein Konto ohne das Recht dazu kann die Handlung nicht ausführen; die Aufzeichnung des Versuchs nennt Konto und Zeit.',
  'levels.criterion.SI': 'Vor Ort gezeigt: Eine nicht freigegebene Änderung an Programm, Daten oder Nachricht wird abgewiesen oder gemeldet; der Nachweis liegt mit Datum und Gerät vor.',
  'levels.criterion.DC': 'Vor Ort gezeigt: Vertrauliches ist unterwegs und im Speicher ohne das Recht dazu nicht lesbar; die erfassten Geräte und Wege sind aufgelistet.',
  'levels.criterion.RDF': 'Vor Ort gezeigt: Die Regeln an der Grenze entsprechen dem Verzeichnis der notwendigen Kommunikation; eine Verbindung, die dort fehlt, kommt nicht zustande.',
  'levels.criterion.TRE': 'Vor Ort gezeigt: Ein nachgestelltes Ereignis erscheint in der vereinbarten Zeit in den Aufzeichnungen, und die diensthabende Person weiß, was folgt.',
  'levels.criterion.RA': 'Vor Ort gezeigt: Unter der vereinbarten Last oder nach dem vereinbarten Ausfall läuft der Prozess weiter oder kommt in der vereinbarten Zeit wieder.',
} as const satisfies Translation<typeof levelsEn>;
