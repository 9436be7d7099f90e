import type { ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import { LayoutGridIcon, MenuButton, type MenuGroup } from '../../ui';
import { arrangements, fewestFor } from './arrangements';
import type { ZonesDesk } from './use-zones-desk';

/** Auto layout, and bringing the selected into order. */
export function LayoutMenu({ selectedCount: count, now }: Pick<ZonesDesk, 'now'> & { readonly selectedCount: number }): ReactNode {
  const translate = useTranslate();
  const entry = (id: (typeof arrangements)[number]): MenuGroup['entries'][number] => ({ id, title: translate(`drawing-room.arrange.${id}`), isDisabled: count < fewestFor(id) });
  const groups: readonly MenuGroup[] = [
    {
      id: 'layout',
      entries: [
        { id: 'missing', title: translate('zones.layout.missing') },
        { id: 'selection', title: translate('drawing-room.menu.layout'), isDisabled: count === 0 },
        { id: 'all', title: translate('zones.layout.all') },
      ],
    },
    { id: 'align', title: translate('drawing-room.arrange.align'), entries: arrangements.slice(0, 6).map(entry) },
    { id: 'distribute', title: translate('drawing-room.arrange.distribute'), entries: arrangements.slice(6, 8).map(entry) },
    { id: 'size', title: translate('drawing-room.arrange.size'), entries: arrangements.slice(8).map(entry) },
  ];
  const act = (id: string): void => {
    const desk = now();
    if (id === 'missing' || id === 'all') desk.layout({ scope: id });
    if (id === 'selection') desk.layout({ scope: { ids: desk.selection } });
    const arrangement = arrangements.find((known) => known === id);
    if (arrangement !== undefined) desk.arrange(arrangement);
  };
  return <MenuButton label={translate('zones.layout')} icon={<LayoutGridIcon aria-hidden />} groups={groups} onAction={act} />;
}
