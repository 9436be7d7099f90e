import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { Environment } from '../../../shared/model/identifier';
import { findRecord, getRecord, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { createView } from '../../../shared/network/edits/named-views';
import { storedChange } from '../../../shared/network/edits/stored-change';
import type { Expanded, View } from '../../../shared/network/scene';
import { viewedModel } from '../../../shared/network/views';
import { useApp, type App } from '../../commands/app-context';
import type { CanvasControl } from '../../canvas/use-control';
import type { CanvasEdit, Tool } from '../../canvas/gestures';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { deskEdits, type DeskEdits } from './desk-edits';
import { useAnalysis, type AnalysisDesk } from './reach-desk';
import { useTray } from './use-tray';

/** Everything the parts of the room share: what is selected, which tool is in hand, and how to edit. */
export interface ZonesDesk extends DeskEdits {
  /** As the named view shows it: places are those of the view, and only what belongs to it is there. */
  readonly model: Model;
  /** Everything, as it is stored. */
  readonly whole: Model;
  readonly view: View;
  /** The named view looked at; without it the plant-wide one. */
  readonly viewId: RecordId | undefined;
  readonly chooseView: (viewId: RecordId | undefined) => void;
  readonly createView: (name: string, zoneIds: readonly RecordId[]) => void;
  readonly layers: Layers;
  readonly setLayers: (layers: Partial<Layers>) => void;
  readonly expanded: Expanded | undefined;
  readonly env: Environment;
  readonly control: RefObject<CanvasControl | null>;
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
  readonly selection: readonly RecordId[];
  readonly select: (ids: readonly RecordId[]) => void;
  readonly showAs: 'drawing' | 'outline';
  readonly setShowAs: (showAs: 'drawing' | 'outline') => void;
  /** In a narrow window the list of unplaced assets gives way to the properties, and the other way round. */
  readonly isTrayOpen: boolean;
  readonly setTrayOpen: (isOpen: boolean) => void;
  readonly isPanelOpen: boolean;
  readonly openPanel: () => void;
  readonly closePanel: () => void;
  /** Takes over an edit of what is seen. */
  readonly commit: (edit: CanvasEdit) => boolean;
  /** Takes over an edit of everything, whatever the view shows. */
  readonly commitWhole: (edit: CanvasEdit) => boolean;
  /** What the drawing is asked instead of showing properties. */
  readonly analysis: AnalysisDesk;
  /** The desk of the moment, for handlers of parts that are not drawn anew with every edit. */
  readonly now: () => ZonesDesk;
}

/** What is drawn besides zones, conduits and assets. */
export interface Layers {
  readonly flows: 'none' | 'selected' | 'all';
  /** Open checks; at most one of both kinds of marks is on. */
  readonly marks: boolean;
  /** How far the achieved level lies below the target. */
  readonly gaps: boolean;
  readonly map: boolean;
}

const noIds: readonly RecordId[] = [];

/** With more selected, flows stay bundled: nobody could tell them apart. */
const mostExpanded = 12;

/** The state and the edits of the room of zones and conduits. */
export function useZonesDesk(): ZonesDesk {
  const app = useApp();
  const whole = useModel();
  const translate = useTranslate();
  const view = useUi((state) => state.view);
  const viewId = getRecord(whole, 'view', useUi((state) => state.drawingViewId))?.id;
  const model = viewedModel(whole, viewId);
  const [layers, setLayers] = useState<Layers>({ flows: 'selected', marks: false, gaps: false, map: false });
  const control = useRef<CanvasControl | null>(null);
  const [tool, setTool] = useState<Tool>('select');
  const [chosen, setChosen] = useState<readonly RecordId[]>(noIds);
  const [showAs, setShowAs] = useState<'drawing' | 'outline'>('drawing');
  const [isPanelOpen, setPanelOpen] = useState(true);
  const selection = usePresent(chosen, model);
  const tray = useTray(selection.length > 0 && isPanelOpen, () => setPanelOpen(false));

  const { flows } = layers;
  const expanded = useMemo((): Expanded | undefined => {
    if (flows === 'all') return 'all';
    return flows === 'selected' && selection.length > 0 && selection.length <= mostExpanded ? new Set(selection) : undefined;
  }, [flows, selection]);

  const commitWhole = useCommit(app);
  // A click handler may run after another commit, so edits start from the model of the moment.
  const stored = (): Model => app.project.state.getState().model;
  const commit = (made: CanvasEdit): boolean => commitWhole({ ...made, change: storedChange(stored(), viewId, made.change) });
  const chooseView = (next: RecordId | undefined): void => {
    app.ui.setState({ drawingViewId: next });
    requestAnimationFrame(() => control.current?.fit());
  };
  const select = (ids: readonly RecordId[]): void => {
    setChosen(ids);
    if (ids.length > 0) setPanelOpen(true);
  };

  const analysis = useAnalysis(whole, control, () => tray.set(false));
  useTarget(select, control);

  return useNow({
    model,
    whole,
    view,
    viewId,
    chooseView,
    createView: (name, zoneIds) => {
      const made = createView(stored(), { name, zoneIds, showsNeighbours: true }, app.env);
      if (commitWhole({ change: made.change, labelKey: 'drawing-room.edit.view' })) chooseView(made.viewId);
    },
    layers,
    setLayers: (next) => setLayers({ ...layers, ...next }),
    expanded,
    env: app.env,
    control,
    tool,
    setTool,
    selection,
    select,
    showAs,
    setShowAs,
    isTrayOpen: tray.isOpen,
    setTrayOpen: tray.set,
    isPanelOpen,
    openPanel: () => {
      app.ui.setState({ analysis: undefined });
      setPanelOpen(true);
      focusPanel();
    },
    closePanel: () => setPanelOpen(false),
    analysis,
    commit,
    commitWhole,
    ...deskEdits({ app, viewId, selection, control, select, setChosen, selectPlaced: tray.givesWay ? setChosen : select, commitWhole, translate }),
  });
}

function useCommit({ project, ui }: Pick<App, 'project' | 'ui'>): ZonesDesk['commitWhole'] {
  return useCallback(
    ({ change, labelKey, mergeKey }) => {
      const result = project.commit(change, { origin: 'user', label: { key: labelKey }, ...(mergeKey === undefined ? {} : { mergeKey }) });
      if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'app.failed' });
      return result.ok;
    },
    [project, ui],
  );
}

