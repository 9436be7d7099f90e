import type { Translation } from '../message';
import type { figuresEn } from '../en/figures';

export const figuresDe = {
  'figure.maturity.title': 'Reifegradprofil nach Themenfeldern',
  'figure.maturity.average': 'Mittel',
  'figure.maturity.notRated': 'noch nicht bewertet',
  'figure.maturity.notApplicable': 'nicht anwendbar',
  'figure.maturity.legend.level': 'von allen Praktiken erreicht',
  'figure.maturity.legend.average': 'Mittel der Praktiken',
  'figure.maturity.legend.target': 'Ziel',
  'figure.maturity.legend.gap': 'Abstand zum Ziel',
  'figure.maturity.description':
    'Balkendiagramm über {domains} Themenfelder. {atTarget} von {withTarget} Themenfeldern mit Zielvorgabe erreichen ihr Ziel. Die Werte stehen in der Tabelle unter der Abbildung.',
  'figure.radar.title': 'Reifegrad auf einen Blick',
  'figure.radar.legend.average': 'Mittel der Praktiken',
  'figure.radar.legend.target': 'Ziel',
  'figure.radar.description': 'Netzdiagramm des mittleren Reifegrads von {domains} Themenfeldern im Vergleich zu ihren Zielen.',
  'figure.risk.title': 'Risikomatrix',
  'figure.risk.now': 'Heute',
  'figure.risk.after': 'Nach den Maßnahmen',
  'figure.risk.likelihood': 'Eintrittswahrscheinlichkeit',
  'figure.risk.impact': 'Auswirkung',
  'figure.risk.within': 'innerhalb der Toleranz',
  'figure.risk.above': 'über der Toleranz',
  'figure.risk.farAbove': 'weit über der Toleranz',
  'figure.risk.tolerance': 'Toleranzgrenze (Wert {value})',
  'figure.risk.description': '{panel}: {total} Risiken in der Matrix, davon {above} über der Toleranz.',
} as const satisfies Translation<typeof figuresEn>;
