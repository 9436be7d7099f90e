import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import { containsPoint, type Point } from '../../shared/network/geometry';
import { beginGesture, continueGesture, endGesture, type Gesture, type Outcome, type Surroundings, type Tool } from './gestures';
import { hitTest, type Hit } from './hit-test';
import { toDrawing } from './viewport';
import { useLongPress } from './use-long-press';
import type { ViewportControl } from './use-viewport';

interface PointerOptions {
  readonly tool: Tool;
  readonly view: ViewportControl;
  readonly surroundings: Surroundings;
  readonly onOutcome: (outcome: Outcome) => void;
  /** A finger rested at a place of the window. */
  readonly onLongPress: (at: Point) => void;
}

export interface PointerHandlers {
  readonly gesture: Gesture | undefined;
  readonly isPanning: boolean;
  /** What lies under the resting pointer, for its shape. */
  readonly hover: Hit | undefined;
  readonly cancel: () => void;
  /** Selects what lies at a place of the window, unless it is selected. */
  readonly choose: (at: { readonly clientX: number; readonly clientY: number }) => void;
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: ReactPointerEvent<HTMLElement>) => void;
}

/** Pixels a pointer may wander in a click; a finger is less steady. */
const clickReach = 4;
const tapReach = 10;
const mouseTolerance = 7;
const touchTolerance = 16;
/** Handles and marks are small; a finger needs 44 pixels. */
const touchReach = 22;

interface Track {
  readonly start: Point;
  readonly last: Point;
  readonly hasMoved: boolean;
}

/** Pointers on the canvas: mouse, pen and fingers become gestures, or move the view. */
export function usePointer(host: RefObject<HTMLElement | null>, { tool, view, surroundings, onOutcome, onLongPress }: PointerOptions): PointerHandlers {
  const [gesture, setGesture] = useState<Gesture | undefined>(undefined);
  const [isPanning, setPanning] = useState(false);
  const [hover, setHover] = useState<Hit | undefined>(undefined);
  const pointers = useRef(new Map<number, Track>());
  const isSpaceDown = useSpaceKey(host);
  // Once a pen was used, it draws, and fingers and palms only move the view.
  const hasPen = useRef(false);

  const pixelOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = host.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.x ?? 0), y: event.clientY - (box?.y ?? 0) };
  };
  const hitAt = (point: Point, isTouch: boolean): Hit | undefined =>
    tool === 'connect' ? endHit(surroundings, point) : hitUnder(surroundings, point, isTouch);
  const cancel = useCallback(() => {
    setGesture(undefined);
    setPanning(false);
  }, []);

  const longPress = useLongPress((at) => {
    cancel();
    onLongPress(at);
  });

  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    host.current?.focus({ preventScroll: true });
    view.hold();
    event.currentTarget.setPointerCapture(event.pointerId);
    const pixel = pixelOf(event);
    pointers.current.set(event.pointerId, { start: pixel, last: pixel, hasMoved: false });
    const isTouch = event.pointerType === 'touch';
    if (!isTouch || pointers.current.size > 1) longPress.end();
    else longPress.begin({ x: event.clientX, y: event.clientY });
    if (pointers.current.size > 1) {
      setGesture(undefined);
      setPanning(true);
      return;
    }
    const at = toDrawing(view.viewport, pixel);
    const hit = hitAt(at, isTouch);
    if (event.pointerType === 'pen') hasPen.current = true;
    const movesView = event.button === 1 || isSpaceDown.current || tool === 'pan' || (isTouch && hasPen.current);
    const begun = movesView || event.button === 2 ? undefined : beginGesture(tool, at, hit, event.shiftKey || event.ctrlKey || event.metaKey);
    setGesture(begun);
    setPanning(movesView);
  };

  const onPointerMove = (event: ReactPointerEvent<HTMLElement>): void => {
    const pixel = pixelOf(event);
    const isTouch = event.pointerType === 'touch';
    const track = pointers.current.get(event.pointerId);
    if (track === undefined) {
      setHover(hitAt(toDrawing(view.viewport, pixel), isTouch));
      return;
    }
    const hasMoved = track.hasMoved || Math.hypot(pixel.x - track.start.x, pixel.y - track.start.y) > (isTouch ? tapReach : clickReach);
    if (hasMoved) longPress.end();
    pointers.current.set(event.pointerId, { ...track, last: pixel, hasMoved });
    if (isPanning) {
      followFingers(view, pointers.current, event.pointerId, track.last, pixel);
      return;
    }
    if (gesture === undefined || !hasMoved) return;
    const at = toDrawing(view.viewport, pixel);
    const next = continueGesture(gesture, at, () => hitAt(at, isTouch), surroundings);
    if (isTouch && next.kind === 'marquee') {
      setGesture(undefined);
      setPanning(true);
    } else setGesture(next);
  };

  const onPointerUp = (event: ReactPointerEvent<HTMLElement>): void => {
    longPress.end();
    pointers.current.delete(event.pointerId);
    if (isPanning) {
      if (pointers.current.size === 0) setPanning(false);
      return;
    }
    if (gesture === undefined) return;
    setGesture(undefined);
    onOutcome(endGesture(gesture, surroundings));
  };

  const onPointerCancel = (event: ReactPointerEvent<HTMLElement>): void => {
    longPress.end();
    pointers.current.delete(event.pointerId);
    cancel();
  };
  const choose = (at: { readonly clientX: number; readonly clientY: number }): void => {
    const hit = hitAt(toDrawing(view.viewport, pixelOf(at)), false);
    if (hit === undefined || hit.kind === 'handle') {
      if (hit === undefined) onOutcome({ selection: [] });
      return;
    }
    if (!surroundings.selection.includes(hit.id)) onOutcome({ selection: [hit.id] });
  };
  return { gesture, isPanning, hover, cancel, choose, onPointerDown, onPointerMove, onPointerUp, onPointerCancel };
}

