import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Translate } from '../../../shared/i18n/translate';
import type { Environment } from '../../../shared/model/identifier';
import type { Change } from '../../../shared/model/change';
import { findRecord, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { layoutZones } from '../../../shared/network/edits/layout';
import { dropAsset, placeAssets, placeInto } from '../../../shared/network/edits/place';
import { removeFromDrawing, type Removal } from '../../../shared/network/edits/remove';
import type { Point } from '../../../shared/network/geometry';
import type { View } from '../../../shared/network/scene';
import { useApp } from '../../commands/app-context';
import type { CanvasControl } from '../../canvas/canvas-view';
import { connected, type CanvasEdit, type Tool } from '../../canvas/gestures';
import { useModel, useTranslate, useUi } from '../../store/stores';

/** Everything the parts of the room share: what is selected, which tool is in hand, and how to edit. */
export interface ZonesDesk {
  readonly model: Model;
  readonly view: View;
  readonly env: Environment;
  readonly control: RefObject<CanvasControl | null>;
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
  readonly selection: readonly RecordId[];
  readonly select: (ids: readonly RecordId[]) => void;
  readonly showAs: 'drawing' | 'outline';
  readonly setShowAs: (showAs: 'drawing' | 'outline') => void;
  readonly isTrayOpen: boolean;
  readonly setTrayOpen: (isOpen: boolean) => void;
  readonly isPanelOpen: boolean;
  readonly openPanel: () => void;
  readonly closePanel: () => void;
  readonly commit: (edit: CanvasEdit) => boolean;
  readonly drop: (assetIds: readonly RecordId[], at: Point) => void;
  readonly placeInto: (assetIds: readonly RecordId[], zoneId: RecordId) => void;
  readonly placeKnown: () => void;
  readonly layout: (scope: 'missing' | 'all') => void;
  readonly connect: (zoneIds: readonly RecordId[]) => void;
  readonly remove: (ids: readonly RecordId[]) => void;
}

const noIds: readonly RecordId[] = [];

/** The state and the edits of the room of zones and conduits. */
export function useZonesDesk(): ZonesDesk {
  const app = useApp();
  const model = useModel();
  const translate = useTranslate();
  const view = useUi((state) => state.view);
  const control = useRef<CanvasControl | null>(null);
  const [tool, setTool] = useState<Tool>('select');
  const [chosen, setChosen] = useState<readonly RecordId[]>(noIds);
  const [showAs, setShowAs] = useState<'drawing' | 'outline'>('drawing');
  const [isTrayOpen, setTrayOpen] = useState(true);
  const [isPanelOpen, setPanelOpen] = useState(true);
  // What was removed elsewhere, or by undo, is no longer selected.
  const selection = useMemo(() => chosen.filter((id) => findRecord(model, id) !== undefined), [chosen, model]);

  const commit = ({ change, labelKey, mergeKey }: CanvasEdit): boolean => {
    const result = app.project.commit(change, { origin: 'user', label: { key: labelKey }, ...(mergeKey === undefined ? {} : { mergeKey }) });
    if (!result.ok) app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    return result.ok;
  };
  const edit = (labelKey: MessageKey, change: Change): boolean => commit({ labelKey, change });
  // A click handler may run after another commit, so edits start from the model of the moment.
  const current = (): Model => app.project.state.getState().model;
  const select = (ids: readonly RecordId[]): void => {
    setChosen(ids);
    if (ids.length > 0) setPanelOpen(true);
  };

  useTarget(select, control);

  return {
    model,
    view,
    env: app.env,
    control,
    tool,
    setTool,
    selection,
    select,
    showAs,
    setShowAs,
    isTrayOpen,
    setTrayOpen,
    isPanelOpen,
    openPanel: () => {
      setPanelOpen(true);
      focusPanel();
    },
    closePanel: () => setPanelOpen(false),
    commit,
    drop: (assetIds, at) => {
      if (edit('zones.edit.place', dropAsset(current(), { assetIds, at }))) select(assetIds);
    },
    placeInto: (assetIds, zoneId) => {
      if (edit('zones.edit.place', placeInto(current(), { assetIds, zoneId }))) select(assetIds);
    },
    placeKnown: () => {
      edit('zones.edit.place', placeAssets(current()));
    },
    layout: (scope) => {
      if (edit('zones.edit.layout', layoutZones(current(), { scope }))) requestAnimationFrame(() => control.current?.fit());
    },
    connect: (zoneIds) => {
      const outcome = connected(zoneIds, current(), app.env);
      if (outcome.edit !== undefined && commit(outcome.edit)) select(outcome.selection ?? noIds);
    },
    remove: (ids) => {
      const { change, removal } = removeFromDrawing(current(), { ids });
      if (!edit('zones.edit.remove', change)) return;
      setChosen(noIds);
      const what = removalText(removal, translate);
      app.ui.tell({ tone: 'info', titleKey: 'zones.removed', parameters: { what }, actionKey: 'zones.removed.undo', onAction: () => app.history.undo() });
    },
  };
}

/** A link or the search asked for an element: it is selected with the next drawing, and brought into view after it. */
function useTarget(select: (ids: readonly RecordId[]) => void, control: RefObject<CanvasControl | null>): void {
  const target = useUi((state) => state.target);
  const wanted = target !== undefined && isOnDrawing(target) ? target : undefined;
  const [shown, setShown] = useState<RecordId | undefined>(undefined);
  if (wanted !== shown) {
    setShown(wanted);
    if (wanted !== undefined) select([wanted]);
  }
  useEffect(() => {
    if (wanted === undefined) return undefined;
    const frame = requestAnimationFrame(() => control.current?.centreOn(wanted));
    return () => cancelAnimationFrame(frame);
  }, [wanted, control]);
}

/** What was removed, "2 zones, 1 conduit"; kinds of which there was none are left out. */
function removalText({ zones, conduits, assets }: Removal, translate: Translate): string {
  return [
    ...(zones > 0 ? [translate('drawing.count.zones', { count: zones })] : []),
    ...(conduits > 0 ? [translate('drawing.count.conduits', { count: conduits })] : []),
    ...(assets > 0 ? [translate('drawing.count.assets', { count: assets })] : []),
  ].join(', ');
}

function isOnDrawing(id: RecordId): boolean {
  const type = typeOfId(id);
  return type === 'zone' || type === 'conduit' || type === 'asset';
}

/** The properties get the focus once they are drawn. */
function focusPanel(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.zw-zones-panel input')?.focus());
}
