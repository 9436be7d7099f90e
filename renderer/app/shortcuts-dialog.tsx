import type { ReactNode } from 'react';
import { commandMenus, type CommandDescription } from '../../shared/app/command';
import { commands } from '../../shared/app/commands';
import { keysOfRoom } from '../../shared/app/room-keys';
import type { Translate } from '../../shared/i18n/translate';
import { useApp } from '../commands/app-context';
import { useTranslate, useUi } from '../store/stores';
import { ShortcutsSheet, type ShortcutGroup } from '../ui';

/** Every shortcut on one sheet: those of the room first, then by menu; those of lists behind the ones of editing. */
export function ShortcutsDialog(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const isOpen = useUi((state) => state.shortcutsOpen);
  const screen = useUi((state) => state.screen);
  return (
    <ShortcutsSheet
      isOpen={isOpen}
      onClose={() => ui.setState({ shortcutsOpen: false })}
      title={translate('command.app.shortcuts')}
      closeLabel={translate('app.close')}
      groups={[...roomGroup(screen, translate), ...menuGroups(translate).flatMap((group) => (group.id === 'edit' ? [group, listGroup(translate)] : [group]))]}
    />
  );
}

/** What the keyboard does in the room behind the sheet; nothing where a room has no keys of its own. */
function roomGroup(screen: string, translate: Translate): readonly ShortcutGroup[] {
  const keys = keysOfRoom(screen, translate);
  return keys.length === 0 ? [] : [{ id: 'room', title: translate('roomKeys.title'), entries: keys.map(({ keys: shown, text }) => ({ id: shown, title: text, keys: shown })) }];
}

function menuGroups(translate: Translate): readonly ShortcutGroup[] {
  const all: readonly CommandDescription[] = commands;
  return commandMenus.map((menu) => ({
    id: menu,
    title: translate(`menu.${menu}`),
    entries: all.flatMap(({ id, titleKey, shortcut, menu: own }) => (own === menu && shortcut !== undefined ? [{ id, title: translate(titleKey), keys: shortcut }] : [])),
  }));
}

/** What the keyboard does inside every list. */
function listGroup(translate: Translate): ShortcutGroup {
  return {
    id: 'lists',
    title: translate('app.shortcuts.lists'),
    entries: [
      { id: 'edit', title: translate('app.shortcuts.edit'), keys: 'F2' },
      { id: 'copy', title: translate('menu.copy'), keys: 'Mod+C' },
      { id: 'paste', title: translate('menu.paste'), keys: 'Mod+V' },
      { id: 'fill', title: translate('app.shortcuts.fill'), keys: 'Mod+D' },
      { id: 'clear', title: translate('app.shortcuts.clear'), keys: 'Del' },
    ],
  };
}
