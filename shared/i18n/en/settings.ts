import type { Message } from '../message';

export const settingsEn = {
  'settings.person': 'Who writes',
  'settings.author': 'Your name',
  'settings.author-help': 'Stands on every value you enter.',
  'settings.author-note': 'Colleagues see it when files are merged.',
  'settings.screen': 'Screen',
  'settings.theme': 'Appearance',
  'settings.language-note': 'Reports are written in the language you choose there, whatever the screen speaks.',
  'settings.promises': 'What you can rely on',
  'settings.promise.network': 'The program never uses the network.',
  'settings.promise.journal': '“Saved” means: written to the journal on disk.',
  'settings.promise.snapshots': 'Snapshots are taken while you work, and before every import and merge.',
} as const satisfies Record<string, Message>;
