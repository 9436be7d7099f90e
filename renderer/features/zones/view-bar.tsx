import { memo, useState, type ReactNode } from 'react';
import { draftChange, type Change } from '../../../shared/model/change';
import type { NamedView } from '../../../shared/model/entities/view';
import { getRecord, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { duplicateView, removeView, renameView } from '../../../shared/network/edits/named-views';
import { useApp } from '../../commands/app-context';
import { useTranslate } from '../../store/stores';
import { Button, IconButton, MaximizeIcon, MenuButton, PlusIcon, SegmentedControl, TextField, ZoomInIcon, ZoomOutIcon, type MenuGroup } from '../../ui';
import { FindElement } from './find-element';
import type { Layers, ZonesDesk } from './use-zones-desk';

const zoomStep = 1.25;
const plantWide = 'plant';

interface ViewBarProps extends Pick<ZonesDesk, 'viewId' | 'layers' | 'now'> {
  readonly views: readonly NamedView[];
}

/** Under the drawing: its named views, what is shown, and how closely. */
export const ViewBar = memo(function ViewBar({ views, viewId, layers, now }: ViewBarProps): ReactNode {
  const translate = useTranslate();
  const [naming, setNaming] = useState<'new' | 'rename' | undefined>(undefined);
  const view = views.find(({ id }) => id === viewId);
  const segments = [{ id: plantWide, title: translate('drawing-room.view.plant') }, ...views.map(({ id, name }) => ({ id, title: name }))];
  return (
    <div className="zw-zones-bar">
      <div className="zw-zones-bar__views">
        {naming === undefined ? (
          <>
            <SegmentedControl label={translate('drawing-room.views')} segments={segments} value={viewId ?? plantWide} onChange={(id) => now().chooseView(id === plantWide ? undefined : id)} />
            <IconButton label={translate('drawing-room.view.new')} icon={<PlusIcon aria-hidden />} size="small" onPress={() => setNaming('new')} placement="top" />
            {view === undefined ? null : <ViewMenu view={view} now={now} onRename={() => setNaming('rename')} />}
          </>
        ) : (
          <ViewName now={now} view={view} what={naming} onDone={() => setNaming(undefined)} />
        )}
      </div>
      <div className="zw-zones-bar__look">
        <FindElement viewId={viewId} now={now} />
        <LayersMenu layers={layers} now={now} />
        <span className="zw-zones__zoom">
          <IconButton label={translate('zones.zoom.out')} icon={<ZoomOutIcon aria-hidden />} size="small" onPress={() => now().control.current?.zoomBy(1 / zoomStep)} placement="top" />
          <IconButton label={translate('zones.zoom.in')} icon={<ZoomInIcon aria-hidden />} size="small" onPress={() => now().control.current?.zoomBy(zoomStep)} placement="top" />
          <IconButton label={translate('zones.zoom.fit')} icon={<MaximizeIcon aria-hidden />} size="small" onPress={() => now().control.current?.fit()} placement="top" />
        </span>
      </div>
    </div>
  );
});

function ViewMenu({ view, now, onRename }: Pick<ZonesDesk, 'now'> & { readonly view: NamedView; readonly onRename: () => void }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const groups: readonly MenuGroup[] = [
    {
      id: 'view',
      entries: [
        { id: 'rename', title: translate('drawing-room.view.rename') },
        { id: 'duplicate', title: translate('drawing-room.view.duplicate') },
        { id: 'neighbours', title: translate('drawing-room.view.neighbours'), isChecked: view.showsNeighbours === true },
      ],
    },
    { id: 'remove', entries: [{ id: 'remove', title: translate('drawing-room.view.remove'), isDanger: true }] },
  ];
  const act = (id: string): void => {
    const desk = now();
    if (id === 'rename') onRename();
    if (id === 'neighbours') desk.commitWhole({ change: withNeighbours(desk.whole, view), labelKey: 'drawing-room.edit.view' });
    if (id === 'duplicate') {
      const made = duplicateView(desk.whole, { viewId: view.id }, desk.env);
      if (desk.commitWhole({ change: made.change, labelKey: 'drawing-room.edit.view' })) desk.chooseView(made.viewId);
    }
    if (id !== 'remove') return;
    if (!desk.commitWhole({ change: removeView(desk.whole, { viewId: view.id }), labelKey: 'drawing-room.edit.view' })) return;
    desk.chooseView(undefined);
    app.ui.tell({ tone: 'info', titleKey: 'drawing-room.view.removed', parameters: { name: view.name }, actionKey: 'zones.removed.undo', onAction: () => app.history.undo() });
  };
  return <MenuButton label={translate('drawing-room.view.menu')} groups={groups} onAction={act} variant="quiet" />;
}

function withNeighbours(model: Model, { id, showsNeighbours }: NamedView): Change {
  const draft = draftChange(model);
  draft.patch('view', id, { showsNeighbours: showsNeighbours !== true });
  return draft.build();
}

interface ViewNameProps {
  readonly now: ZonesDesk['now'];
  readonly view: NamedView | undefined;
  readonly what: 'new' | 'rename';
  readonly onDone: () => void;
}

/** Asks for the name where the views are; a new view shows the selected zones, or the whole plant. */
function ViewName({ now, view, what, onDone }: ViewNameProps): ReactNode {
  const translate = useTranslate();
  const [name, setName] = useState(() => {
    const [first] = zonesIn(now());
    return what === 'rename' ? (view?.name ?? '') : (getRecord(now().whole, 'zone', first)?.name ?? translate('drawing-room.view.new'));
  });
  const save = (): void => {
    const desk = now();
    const wanted = name.trim();
    if (wanted !== '' && what === 'new') desk.createView(wanted, zonesIn(desk));
    if (wanted !== '' && what === 'rename' && view !== undefined) desk.commitWhole({ change: renameView(desk.whole, { viewId: view.id, name: wanted }), labelKey: 'drawing-room.edit.view' });
    onDone();
  };
  return (
    <form
      className="zw-zones-bar__name"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField label={translate('drawing-room.view.name')} hideLabel value={name} onChange={setName} autoFocus />
      <Button size="small" variant="primary" onPress={save}>
        {translate('drawing-room.view.save')}
      </Button>
      <Button size="small" variant="quiet" onPress={onDone}>
        {translate('drawing-room.view.cancel')}
      </Button>
    </form>
  );
}

function zonesIn({ selection }: ZonesDesk): readonly RecordId[] {
  return selection.filter((id) => typeOfId(id) === 'zone');
}

const flowChoices: readonly Layers['flows'][] = ['none', 'selected', 'all'];

function LayersMenu({ layers, now }: Pick<ZonesDesk, 'layers' | 'now'>): ReactNode {
  const translate = useTranslate();
  const groups: readonly MenuGroup[] = [
    { id: 'flows', title: translate('drawing-room.layers.flows'), entries: flowChoices.map((id) => ({ id, title: translate(`drawing-room.layers.flows.${id}`), isChecked: layers.flows === id })) },
    {
      id: 'more',
      title: translate('drawing-room.layers.more'),
      entries: [
        { id: 'marks', title: translate('drawing-room.layers.marks'), isChecked: layers.marks },
        { id: 'gaps', title: translate('levelsPanel.layer'), isChecked: layers.gaps },
        { id: 'map', title: translate('drawing-room.layers.map'), isChecked: layers.map },
      ],
    },
  ];
  const act = (id: string): void => {
    const flows = flowChoices.find((choice) => choice === id);
    if (flows !== undefined) now().setLayers({ flows });
    if (id === 'marks') now().setLayers({ marks: !layers.marks, gaps: false });
    if (id === 'gaps') now().setLayers({ gaps: !layers.gaps, marks: false });
    if (id === 'map') now().setLayers({ map: !layers.map });
  };
  return <MenuButton label={translate('drawing-room.layers')} groups={groups} onAction={act} variant="quiet" />;
}
