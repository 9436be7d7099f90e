import type { Message } from '../message';

export const scopeEn = {
  'scope.tab.assessment': 'This assessment',
  'scope.area.empty.title': 'No areas yet',
  'scope.area.empty.text': 'Areas are the places in the plant: site, area, line, cell, machine. Walk-down, findings and outages go by them. Those named in an inventory can be created while it is imported.',
  'scope.person.empty.title': 'No people yet',
  'scope.person.empty.text': 'People own, run, supply or assess the plant. Whoever is named here can be responsible for topics, be interviewed and decide.',
} as const satisfies Record<string, Message>;