/** With what always gives the latest. */
function useNow(latest: Omit<ZonesDesk, 'now'>): ZonesDesk {
  const shown = useRef<ZonesDesk | null>(null);
  const now = useCallback((): ZonesDesk => {
    if (shown.current === null) throw new Error('asked before the room was drawn');
    return shown.current;
  }, []);
  const desk = { ...latest, now };
  useLayoutEffect(() => {
    shown.current = desk;
  });
  return desk;
}

/** What was removed elsewhere, or by undo, is no longer selected. */
function usePresent(chosen: readonly RecordId[], model: Model): readonly RecordId[] {
  return useMemo(() => {
    const present = chosen.filter((id) => findRecord(model, id) !== undefined);
    return present.length === chosen.length ? chosen : present;
  }, [chosen, model]);
}

/** A link or the search asked for an element: it is selected with the next drawing, and brought into view after it. */
function useTarget(select: (ids: readonly RecordId[]) => void, control: RefObject<CanvasControl | null>): void {
  const { ui } = useApp();
  const target = useUi((state) => state.target);
  const wanted = target !== undefined && isOnDrawing(target) ? target : undefined;
  const [shown, setShown] = useState<RecordId | undefined>(undefined);
  if (wanted !== shown) {
    setShown(wanted);
    if (wanted !== undefined) select([wanted]);
  }
  useEffect(() => {
    if (wanted === undefined) return undefined;
    // The panel opens with it and takes room from the drawing; then the middle is known. The same may be asked for again.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        control.current?.centreOn(wanted);
        ui.setState({ target: undefined });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, control, ui]);
}

function isOnDrawing(id: RecordId): boolean {
  const type = typeOfId(id);
  return type === 'zone' || type === 'conduit' || type === 'asset' || type === 'callout';
}

/** The properties get the focus once they are drawn. */
function focusPanel(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.zw-zones-panel input')?.focus());
}
