import type { Message } from '../message';

export const startEn = {
  'start.title': 'What are you assessing today?',
  'start.lead': 'Everything stays on this computer. Each change is written to disk before the program calls it saved.',
  'start.recent.title': 'Recent assessments',
  'start.recent.empty': 'Nothing here yet',
  'start.recent.empty-text': 'Start a new assessment, open a file from a colleague, or look around in the sample plant.',
  'start.recent.unnamed': 'Assessment without a name',
  'start.recent.facts': '{date} · {assets} assets',
  'start.recent.remove': 'Remove {name} from this computer',
  'start.remove.title': 'Remove from this computer?',
  'start.remove.text': '“{name}” disappears from this list. Files you saved elsewhere stay as they are.',
  'start.remove.confirm': 'Remove',
  'start.new.title': 'New assessment',
  'start.new.create': 'Create',
  'start.open.title': 'From a file',
  'start.open.text': 'A .zonewalk file from a colleague, a stick or a backup.',
  'start.guide.text': 'The whole job in ten steps, and what the words mean. There without a network.',
  'start.sample.title': 'Sample plant',
  'start.sample.text': 'A food plant with three lines, worked through to the report. Change what you like: it is your own copy.',
} as const satisfies Record<string, Message>;
