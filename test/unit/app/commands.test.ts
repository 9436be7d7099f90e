import { describe, expect, it } from 'vitest';
import { commands } from '../../../shared/app/commands';

describe('commands', () => {
  it('have ids and shortcuts of their own', () => {
    const ids = commands.map((command) => command.id);
    const shortcuts = commands.flatMap((command) => ('shortcut' in command ? [command.shortcut] : []));
    expect({ ids: new Set(ids).size, shortcuts: new Set(shortcuts).size }).toEqual({ ids: ids.length, shortcuts: shortcuts.length });
  });
});
