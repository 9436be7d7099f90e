import { useEffect, useState, type MouseEvent, type PointerEvent } from 'react';

interface TouchUse {
  readonly onClickCapture: (event: MouseEvent) => void;
  readonly onPointerUpCapture: (event: PointerEvent) => void;
}

/**
 * While the room is used by finger, its targets are large, also those of its menus. What was touched keeps its place until
 * the touch is over; a click of the mouse makes everything small again.
 */
export function useTouchUse(): TouchUse {
  const [isTouched, setTouched] = useState(() => window.matchMedia('(pointer: coarse)').matches);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isTouched) dataset['touch'] = 'large';
    return () => {
      delete dataset['touch'];
    };
  }, [isTouched]);
  return {
    onClickCapture: ({ nativeEvent }) => {
      const kind = nativeEvent instanceof globalThis.PointerEvent ? nativeEvent.pointerType : '';
      if (kind === 'touch' || kind === 'mouse') setTouched(kind === 'touch');
    },
    // A finger that drags or pinches on the drawing makes no click.
    onPointerUpCapture: ({ pointerType, target }) => {
      if (pointerType === 'touch' && target instanceof Element && target.closest('.zw-canvas') !== null) setTouched(true);
    },
  };
}
