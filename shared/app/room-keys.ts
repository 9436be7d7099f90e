import type { MessageKey } from '../i18n/en';
import type { Translate } from '../i18n/translate';

/** What a key does in one room, beside the commands that work everywhere. */
interface RoomKey {
  /** The name of the screen. */
  readonly room: string;
  readonly titleKey: MessageKey;
  /** As they are shown; several that do the same kind of thing are separated by blanks. */
  readonly keys: string | { readonly textKey: MessageKey };
}

/** Keys of the drawing as its handlers read them. */
export const drawingKeys = { select: 'V', zone: 'N', connect: 'C', pan: 'H', fold: 'O', fit: '0', find: 'F', tray: 'A' } as const;

/** The keys of every room: the help on the keyboard and the line at the foot of a room are drawn from this list. */
const roomKeys: readonly RoomKey[] = [
  { room: 'zones', keys: 'Tab', titleKey: 'roomKeys.zones.next' },
  { room: 'zones', keys: '← ↑ ↓ →', titleKey: 'roomKeys.zones.move' },
  { room: 'zones', keys: 'Alt+→', titleKey: 'roomKeys.zones.stretch' },
  { room: 'zones', keys: '↵', titleKey: 'roomKeys.zones.open' },
  { room: 'zones', keys: 'Del', titleKey: 'roomKeys.zones.remove' },
  { room: 'zones', keys: 'Mod+D', titleKey: 'roomKeys.zones.duplicate' },
  { room: 'zones', keys: drawingKeys.fold, titleKey: 'roomKeys.zones.fold' },
  { room: 'zones', keys: drawingKeys.zone, titleKey: 'roomKeys.zones.draw' },
  { room: 'zones', keys: drawingKeys.connect, titleKey: 'roomKeys.zones.connect' },
  { room: 'zones', keys: drawingKeys.select, titleKey: 'roomKeys.zones.select' },
  { room: 'zones', keys: drawingKeys.pan, titleKey: 'roomKeys.zones.pan' },
  { room: 'zones', keys: '+ -', titleKey: 'roomKeys.zones.zoom' },
  { room: 'zones', keys: drawingKeys.fit, titleKey: 'zones.zoom.fit' },
  { room: 'zones', keys: drawingKeys.find, titleKey: 'roomKeys.zones.find' },
  { room: 'zones', keys: drawingKeys.tray, titleKey: 'roomKeys.zones.tray' },
  { room: 'zones', keys: 'Esc', titleKey: 'roomKeys.back' },
  { room: 'organisation', keys: { textKey: 'organisation.letter.responsible' }, titleKey: 'choice.responsibilityKind.responsible' },
  { room: 'organisation', keys: { textKey: 'organisation.letter.accountable' }, titleKey: 'choice.responsibilityKind.accountable' },
  { room: 'organisation', keys: { textKey: 'organisation.letter.consulted' }, titleKey: 'choice.responsibilityKind.consulted' },
  { room: 'organisation', keys: { textKey: 'organisation.letter.informed' }, titleKey: 'choice.responsibilityKind.informed' },
  { room: 'organisation', keys: 'Del', titleKey: 'organisation.keys.clear' },
  { room: 'organisation', keys: '↵', titleKey: 'organisation.keys.menu' },
  { room: 'organisation', keys: '← ↑ ↓ →', titleKey: 'organisation.keys.move' },
  { room: 'practices', keys: '1 2 3 4', titleKey: 'practices.keys.levels' },
  { room: 'practices', keys: '0', titleKey: 'practices.keys.notInPlace' },
  { room: 'practices', keys: 'N', titleKey: 'practices.keys.notApplicable' },
  { room: 'practices', keys: '↑ ↓', titleKey: 'practices.keys.move' },
  { room: 'practices', keys: 'T', titleKey: 'practices.keys.note' },
  { room: 'practiceWalk', keys: '1 2 3 4', titleKey: 'practices.keys.levels' },
  { room: 'practiceWalk', keys: '0', titleKey: 'practices.keys.notInPlace' },
  { room: 'practiceWalk', keys: 'N', titleKey: 'practices.keys.notApplicable' },
  { room: 'practiceWalk', keys: '← →', titleKey: 'practices.keys.move' },
  { room: 'practiceWalk', keys: 'T', titleKey: 'practices.keys.note' },
  { room: 'practiceWalk', keys: 'E', titleKey: 'roomKeys.evidence' },
  { room: 'practiceWalk', keys: 'U', titleKey: 'roomKeys.undo' },
  { room: 'practiceWalk', keys: 'Esc', titleKey: 'roomKeys.back' },
  { room: 'walkDown', keys: { textKey: 'walkDown.key.seen' }, titleKey: 'roomKeys.walkDown.seen' },
  { room: 'walkDown', keys: { textKey: 'walkDown.key.notFound' }, titleKey: 'roomKeys.walkDown.notFound' },
  { room: 'walkDown', keys: { textKey: 'walkDown.key.different' }, titleKey: 'roomKeys.walkDown.different' },
  { room: 'walkDown', keys: '+', titleKey: 'roomKeys.walkDown.add' },
  { room: 'walkDown', keys: '← →', titleKey: 'practices.keys.move' },
  { room: 'walkDown', keys: 'T', titleKey: 'practices.keys.note' },
  { room: 'walkDown', keys: '/', titleKey: 'roomKeys.walkDown.search' },
  { room: 'walkDown', keys: 'U', titleKey: 'roomKeys.undo' },
  { room: 'walkDown', keys: 'Esc', titleKey: 'roomKeys.back' },
  { room: 'checks', keys: '↵', titleKey: 'checks.key.go' },
  { room: 'checks', keys: 'F', titleKey: 'checks.key.finding' },
  { room: 'checks', keys: 'A', titleKey: 'checks.key.accept' },
  { room: 'checks', keys: 'M', titleKey: 'checks.key.wrong' },
  { room: 'checks', keys: 'Q', titleKey: 'checks.key.fix' },
];

/** Keys and what they do, in words. */
export interface KeyInWords {
  readonly keys: string;
  readonly text: string;
}

/** The keys of a screen; none for one that has only those of every list. */
export function keysOfRoom(screen: string, translate: Translate): readonly KeyInWords[] {
  return roomKeys.filter(({ room }) => room === screen).map(({ keys, titleKey }) => ({ keys: typeof keys === 'string' ? keys : translate(keys.textKey), text: translate(titleKey) }));
}
