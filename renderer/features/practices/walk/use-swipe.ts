import { useRef, type MouseEvent, type PointerEvent } from 'react';

/** Pixels a finger has to travel sideways before the card turns. */
const shortest = 64;
/** Pixels after which a touch is no tap any more. */
const tapEnds = 12;

interface Swipe {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  readonly onClickCapture: (event: MouseEvent) => void;
}

interface Drag {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  isSideways: boolean;
}

/** A finger or pen drawn sideways turns the card; the card follows it, unless less motion is wished. A mouse selects text as ever. */
export function useSwipe(move: (by: 1 | -1) => void): Swipe {
  const drag = useRef<Drag>(undefined);
  const wasSwiped = useRef(false);
  const settle = (element: HTMLElement): void => {
    element.style.removeProperty('transform');
    drag.current = undefined;
  };
  return {
    onPointerDown: ({ pointerType, pointerId: id, clientX: x, clientY: y, isPrimary }) => {
      wasSwiped.current = false;
      drag.current = pointerType === 'mouse' || !isPrimary ? undefined : { id, x, y, isSideways: false };
    },
    onPointerMove: ({ pointerId, clientX, clientY, currentTarget }) => {
      const held = drag.current;
      if (held?.id !== pointerId) return;
      const across = clientX - held.x;
      if (Math.abs(across) > tapEnds && Math.abs(across) > 2 * Math.abs(clientY - held.y)) held.isSideways = true;
      if (held.isSideways && !wantsLessMotion()) currentTarget.style.transform = `translateX(${String(Math.round(across / 2))}px)`;
    },
    onPointerUp: ({ pointerId, clientX, clientY, currentTarget }) => {
      const held = drag.current;
      if (held?.id !== pointerId) return;
      const across = clientX - held.x;
      const isSwipe = Math.abs(across) >= shortest && Math.abs(across) > 2 * Math.abs(clientY - held.y);
      wasSwiped.current = held.isSideways || isSwipe;
      settle(currentTarget);
      if (isSwipe) move(across < 0 ? 1 : -1);
    },
    onPointerCancel: ({ currentTarget }) => settle(currentTarget),
    // The level under the finger is not meant.
    onClickCapture: (event) => {
      if (!wasSwiped.current) return;
      wasSwiped.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}

function wantsLessMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
