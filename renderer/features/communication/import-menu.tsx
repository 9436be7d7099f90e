import type { ReactNode } from 'react';
import { exchangeCommands } from '../../commands/exchange-kinds';
import { useApp } from '../../commands/app-context';
import { useTranslate } from '../../store/stores';
import { FileInputIcon, MenuButton } from '../../ui';

/** Brings in what was seen or listed elsewhere. */
export function ImportMenu(): ReactNode {
  const translate = useTranslate();
  const { run } = useApp();
  const entries = exchangeCommands.map(({ command, titleKey }) => ({ id: command, title: translate(titleKey) }));
  return (
    <MenuButton
      label={translate('communication.import')}
      icon={<FileInputIcon aria-hidden />}
      groups={[{ id: 'import', entries }]}
      onAction={(id) => {
        const chosen = exchangeCommands.find(({ command }) => command === id);
        if (chosen !== undefined) run(chosen.command);
      }}
    />
  );
}
