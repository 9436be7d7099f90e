import type { Message } from '../message';

export const figuresEn = {
  'figure.maturity.title': 'Maturity profile by domain',
  'figure.maturity.average': 'Average',
  'figure.maturity.notRated': 'not rated yet',
  'figure.maturity.notApplicable': 'not applicable',
  'figure.maturity.legend.level': 'level all practices reach',
  'figure.maturity.legend.average': 'average of the practices',
  'figure.maturity.legend.target': 'target',
  'figure.maturity.legend.gap': 'gap to the target',
  'figure.maturity.description':
    'Bar chart of {domains} domains. {atTarget} of {withTarget} domains with a target reach it. The values are in the table below the figure.',
  'figure.radar.title': 'Maturity at a glance',
  'figure.radar.legend.average': 'average of the practices',
  'figure.radar.legend.target': 'target',
  'figure.radar.description': 'Net chart of the average maturity of {domains} domains against their targets.',
  'figure.risk.title': 'Risk matrix',
  'figure.risk.now': 'Today',
  'figure.risk.after': 'After the measures',
  'figure.risk.likelihood': 'Likelihood',
  'figure.risk.impact': 'Impact',
  'figure.risk.within': 'within tolerance',
  'figure.risk.above': 'above tolerance',
  'figure.risk.farAbove': 'far above tolerance',
  'figure.risk.tolerance': 'tolerance line (value {value})',
  'figure.risk.description': '{panel}: {total} risks in the matrix, {above} of them above tolerance.',
} as const satisfies Record<string, Message>;
