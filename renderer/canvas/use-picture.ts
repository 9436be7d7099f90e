import { useLayoutEffect, useRef, type RefObject } from 'react';
import { createPicture, type Picture, type PictureState } from './painter/picture';

/** Keeps a picture of the drawing in an element. */
export function usePicture(element: RefObject<HTMLElement | null>, state: PictureState): void {
  const picture = useRef<Picture | undefined>(undefined);
  useLayoutEffect(() => {
    const host = element.current;
    if (host === null) return undefined;
    const made = createPicture(host);
    picture.current = made;
    return () => {
      picture.current = undefined;
      made.remove();
    };
  }, [element]);
  const { scene, standing, viewport, size, detail, t, emphasis, shift } = state;
  useLayoutEffect(() => {
    picture.current?.show({ scene, standing, viewport, size, detail, t, emphasis, shift });
  }, [scene, standing, viewport, size, detail, t, emphasis, shift]);
}
