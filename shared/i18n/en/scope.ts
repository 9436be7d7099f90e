import type { Message } from '../message';

export const scopeEn = {
  'scope.tab.assessment': 'This assessment',
  'scope.empty.title': 'Nothing recorded yet',
  'scope.empty.text': 'Areas are the places in the plant: site, area, line, cell, machine. People are those who own, run, supply or assess it.',
} as const satisfies Record<string, Message>;
