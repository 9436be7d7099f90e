import { useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { Translate } from '../../shared/i18n/translate';
import { applyChange } from '../../shared/model/change';
import type { Environment } from '../../shared/model/identifier';
import type { Model } from '../../shared/model/model';
import { typeOfId, type RecordId } from '../../shared/model/record-type';
import { zoneAt } from '../../shared/network/membership';
import { centreOf, snap, translated, unite, type Point } from '../../shared/network/geometry';
import { sceneOf, type Expanded, type Scene, type SceneOptions, type View } from '../../shared/network/scene';
import { movingWhole, movingWith, withShiftedLines } from '../../shared/network/shifted-scene';
import type { Sheet } from '../../shared/network/stubs';
import { classes } from '../ui';
import { handleKey } from './canvas-keys';
import { DrawnList } from './drawn-list';
import { previewOf, type CanvasEdit, type Gesture, type Outcome, type Surroundings, type Tool } from './gestures';
import { MiniMap } from './mini-map';
import { Overlay } from './overlay';
import { drawnEmphasis } from './painter/drawn-emphasis';
import type { Emphasis } from './painter/paint-scene';
import type { Shift } from './painter/lifted';
import { useControl, type CanvasControl } from './use-control';
import { usePicture } from './use-picture';
import { usePointer } from './use-pointer';
import { useReveal, useViewport, useWheel } from './use-viewport';
import { toDrawing } from './viewport';
import './canvas.css';

/** The kind of data assets are dragged with from a list onto the canvas; their ids are joined by blanks. */
export const assetDragType = 'application/x-zonewalk-assets';

export interface CanvasViewProps {
  /** As the named view shows it. */
  readonly model: Model;
  readonly view: View;
  readonly viewId: RecordId | undefined;
  /** The part of the plant this is; undefined when nothing leads out of it unseen. */
  readonly sheet: Sheet | undefined;
  /** Whose flows are drawn one by one. */
  readonly expanded: Expanded | undefined;
  readonly protocolName: (protocol: string) => string;
  readonly emphasis: Emphasis;
  readonly hasMap: boolean;
  readonly mapLabel: string;
  readonly t: Translate;
  readonly env: Environment;
  readonly tool: Tool;
  readonly onToolChange: (tool: Tool) => void;
  readonly selection: readonly RecordId[];
  readonly onSelectionChange: (ids: readonly RecordId[]) => void;
  readonly onEdit: (edit: CanvasEdit) => void;
  readonly onDelete: () => void;
  readonly onDuplicate: () => void;
  /** Enter or a double click: show the properties of what is selected. */
  readonly onOpen: () => void;
  /** A menu is asked for at a place of the window, by the right button, a long press or the menu key. */
  readonly onMenu: (at: Point, drawing: Point) => void;
  readonly onConnect: (from: RecordId, to: RecordId) => void;
  /** What is selected as text for the clipboard; undefined when there is nothing to copy. */
  readonly onCopy: () => string | undefined;
  readonly onPaste: (text: string, at: Point) => void;
  readonly onDropAssets: (ids: readonly RecordId[], at: Point) => void;
  readonly control: Ref<CanvasControl>;
  readonly label: string;
  readonly describedBy: string;
}

/** The drawing, to look at and to work on. Reads the model, and changes it only through `onEdit`. */
export function CanvasView(props: CanvasViewProps): ReactNode {
  const { model, t, env, tool, selection } = props;
  const host = useRef<HTMLDivElement>(null);
  const options = useSceneOptions(props);
  const settled = useMemo(() => sceneOf(model, options), [model, options]);
  const content = useMemo(() => contentOf(settled), [settled]);
  const [firstSelected] = selection;
  const selected = firstSelected === undefined ? undefined : shapeOf(settled, firstSelected);
  const viewing = useViewport(host, content, selected);
  const { viewport, size, detail } = viewing;
  useWheel(host, viewing);
  const followKeys = useReveal(viewing, selected);
  const surroundings: Surroundings = { model, scene: settled, selection, env, newZoneName: t('zones.newZone'), hasAssets: detail !== 'far', zoom: viewport.zoom };
  const finish = ({ edit, selection: next, isToolDone }: Outcome): void => {
    if (edit !== undefined) props.onEdit(edit);
    if (next !== undefined) props.onSelectionChange(next);
    if (isToolDone === true) props.onToolChange('select');
  };
  const pointer = usePointer(host, {
    tool, view: viewing, surroundings, onOutcome: finish,
    onLongPress: ({ x, y }) => {
      pointer.choose({ clientX: x, clientY: y });
      props.onMenu({ x, y }, pointOf({ clientX: x, clientY: y }));
    },
  });
  const [dropZoneId, setDropZoneId] = useState<RecordId | undefined>(undefined);
  const shown = usePreview(pointer.gesture, surroundings, options);
  const emphasis = useMemo(() => drawnEmphasis(props.emphasis, settled, detail), [props.emphasis, settled, detail]);
  const [connectFrom, setConnectFrom] = useState<RecordId | undefined>(undefined);
  usePicture(host, { scene: shown.scene, standing: settled, viewport, size, detail, t, emphasis, shift: shown.shift });
  useControl(props.control, { host, model, view: viewing, content, shapeOf: (id) => shapeOf(settled, id), onAim: setDropZoneId });
  const pointOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = host.current?.getBoundingClientRect();
    return toDrawing(viewport, { x: event.clientX - (box?.x ?? 0), y: event.clientY - (box?.y ?? 0) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isHandled = handleKey(event, { ...props, surroundings, finish, centre: toDrawing(viewport, { x: size.width / 2, y: size.height / 2 }), pan: viewing.pan, zoomBy: viewing.zoomBy, fit: () => viewing.fit(content), cancel: pointer.gesture === undefined ? undefined : pointer.cancel, connectFrom, setConnectFrom, onConnect: props.onConnect });
    if (!isHandled) return;
    event.preventDefault();
    followKeys();
  };
  return (
    <div
      ref={host}
      className={classes('zw-canvas', `zw-canvas--${detail}`, `zw-canvas--${pointer.isPanning ? 'panning' : tool}`, hoverClass(pointer.hover, tool, selection))}
      role="application"
      data-viewport={`${viewport.x} ${viewport.y} ${viewport.zoom}`}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      {...takesKeys}
      onKeyDown={onKeyDown}
      onPointerDown={pointer.onPointerDown}
      onPointerMove={pointer.onPointerMove}
      onPointerUp={pointer.onPointerUp}
      onPointerCancel={pointer.onPointerCancel}
      onDoubleClick={props.onOpen}
      onContextMenu={(event) => {
        event.preventDefault();
        pointer.cancel();
        // The menu key has no place of its own.
        const isKey = event.button !== 2 && event.clientX === 0 && event.clientY === 0;
        const box = event.currentTarget.getBoundingClientRect();
        const at = isKey ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: event.clientX, y: event.clientY };
        if (!isKey) pointer.choose(event);
        props.onMenu(at, pointOf({ clientX: at.x, clientY: at.y }));
      }}
      onCopy={(event) => copyTo(event, props.onCopy())}
      onCut={(event) => {
        if (copyTo(event, props.onCopy())) props.onDelete();
      }}
      onPaste={(event) => {
        event.preventDefault();
        props.onPaste(event.clipboardData.getData('text/plain'), toDrawing(viewport, { x: size.width / 2, y: size.height / 2 }));
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(assetDragType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'move';
        setDropZoneId(zoneAt(model, pointOf(event))?.id);
      }}
      onDragLeave={() => setDropZoneId(undefined)}
      onDrop={(event) => {
        const ids = event.dataTransfer.getData(assetDragType).split(' ').filter((id) => id !== '');
        setDropZoneId(undefined);
        event.preventDefault();
        if (ids.length > 0) props.onDropAssets(ids, pointOf(event));
      }}
    >
      <DrawnList scene={settled} label={props.label} t={t} />
      <Overlay scene={shown.scene} viewport={viewport} selection={selection} gesture={pointer.gesture} targetId={dropZoneId ?? shown.targetId} t={t} width={size.width} />
      {props.hasMap && content !== undefined ? <MiniMap scene={settled} content={content} viewport={viewport} size={size} onLook={viewing.setViewport} label={props.mapLabel} /> : null}
    </div>
  );
}

function copyTo(event: ClipboardEvent, text: string | undefined): boolean {
  if (text === undefined) return false;
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
  return true;
}

/** The region handles the keys itself, so it has the focus itself. */
const takesKeys = { tabIndex: 0 } as const;

interface Shown {
  readonly scene: Scene;
  readonly targetId: RecordId | undefined;
  readonly shift: Shift | undefined;
}

function useSceneOptions({ view, viewId, sheet, expanded, protocolName, t }: CanvasViewProps): SceneOptions {
  return useMemo(() => ({ view, viewId, sheet, expanded, protocolName, t }), [view, viewId, sheet, expanded, protocolName, t]);
}

/** How long a hand has to rest before what it holds is shown as it would come to lie, in milliseconds. */
const restBeforePlaced = 250;
const nothingMoves: ReadonlySet<RecordId> = new Set();

/** The scene as it is, or as it would be if the gesture ended now; what moves is only shifted until the hand rests. */
function usePreview(gesture: Gesture | undefined, surroundings: Surroundings, options: SceneOptions): Shown {
  const { model, scene: settled } = surroundings;
  const held = gesture?.kind === 'move' ? gesture : undefined;
  const ids = held?.ids;
  const moving = useMemo(() => (ids === undefined ? nothingMoves : movingWith(model, ids)), [model, ids]);
  const [rested, setRested] = useState<Gesture | undefined>(undefined);
  useEffect(() => {
    if (held === undefined) return undefined;
    const timer = window.setTimeout(() => setRested(held), restBeforePlaced);
    return () => window.clearTimeout(timer);
  }, [held]);
  const isOnTheWay = held !== undefined && rested !== held;
  const rigid = useMemo(() => (ids === undefined ? nothingMoves : movingWhole(settled, moving)), [ids, moving, settled]);
  const shift = useMemo(
    () => (held === undefined || !isOnTheWay ? undefined : { moving, ids: rigid, by: { x: snap(held.to.x - held.from.x), y: snap(held.to.y - held.from.y) } }),
    [held, isOnTheWay, moving, rigid],
  );
  const shifted = useMemo(() => (shift === undefined ? undefined : withShiftedLines(settled, moving, shift.by)), [shift, moving, settled]);
  const preview = useMemo(() => (gesture === undefined || isOnTheWay ? undefined : previewOf(gesture, model)), [gesture, isOnTheWay, model]);
  const placed = useMemo(() => (preview === undefined || preview.size === 0 ? settled : sceneOf(applyChange(model, preview), { ...options, before: { model, scene: settled } })), [preview, settled, model, options]);
  return { scene: shifted ?? placed, shift, targetId: held === undefined ? undefined : landingZone(model, settled, held, moving) };
}

/** The zone under the middle of the first of what is moved. */
function landingZone(model: Model, scene: Scene, { ids, from, to }: Extract<Gesture, { kind: 'move' }>, moving: ReadonlySet<RecordId>): RecordId | undefined {
  const [first] = ids;
  const shape = first === undefined || typeOfId(first) === 'callout' ? undefined : shapeOf(scene, first);
  if (shape === undefined) return undefined;
  return zoneAt(model, centreOf(translated(shape, to.x - from.x, to.y - from.y)), moving)?.id;
}

function contentOf({ zones, stubs, assets, conduits, callouts }: Scene): ReturnType<typeof unite> {
  const boxes = [zones, stubs, assets, callouts].map((elements) => unite(elements.map(({ shape }) => shape)));
  return unite([...boxes, unite(conduits.map(({ badge }) => badge))].filter((part) => part !== undefined));
}

function shapeOf(scene: Scene, wanted: RecordId): ReturnType<typeof unite> {
  const id = scene.standIns.get(wanted) ?? wanted;
  const isIt = (element: { readonly id: RecordId }): boolean => element.id === id;
  return (scene.zones.find(isIt) ?? scene.assets.find(isIt) ?? scene.callouts.find(isIt))?.shape ?? scene.conduits.find(isIt)?.badge;
}

function hoverClass(hover: ReturnType<typeof usePointer>['hover'], tool: Tool, selection: readonly RecordId[]): string | undefined {
  if (tool !== 'select' || hover === undefined) return undefined;
  if (hover.kind === 'handle') return `zw-canvas--resize-${hover.edge}`;
  if (hover.kind === 'conduit' || hover.kind === 'fold') return 'zw-canvas--over';
  return hover.kind === 'asset' || hover.kind === 'callout' || hover.isGrip || selection.includes(hover.id) ? 'zw-canvas--grip' : undefined;
}
