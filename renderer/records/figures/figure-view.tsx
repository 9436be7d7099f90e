import { useEffect, useRef, type ReactNode } from 'react';
import type { DrawnFigure } from '../../../shared/deliverables/figures/svg';
import './figures.css';

/** More than this a figure is not enlarged: its letters are as large as those around it. */
const largest = 1.15;

/**
 * A figure of the documents drawn within the page, so that it has the page's fonts and the theme's colours. What it shows
 * stands in words in its name and as numbers in a table beside it; a click on a part is a short way, never the only one.
 */
export function FigureView({ figure, onPart }: { readonly figure: DrawnFigure; readonly onPart?: (id: string) => void }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(onPart);
  latest.current = onPart;
  const { svg } = figure;
  useEffect(() => {
    const host = frame.current;
    if (host === null) return undefined;
    const drawn = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
    for (const name of ['width', 'height']) drawn.removeAttribute(name);
    drawn.setAttribute('aria-hidden', 'true');
    drawn.querySelector(':scope > title')?.remove();
    host.replaceChildren(drawn);
    const press = (event: MouseEvent): void => {
      const part = event.target instanceof Element ? event.target.closest('[data-part]') : null;
      if (part !== null) latest.current?.(part.getAttribute('data-part') ?? '');
    };
    drawn.addEventListener('click', press as EventListener);
    return () => drawn.removeEventListener('click', press as EventListener);
  }, [svg]);
  return (
    <div
      ref={frame}
      className={onPart === undefined ? 'zw-figure' : 'zw-figure zw-figure--pressable'}
      role="img"
      aria-label={figure.alternativeText}
      style={{ aspectRatio: `${String(figure.widthPx)} / ${String(figure.heightPx)}`, maxWidth: figure.widthPx * largest }}
    />
  );
}
