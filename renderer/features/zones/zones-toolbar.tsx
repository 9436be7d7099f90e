import type { ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate, useUi } from '../../store/stores';
import type { Tool } from '../../canvas/gestures';
import {
  CableIcon,
  FileOutputIcon,
  HandIcon,
  IconButton,
  InboxIcon,
  ListIcon,
  MenuButton,
  MousePointerIcon,
  NetworkIcon,
  SegmentedControl,
  SquareDashedIcon,
  Toolbar,
} from '../../ui';
import { exportDrawing, type DrawingFormat } from './export-drawing';
import { LayoutMenu } from './layout-menu';
import type { ZonesDesk } from './use-zones-desk';

/** Tools, layout and export above the drawing. */
export function ZonesToolbar({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const isDrawing = desk.showAs === 'drawing';
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
  const choose = (tool: Tool): void => {
    desk.setTool(tool);
    desk.control.current?.focus();
  };
  return (
    <Toolbar
      label={translate('zones.tools')}
      title={translate('zones.title')}
      filters={
        <>
          <IconButton label={translate('zones.tray.show')} icon={<InboxIcon aria-hidden />} isPressed={desk.isTrayOpen} onPress={() => desk.setTrayOpen(!desk.isTrayOpen)} />
          {isDrawing ? <SegmentedControl label={translate('zones.tools')} segments={tools} value={desk.tool} onChange={choose} /> : null}
        </>
      }
      view={
        <SegmentedControl label={translate('zones.show')} segments={ways} value={desk.showAs} onChange={desk.setShowAs} iconsOnly />
      }
      actions={
        <>
          <LayoutMenu desk={desk} />
          <ExportMenu desk={desk} />
        </>
      }
    />
  );
}

const formats: readonly DrawingFormat[] = ['svg', 'png', 'overview'];

function ExportMenu({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const model = useModel();
  const language = useUi((state) => state.language);
  const start = async (format: DrawingFormat): Promise<void> => {
    try {
      const saved = await exportDrawing(app, model, { language, view: desk.view, format });
      if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'zones.export.done', parameters: { name: saved.name, place: saved.place } });
    } catch {
      app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    }
  };
  return (
    <MenuButton
      label={translate('zones.export')}
      icon={<FileOutputIcon aria-hidden />}
      groups={[{ id: 'export', entries: formats.map((id) => ({ id, title: translate(`zones.export.${id}`) })) }]}
      onAction={(id) => {
        const format = formats.find((candidate) => candidate === id);
        if (format !== undefined) void start(format);
      }}
    />
  );
}
