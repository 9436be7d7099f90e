import type { Translation } from '../message';
import type { findingsEn } from '../en/findings';

export const findingsDe = {
  'findings.empty.title': 'Noch keine Feststellungen',
  'findings.empty.text': 'Eine Feststellung hält fest, was gesehen, gesagt oder gemessen wurde und eine Reaktion verdient. Sie trägt den Nachweis in Risiken und Anforderungen.',
  'findings.as': 'Ansicht',
  'findings.as.list': 'Liste',
  'findings.as.board': 'Karten nach Stand',
  'findings.where.none': 'Noch keinem Ort zugeordnet.',
  'findings.toChecks': 'Zu den Prüfregeln',
  'findings.follow': 'Was daraus folgt',
  'findings.follow.requirement': 'Anforderung',
  'findings.follow.measure': 'Maßnahme',
  'findings.follow.risk': 'Risiko',
  'findings.step.follow': 'Aus Feststellung abgeleitet',
  'findings.told.follow': 'Aus der Feststellung abgeleitet, mit ihren Orten',
  'findings.told.back': 'Zurück zur Feststellung',
  'decisions.empty.title': 'Noch keine Entscheidungen',
  'decisions.empty.text': 'Die Geschäftsleitung akzeptiert, mindert, überträgt oder vermeidet jedes Risiko über dem tragbaren Wert. Die Entscheidung nennt, wer sie trifft, wann und wie lange sie gilt.',
  'rounds.empty.title': 'Erste Runde',
  'rounds.empty.text': 'Wird eine Runde abgeschlossen, bleiben ihre Kennzahlen hier stehen; die nächste zeigt, was neu, geändert und erledigt ist.',
  'risks.empty.title': 'Noch keine Risiken',
  'risks.empty.text': 'Ein Risiko ist ein Szenario mit Eintrittswahrscheinlichkeit und Auswirkung. Was über dem tragbaren Wert liegt, braucht eine Behandlung und eine Entscheidung.',
  'requirements.empty.title': 'Noch nichts festgelegt',
  'requirements.empty.text': 'Anforderungen legen verbindlich fest, was gelten muss; Maßnahmen sind die Arbeit dazu, in den Stillständen, die der Betrieb zulässt.',
} as const satisfies Translation<typeof findingsEn>;
