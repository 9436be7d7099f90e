import type { ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { useTranslate } from '../../store/stores';
import type { Screen } from '../../store/ui-store';
import type { MessageKey } from '../../../shared/i18n/en';
import { ArrowRightIcon, Card, IconButton } from '../../ui';

/** One part of the overview; its head leads to the room where the figures come from. */
export function Tile({ titleKey, note, screen, roomKey, className, children }: {
  readonly titleKey: MessageKey;
  readonly note?: ReactNode;
  readonly screen: Screen;
  /** The name of that room. */
  readonly roomKey: MessageKey;
  readonly className: string;
  readonly children: ReactNode;
}): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  return (
    <Card
      className={`zw-overview-tile ${className}`}
      title={translate(titleKey)}
      note={note}
      actions={
        <IconButton size="small" label={translate(roomKey)} icon={<ArrowRightIcon aria-hidden />} onPress={() => ui.go(screen)} placement="bottom" />
      }
    >
      {children}
    </Card>
  );
}
