import { useRef, useState, type DragEvent, type MouseEvent, type PointerEvent } from 'react';
import type { RecordId } from '../../../shared/model/record-type';
import type { Point } from '../../../shared/network/geometry';
import type { ZonesDesk } from './use-zones-desk';

/** What a finger or a pen holds, and where in the window. */
export interface Held {
  readonly ids: readonly RecordId[];
  readonly at: Point;
}

export interface FingerDrag {
  readonly held: Held | undefined;
  /** Handlers of a row that stands for these assets. */
  readonly rowHandlers: (ids: readonly RecordId[]) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: () => void;
    readonly onDragStartCapture: (event: DragEvent<HTMLElement>) => void;
    readonly onClickCapture: (event: MouseEvent<HTMLElement>) => void;
  };
}

/** So far sideways, in pixels, and a row is taken along; up and down the list is scrolled. */
const sideways = 12;

/** Dragging assets out of a list by finger or pen, where the browser's own dragging is for the mouse. */
export function useFingerDrag({ control, drop }: Pick<ZonesDesk, 'control' | 'drop'>): FingerDrag {
  const [held, setHeld] = useState<Held | undefined>(undefined);
  const press = useRef<{ readonly from: Point; readonly wasHeld: boolean } | undefined>(undefined);
  const letGo = (): void => {
    setHeld(undefined);
    control.current?.aim(undefined);
  };
  return {
    held,
    rowHandlers: (ids) => ({
      onPointerDown: ({ pointerType, isPrimary, clientX, clientY }) => {
        press.current = pointerType === 'mouse' || !isPrimary ? undefined : { from: { x: clientX, y: clientY }, wasHeld: false };
      },
      onPointerMove: (event) => {
        const at = { x: event.clientX, y: event.clientY };
        const { current } = press;
        if (current === undefined || (held === undefined && Math.abs(at.x - current.from.x) < sideways)) return;
        if (!current.wasHeld) {
          press.current = { ...current, wasHeld: true };
          event.currentTarget.setPointerCapture(event.pointerId);
        }
        setHeld({ ids, at });
        control.current?.aim(at);
      },
      onPointerUp: ({ clientX, clientY }) => {
        const place = held === undefined ? undefined : control.current?.aim({ x: clientX, y: clientY });
        letGo();
        if (place !== undefined && held !== undefined) drop(held.ids, place);
      },
      onPointerCancel: () => {
        press.current = undefined;
        letGo();
      },
      onDragStartCapture: (event) => {
        if (press.current !== undefined) event.preventDefault();
      },
      // A pen that dragged a row away did not choose it.
      onClickCapture: (event) => {
        if (press.current?.wasHeld === true) event.stopPropagation();
        press.current = undefined;
      },
    }),
  };
}
