import type { Message } from '../message';

export const findingsEn = {
  'findings.empty.title': 'No findings yet',
  'findings.empty.text': 'A finding is something seen, said or measured that deserves a reaction. It carries the evidence into risks and requirements.',
  'decisions.empty.title': 'No decisions yet',
  'decisions.empty.text': 'Management accepts, reduces, transfers or avoids each risk above the tolerable value. The decision names who, when and until when.',
  'rounds.empty.title': 'First round',
  'rounds.empty.text': 'When a round is closed its figures are kept here, and the next one shows what is new, changed and done.',
  'risks.empty.title': 'No risks yet',
  'risks.empty.text': 'A risk is a scenario with likelihood and impact. What lies above the tolerable value needs a treatment and a decision.',
  'requirements.empty.title': 'Nothing specified yet',
  'requirements.empty.text': 'Requirements say bindingly what must be true; measures are the work that makes it so, in the outages the plant allows.',
} as const satisfies Record<string, Message>;
