import { useState, type ReactNode } from 'react';
import { draftChange, type Change } from '../../../shared/model/change';
import type { NamedView } from '../../../shared/model/entities/view';
import { getRecord, listOf, type Model } from '../../../shared/model/model';
import { typeOfId } from '../../../shared/model/record-type';
import { duplicateView, removeView, renameView } from '../../../shared/network/edits/named-views';
import { useApp } from '../../commands/app-context';
import { useTranslate } from '../../store/stores';
import { Button, IconButton, MaximizeIcon, MenuButton, PlusIcon, SegmentedControl, TextField, ZoomInIcon, ZoomOutIcon, type MenuGroup } from '../../ui';
import { FindElement } from './find-element';
import type { Layers, ZonesDesk } from './use-zones-desk';

const zoomStep = 1.25;
const plantWide = 'plant';

/** Under the drawing: its named views, what is shown, and how closely. */
export function ViewBar({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const [naming, setNaming] = useState<'new' | 'rename' | undefined>(undefined);
  const views = listOf(desk.whole, 'view');
  const segments = [{ id: plantWide, title: translate('drawing-room.view.plant') }, ...views.map(({ id, name }) => ({ id, title: name }))];
  return (
    <div className="zw-zones-bar">
      <div className="zw-zones-bar__views">
        {naming === undefined ? (
          <>
            <SegmentedControl label={translate('drawing-room.views')} segments={segments} value={desk.viewId ?? plantWide} onChange={(id) => desk.chooseView(id === plantWide ? undefined : id)} />
            <IconButton label={translate('drawing-room.view.new')} icon={<PlusIcon aria-hidden />} size="small" onPress={() => setNaming('new')} placement="top" />
            {desk.viewId === undefined ? null : <ViewMenu desk={desk} onRename={() => setNaming('rename')} />}
          </>
        ) : (
          <ViewName desk={desk} what={naming} onDone={() => setNaming(undefined)} />
        )}
      </div>
      <div className="zw-zones-bar__look">
        <FindElement desk={desk} />
        <LayersMenu desk={desk} />
        <span className="zw-zones__zoom">
          <IconButton label={translate('zones.zoom.out')} icon={<ZoomOutIcon aria-hidden />} size="small" onPress={() => desk.control.current?.zoomBy(1 / zoomStep)} placement="top" />
          <IconButton label={translate('zones.zoom.in')} icon={<ZoomInIcon aria-hidden />} size="small" onPress={() => desk.control.current?.zoomBy(zoomStep)} placement="top" />
          <IconButton label={translate('zones.zoom.fit')} icon={<MaximizeIcon aria-hidden />} size="small" onPress={() => desk.control.current?.fit()} placement="top" />
        </span>
      </div>
    </div>
  );
}

function ViewMenu({ desk, onRename }: { readonly desk: ZonesDesk; readonly onRename: () => void }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const view = getRecord(desk.whole, 'view', desk.viewId);
  if (view === undefined) return null;
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
  readonly desk: ZonesDesk;
  readonly what: 'new' | 'rename';
  readonly onDone: () => void;
}

/** Asks for the name where the views are; a new view shows the selected zones, or the whole plant. */
function ViewName({ desk, what, onDone }: ViewNameProps): ReactNode {
  const translate = useTranslate();
  const view = getRecord(desk.whole, 'view', desk.viewId);
  const zones = desk.selection.filter((id) => typeOfId(id) === 'zone');
  const [first] = zones;
  const suggested = getRecord(desk.whole, 'zone', first)?.name ?? translate('drawing-room.view.new');
  const [name, setName] = useState(what === 'rename' ? (view?.name ?? '') : suggested);
  const save = (): void => {
    const wanted = name.trim();
    if (wanted !== '' && what === 'new') desk.createView(wanted, zones);
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

const flowChoices: readonly Layers['flows'][] = ['none', 'selected', 'all'];

function LayersMenu({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const translate = useTranslate();
  const { layers } = desk;
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
    if (flows !== undefined) desk.setLayers({ flows });
    if (id === 'marks') desk.setLayers({ marks: !layers.marks, gaps: false });
    if (id === 'gaps') desk.setLayers({ gaps: !layers.gaps, marks: false });
    if (id === 'map') desk.setLayers({ map: !layers.map });
  };
  return <MenuButton label={translate('drawing-room.layers')} groups={groups} onAction={act} variant="quiet" />;
}
