import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commandMenus, type CommandDescription, type CommandMenu } from '../../shared/app/command';
import { translate } from '../../shared/i18n/translate';
import type { Language } from '../../shared/i18n/message';

export interface MenuState {
  readonly language: Language;
  /** What the page said last: command id → can be used. */
  readonly enabled: ReadonlyMap<string, boolean>;
}

/** The window's menu, drawn from the list of commands. `choose` is told which command the user wants. */
export function menuTemplate(
  commands: readonly CommandDescription[], state: MenuState, platform: NodeJS.Platform, choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  const menus = commandMenus.map((menu): MenuItemConstructorOptions => ({
    label: translate(state.language, `menu.${menu}`),
    submenu: menuEntries(commands.filter((command) => command.menu === menu), state, platform, choose, menu),
  }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

/** Shows the menu. */
export function showMenu(template: MenuItemConstructorOptions[]): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** Switches entries of the menu that is shown; the page says so after every change, and building a menu takes time. */
export function updateMenu(commands: readonly CommandDescription[], state: MenuState): void {
  const menu = Menu.getApplicationMenu();
  for (const command of commands) {
    const item = menu?.getMenuItemById(command.id);
    const enabled = isEnabled(command, state);
    if (item && item.enabled !== enabled) item.enabled = enabled;
  }
}

function isEnabled(command: CommandDescription, state: MenuState): boolean {
  return state.enabled.get(command.id) ?? command.needsAssessment !== true;
}

function menuEntries(
  commands: readonly CommandDescription[], state: MenuState, platform: NodeJS.Platform, choose: (id: string) => void, menu: CommandMenu,
): MenuItemConstructorOptions[] {
  const entries: MenuItemConstructorOptions[] = [];
  let group = commands[0]?.group;
  for (const command of commands) {
    if (command.group !== group) {
      entries.push({ type: 'separator' });
      if (menu === 'edit' && group === commands[0]?.group) entries.push(...clipboardEntries(state.language), { type: 'separator' });
      group = command.group;
    }
    entries.push(commandEntry(command, state, platform, choose));
  }
  return entries;
}

function commandEntry(
  command: CommandDescription, state: MenuState, platform: NodeJS.Platform, choose: (id: string) => void,
): MenuItemConstructorOptions {
  return {
    id: command.id,
    label: translate(state.language, command.titleKey),
    enabled: isEnabled(command, state),
    click: () => choose(command.id),
    ...(command.shortcut === undefined ? {} : {
      accelerator: acceleratorOf(command.shortcut),
      // The page listens to the keyboard itself: a text field's own undo goes before ours.
      registerAccelerator: platform === 'darwin',
    }),
  };
}

/** `Mod+Shift+S` as Electron writes it. */
function acceleratorOf(shortcut: string): string {
  return shortcut.split('+').map((key) => (key === 'Mod' ? 'CommandOrControl' : key)).join('+');
}

function clipboardEntries(language: Language): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: translate(language, 'menu.cut') },
    { role: 'copy', label: translate(language, 'menu.copy') },
    { role: 'paste', label: translate(language, 'menu.paste') },
    { role: 'selectAll', label: translate(language, 'menu.select-all') },
  ];
}
