import { useMemo, type ReactNode } from 'react';
import type { CommandId } from '../../shared/app/commands';
import { emptyModel } from '../../shared/model/model';
import { typeOfId } from '../../shared/model/record-type';
import { useApp } from '../commands/app-context';
import { useProject, useTranslate, useUi } from '../store/stores';
import { CommandPalette } from '../ui';
import { roomForType } from '../store/record-rooms';
import { searchItems } from './search-items';

/** Everything that can be run or gone to, found by typing. */
export function Palette(): ReactNode {
  const { ui, run } = useApp();
  const translate = useTranslate();
  const isOpen = useUi((state) => state.paletteOpen);
  const hasProject = useProject(({ session }) => session !== undefined);
  const model = useProject((state) => (isOpen ? state.model : emptyModel));
  const items = useMemo(() => (isOpen ? searchItems(model, hasProject, translate) : []), [isOpen, model, hasProject, translate]);
  const close = (): void => ui.setState({ paletteOpen: false });
  const choose = (id: string): void => {
    close();
    const [kind, rest = ''] = id.split(' ');
    if (kind === 'command') return run(rest as CommandId);
    const type = typeOfId(rest);
    const screen = type === undefined ? undefined : roomForType(type);
    if (screen !== undefined) ui.go(screen, rest);
  };
  return (
    <CommandPalette
      isOpen={isOpen}
      onClose={close}
      items={items}
      onRun={choose}
      label={translate('app.palette')}
      placeholder={translate('app.search')}
      emptyText={translate('app.search.empty')}
    />
  );
}
