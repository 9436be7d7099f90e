import type { MessageKey } from '../i18n/en';

/** The menus of the window, in their order. */
export const commandMenus = ['file', 'edit', 'view', 'assessment', 'help'] as const;
export type CommandMenu = (typeof commandMenus)[number];

/**
 * Something a user can do, as data: menu, palette and keyboard are drawn from one list.
 * `shortcut` is written `Mod+Shift+S`; `Mod` is Ctrl, on a Mac Command.
 * `group` separates entries of a menu by a line where it changes.
 */
export interface CommandDescription {
  readonly id: string;
  readonly titleKey: MessageKey;
  readonly menu?: CommandMenu;
  readonly group?: string;
  readonly shortcut?: string;
  /** False when the command needs no open assessment. */
  readonly needsAssessment?: boolean;
}
