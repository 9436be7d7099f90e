import { useImperativeHandle, useMemo, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import type { Translate } from '../../shared/i18n/translate';
import { applyChange } from '../../shared/model/change';
import type { Environment } from '../../shared/model/identifier';
import type { Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import { zoneAt } from '../../shared/network/membership';
import { usualZone } from '../../shared/network/measures';
import { snap, unite, type Point } from '../../shared/network/geometry';
import { sceneOf, type Scene, type View } from '../../shared/network/scene';
import { classes } from '../ui';
import { DrawnList } from './drawn-list';
import { neighbourOf, nudged, previewOf, readingOrder, zoneDrawn, type CanvasEdit, type Gesture, type Outcome, type Surroundings, type Tool } from './gestures';
import { Overlay } from './overlay';
import { usePicture } from './use-picture';
import { usePointer } from './use-pointer';
import { useReveal, useViewport, useWheel } from './use-viewport';
import { centredOn, toDrawing } from './viewport';
import './canvas.css';

/** The kind of data assets are dragged with from a list onto the canvas; their ids are joined by blanks. */
export const assetDragType = 'application/x-zonewalk-assets';

/** What buttons beside the canvas can ask of it. */
export interface CanvasControl {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly centreOn: (id: RecordId) => void;
  readonly focus: () => void;
}

export interface CanvasViewProps {
  readonly model: Model;
  readonly view: View;
  readonly t: Translate;
  readonly env: Environment;
  readonly tool: Tool;
  readonly onToolChange: (tool: Tool) => void;
  readonly selection: readonly RecordId[];
  readonly onSelectionChange: (ids: readonly RecordId[]) => void;
  readonly onEdit: (edit: CanvasEdit) => void;
  readonly onDelete: () => void;
  /** Enter or a double click: show the properties of what is selected. */
  readonly onOpen: () => void;
  readonly onDropAssets: (ids: readonly RecordId[], at: Point) => void;
  readonly control: Ref<CanvasControl>;
  readonly label: string;
  readonly describedBy: string;
}

/** The drawing, to look at and to work on. Reads the model, and changes it only through `onEdit`. */
export function CanvasView(props: CanvasViewProps): ReactNode {
  const { model, view, t, env, tool, selection } = props;
  const host = useRef<HTMLDivElement>(null);
  const settled = useMemo(() => sceneOf(model, { view, t }), [model, view, t]);
  const content = useMemo(() => contentOf(settled), [settled]);
  const [firstSelected] = selection;
  const selected = firstSelected === undefined ? undefined : shapeOf(settled, firstSelected);
  const viewing = useViewport(host, content, selected);
  const { viewport, size, detail } = viewing;
  useWheel(host, viewing);
  const followKeys = useReveal(viewing, selected);
  const surroundings: Surroundings = { model, scene: settled, selection, env, newZoneName: t('zones.newZone'), hasAssets: detail !== 'far' };
  const finish = ({ edit, selection: next, isToolDone }: Outcome): void => {
    if (edit !== undefined) props.onEdit(edit);
    if (next !== undefined) props.onSelectionChange(next);
    if (isToolDone === true) props.onToolChange('select');
  };
  const pointer = usePointer(host, { tool, view: viewing, surroundings, onOutcome: finish });
  const [dropZoneId, setDropZoneId] = useState<RecordId | undefined>(undefined);
  const shown = usePreview(pointer.gesture, surroundings, props);
  usePicture(host, { scene: shown.scene, standing: settled, viewport, size, detail, t });
  useImperativeHandle(
    props.control,
    () => ({
      fit: () => viewing.fit(content),
      zoomBy: (factor) => viewing.zoomBy(factor),
      centreOn: (id) => {
        const found = shapeOf(settled, id);
        if (found !== undefined) viewing.setViewport(centredOn(viewport, found, size));
      },
      focus: () => host.current?.focus(),
    }),
    [content, settled, size, viewing, viewport],
  );
  const pointOf = (event: DragEvent): Point => {
    const box = host.current?.getBoundingClientRect();
    return toDrawing(viewport, { x: event.clientX - (box?.x ?? 0), y: event.clientY - (box?.y ?? 0) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isHandled = handleKey(event, { ...props, surroundings, finish, centre: toDrawing(viewport, { x: size.width / 2, y: size.height / 2 }), pan: viewing.pan, zoomBy: viewing.zoomBy, fit: () => viewing.fit(content), cancel: pointer.gesture === undefined ? undefined : pointer.cancel });
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
      <DrawnList scene={settled} label={props.label} />
      <Overlay scene={shown.scene} viewport={viewport} selection={selection} gesture={pointer.gesture} targetId={dropZoneId ?? shown.targetId} t={t} />
    </div>
  );
}

/** The region handles the keys itself, so it has the focus itself. */
const takesKeys = { tabIndex: 0 } as const;

interface Shown {
  readonly scene: Scene;
  readonly targetId: RecordId | undefined;
}

/** The scene as it is, or as it would be if the gesture ended now. */
function usePreview(gesture: Gesture | undefined, surroundings: Surroundings, { view, t }: CanvasViewProps): Shown {
  const { model, scene: settled } = surroundings;
  const preview = useMemo(() => (gesture === undefined ? undefined : previewOf(gesture, model)), [gesture, model]);
  const scene = useMemo(() => (preview === undefined || preview.size === 0 ? settled : sceneOf(applyChange(model, preview), { view, t, before: { model, scene: settled } })), [preview, settled, model, view, t]);
  const [firstId] = gesture?.kind === 'move' ? gesture.ids : [];
  const after = firstId === undefined ? undefined : preview?.get(firstId)?.after;
  const targetId = after?.type === 'asset' ? after.zoneId : after?.type === 'zone' ? after.parentId : undefined;
  return { scene, targetId };
}

function contentOf(scene: Scene): ReturnType<typeof unite> {
  return unite([...scene.zones.map(({ shape }) => shape), ...scene.assets.map(({ shape }) => shape), ...scene.conduits.map(({ badge }) => badge)]);
}

function shapeOf(scene: Scene, id: RecordId): ReturnType<typeof unite> {
  return [...scene.zones, ...scene.assets].find((element) => element.id === id)?.shape ?? scene.conduits.find((conduit) => conduit.id === id)?.badge;
}

function hoverClass(hover: ReturnType<typeof usePointer>['hover'], tool: Tool, selection: readonly RecordId[]): string | undefined {
  if (tool !== 'select' || hover === undefined) return undefined;
  if (hover.kind === 'handle') return `zw-canvas--resize-${hover.edge}`;
  if (hover.kind === 'conduit') return 'zw-canvas--over';
  return hover.kind === 'asset' || hover.isGrip || selection.includes(hover.id) ? 'zw-canvas--grip' : undefined;
}

interface KeyWork extends Pick<CanvasViewProps, 'tool' | 'onToolChange' | 'selection' | 'onSelectionChange' | 'onEdit' | 'onDelete' | 'onOpen'> {
  readonly surroundings: Surroundings;
  readonly finish: (outcome: Outcome) => void;
  readonly centre: Point;
  readonly pan: (dx: number, dy: number) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly cancel: (() => void) | undefined;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const toolKeys: Readonly<Record<string, Tool>> = { v: 'select', n: 'zone', c: 'connect', h: 'pan' };
const panStep = 60;
const largeNudge = 5;

/** The keys of the canvas. True when the key meant something here. */
function handleKey(event: KeyboardEvent, work: KeyWork): boolean {
  const { selection, surroundings } = work;
  const isCommand = event.ctrlKey || event.metaKey;
  const arrow = arrows[event.key];
  if (arrow !== undefined && !isCommand && !event.altKey) {
    const [dx, dy] = arrow;
    const reach = event.shiftKey ? largeNudge : 1;
    const canMove = selection.some((id) => !id.startsWith('conduit:'));
    if (canMove) work.onEdit(nudged(selection, dx * reach, dy * reach, surroundings));
    else work.pan(-dx * panStep, -dy * panStep);
    return true;
  }
  if (isCommand && event.key.toLowerCase() === 'a') {
    work.onSelectionChange(readingOrder(surroundings.scene));
    return true;
  }
  if (isCommand || event.altKey) return false;
  const tool = toolKeys[event.key.toLowerCase()];
  if (tool !== undefined) {
    work.onToolChange(tool);
    return true;
  }
  return handleNamedKey(event, work);
}

function handleNamedKey(event: KeyboardEvent, work: KeyWork): boolean {
  const { selection, surroundings, tool } = work;
  switch (event.key) {
    case 'Tab': {
      const next = neighbourOf(surroundings.scene, selection.at(-1), event.shiftKey ? -1 : 1);
      if (next === undefined) return false;
      work.onSelectionChange([next]);
      return true;
    }
    case 'Enter': {
      const { x, y } = work.centre;
      if (tool === 'zone') work.finish(zoneDrawn({ x: snap(x - usualZone.width / 2), y: snap(y - usualZone.height / 2), ...usualZone }, surroundings));
      else work.onOpen();
      return true;
    }
    case 'Escape':
      if (work.cancel !== undefined) work.cancel();
      else if (tool !== 'select') work.onToolChange('select');
      else work.onSelectionChange([]);
      return true;
    case 'Delete':
    case 'Backspace':
      if (selection.length > 0) work.onDelete();
      return selection.length > 0;
    case '+':
    case '-':
      work.zoomBy(event.key === '+' ? 1.25 : 0.8);
      return true;
    case '0':
      work.fit();
      return true;
    default:
      return false;
  }
}