/** One finger moves the view; two move it by their middle and zoom by their distance. */
function followFingers(view: ViewportControl, pointers: ReadonlyMap<number, Track>, id: number, before: Point, after: Point): void {
  const other = [...pointers].find(([pointer]) => pointer !== id)?.[1].last;
  if (other === undefined) {
    view.pan(after.x - before.x, after.y - before.y);
    return;
  }
  const distance = (point: Point): number => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
  view.pan((after.x - before.x) / 2, (after.y - before.y) / 2);
  view.zoomBy(distance(after) / distance(before), { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 });
}

/** What lies under a pointer; a finger takes what it covers first, and what is near where it covers only ground. */
function hitUnder({ scene, selection, hasAssets, zoom }: Surroundings, point: Point, isTouch: boolean): Hit | undefined {
  const handlesOf = selection.length === 1 ? [...scene.zones, ...scene.callouts].find(({ id }) => id === selection[0]) : undefined;
  const options = { tolerance: mouseTolerance / zoom, reach: (isTouch ? touchReach : mouseTolerance) / zoom, hasAssets, zoom, handlesOf };
  const covered = hitTest(scene, point, options);
  if (!isTouch || (covered !== undefined && (covered.kind !== 'zone' || covered.isGrip))) return covered;
  return hitTest(scene, point, { ...options, tolerance: touchTolerance / zoom }) ?? covered;
}

/** The asset under a point, or else the innermost zone: what a connection may begin or end at. */
function endHit({ scene, hasAssets }: Surroundings, point: Point): Hit | undefined {
  const asset = hasAssets ? scene.assets.findLast(({ shape }) => containsPoint(shape, point)) : undefined;
  if (asset !== undefined) return { kind: 'asset', id: asset.id };
  const zone = scene.zones.findLast(({ shape }) => containsPoint(shape, point));
  return zone === undefined ? undefined : { kind: 'zone', id: zone.id, isGrip: false };
}

function useSpaceKey(host: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isDown = useRef(false);
  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const listener = (event: KeyboardEvent): void => {
      if (event.key !== ' ' || event.target !== element) return;
      event.preventDefault();
      isDown.current = event.type === 'keydown';
    };
    const release = (): void => {
      isDown.current = false;
    };
    element.addEventListener('keydown', listener);
    element.addEventListener('keyup', listener);
    element.addEventListener('blur', release);
    return () => {
      element.removeEventListener('keydown', listener);
      element.removeEventListener('keyup', listener);
      element.removeEventListener('blur', release);
    };
  }, [host]);
  return isDown;
}
