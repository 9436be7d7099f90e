import { useState, type ReactNode } from 'react';
import { runTelling } from '../../commands/handlers';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Button, Dialog, FileOutputIcon, MenuButton, NumberField, type MenuGroup } from '../../ui';
import { exportDrawing, type DrawingExport } from './export-drawing';
import type { ZonesDesk } from './use-zones-desk';
import { formatNumber } from '../../../shared/i18n/format';

/** Pixels across: a slide, A3 at 200 dots per inch, a poster. */
const widths = [1920, 3300, 6600] as const;
const papers = ['A4', 'A3'] as const;
/** Wider ones need more memory than a page has. */
const widest = 12_000;

/** Everything the drawing and its tables can leave the program as, and the drawing that can come in. */
export function ExportMenu({ now }: Pick<ZonesDesk, 'now'>): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const language = useUi((state) => state.language);
  const [isAsking, setAsking] = useState(false);
  const start = (wanted: DrawingExport): Promise<void> =>
    runTelling(app, async () => {
      const saved = await exportDrawing(app, now(), wanted);
      if (saved === 'empty') app.ui.tell({ tone: 'info', titleKey: 'exchange.out.empty' });
      else if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'zones.export.done', parameters: { name: saved.name, place: saved.place } });
    });
  const exports: ReadonlyMap<string, DrawingExport> = new Map<string, DrawingExport>([
    ...(['svg', 'overview', 'drawio', 'communication', 'netbox'] as const).map((format): [string, DrawingExport] => [format, { format }]),
    ...widths.map((widthPx): [string, DrawingExport] => [`png ${widthPx}`, { format: 'png', widthPx }]),
    ...papers.map((paper): [string, DrawingExport] => [`pdf ${paper}`, { format: 'pdf', paper }]),
  ]);
  const groups: readonly MenuGroup[] = [
    {
      id: 'drawing', title: translate('exchange.out.drawing'),
      entries: [
        { id: 'svg', title: translate('exchange.out.svg') },
        { id: 'overview', title: translate('exchange.out.overview') },
        ...widths.map((width) => ({ id: `png ${width}`, title: translate('exchange.out.png', { width: formatNumber(language, width) }) })),
        { id: 'png-other', title: translate('exchange.out.png-other') },
        ...papers.map((paper) => ({ id: `pdf ${paper}`, title: translate('exchange.out.pdf', { paper }) })),
        { id: 'drawio', title: translate('exchange.out.drawio') },
      ],
    },
    {
      id: 'tables', title: translate('exchange.out.tables'),
      entries: [
        { id: 'communication', title: translate('exchange.out.matrix') },
        { id: 'netbox', title: translate('exchange.out.netbox') },
      ],
    },
    { id: 'in', title: translate('exchange.out.in'), entries: [{ id: 'in', title: translate('command.exchange.diagram') }] },
  ];
  const act = (id: string): void => {
    const wanted = exports.get(id);
    if (wanted !== undefined) void start(wanted);
    else if (id === 'in') app.run('exchange.diagram');
    else setAsking(true);
  };
  return (
    <>
      <MenuButton label={translate('zones.export')} icon={<FileOutputIcon aria-hidden />} groups={groups} onAction={act} />
      {isAsking ? (
        <WidthDialog
          onClose={() => setAsking(false)}
          onChoose={(widthPx) => {
            setAsking(false);
            void start({ format: 'png', widthPx });
          }}
        />
      ) : null}
    </>
  );
}

function WidthDialog({ onClose, onChoose }: { readonly onClose: () => void; readonly onChoose: (widthPx: number) => void }): ReactNode {
  const translate = useTranslate();
  const [width, setWidth] = useState<number | null>(widths[1]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="small"
      title={translate('exchange.out.png-other')}
      closeLabel={translate('app.close')}
      footer={
        <>
          <Button onPress={onClose}>{translate('app.cancel')}</Button>
          <Button variant="primary" isDisabled={width === null} onPress={() => onChoose(width ?? widths[1])}>
            {translate('exchange.out.png-save')}
          </Button>
        </>
      }
    >
      <NumberField label={translate('exchange.out.png-width')} value={width} min={200} max={widest} onChange={setWidth} increaseLabel={translate('records.increase')} decreaseLabel={translate('records.decrease')} />
    </Dialog>
  );
}
