import type { MessageKey } from '../../i18n/en';

/** The name of each edit in the history. */
export const editLabels = {
  align: 'zones.edit.align',
  distribute: 'zones.edit.distribute',
  sameSize: 'zones.edit.sameSize',
  duplicate: 'zones.edit.duplicate',
  paste: 'zones.edit.paste',
  cut: 'zones.edit.cut',
  bends: 'zones.edit.bends',
  callout: 'zones.edit.callout',
  calloutText: 'zones.edit.calloutText',
  connectFlow: 'zones.edit.connectFlow',
  conduitZones: 'zones.edit.conduitZones',
  createView: 'zones.edit.createView',
  duplicateView: 'zones.edit.duplicateView',
  renameView: 'zones.edit.renameView',
  removeView: 'zones.edit.removeView',
  collapse: 'zones.edit.collapse',
} as const satisfies Record<string, MessageKey>;

/** Why a text cannot be pasted, in words. */
export const pasteRefusals = {
  foreign: 'zones.edit.paste.foreign',
  newer: 'zones.edit.paste.newer',
  damaged: 'zones.edit.paste.damaged',
  tooLarge: 'zones.edit.paste.tooLarge',
} as const satisfies Record<string, MessageKey>;
