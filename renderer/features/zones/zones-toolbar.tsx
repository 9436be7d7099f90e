import { memo, type ReactNode } from 'react';
import { useTranslate } from '../../store/stores';
import type { Tool } from '../../canvas/gestures';
import {
  CableIcon,
  HandIcon,
  IconButton,
  InboxIcon,
  ListIcon,
  MousePointerIcon,
  NetworkIcon,
  SegmentedControl,
  SquareDashedIcon,
  Toolbar,
} from '../../ui';
import { ExportMenu } from './export-menu';
import { LayoutMenu } from './layout-menu';
import type { ZonesDesk } from './use-zones-desk';

interface ZonesToolbarProps extends Pick<ZonesDesk, 'tool' | 'showAs' | 'isTrayOpen' | 'now'> {
  readonly selectedCount: number;
}

/** Tools, layout and export above the drawing. */
export const ZonesToolbar = memo(function ZonesToolbar({ tool, showAs, isTrayOpen, selectedCount, now }: ZonesToolbarProps): ReactNode {
  const translate = useTranslate();
  const isDrawing = showAs === 'drawing';
  const tools: readonly { readonly id: Tool; readonly title: string; readonly icon: ReactNode }[] = [
    { id: 'select', title: translate('zones.tool.select'), icon: <MousePointerIcon aria-hidden /> },
    { id: 'zone', title: translate('zones.tool.zone'), icon: <SquareDashedIcon aria-hidden /> },
    { id: 'connect', title: translate('zones.tool.connect'), icon: <CableIcon aria-hidden /> },
    { id: 'pan', title: translate('zones.tool.pan'), icon: <HandIcon aria-hidden /> },
  ];
  const ways = [
    { id: 'drawing', title: translate('zones.show.drawing'), icon: <NetworkIcon aria-hidden /> },
    { id: 'outline', title: translate('zones.show.outline'), icon: <ListIcon aria-hidden /> },
  ] as const;
  const choose = (chosen: Tool): void => {
    const { setTool, control } = now();
    setTool(chosen);
    control.current?.focus();
  };
  return (
    <Toolbar
      label={translate('zones.tools')}
      title={translate('zones.title')}
      filters={
        <>
          <IconButton label={translate('zones.tray.show')} icon={<InboxIcon aria-hidden />} isPressed={isTrayOpen} onPress={() => now().setTrayOpen(!isTrayOpen)} />
          {isDrawing ? <SegmentedControl label={translate('zones.tools')} segments={tools} value={tool} onChange={choose} /> : null}
        </>
      }
      view={
        <SegmentedControl label={translate('zones.show')} segments={ways} value={showAs} onChange={(next) => now().setShowAs(next)} iconsOnly />
      }
      actions={
        <>
          <LayoutMenu selectedCount={selectedCount} now={now} />
          <ExportMenu now={now} />
        </>
      }
    />
  );
});
