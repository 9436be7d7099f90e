import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import type { Shape } from '../../shared/model/field';
import { grow } from '../../shared/network/geometry';
import type { Scene } from '../../shared/network/scene';
import { zoneStyles } from '../../shared/network/styles';
import { readPalette, watchPalette } from './painter/palette';
import { centredOn, seenPart, type PixelSize, type Viewport } from './viewport';

interface MiniMapProps {
  readonly scene: Scene;
  readonly content: Shape | undefined;
  readonly viewport: Viewport;
  readonly size: PixelSize;
  readonly onLook: (viewport: Viewport) => void;
  readonly label: string;
}

const mapSize = { width: 176, height: 112 } as const;
const margin = 40;

/** The whole drawing in a corner with the part that is seen; a press or a drag looks elsewhere. By mouse and pen only: keys move the view itself. */
export function MiniMap({ scene, content, viewport, size, onLook, label }: MiniMapProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ground = grow(content ?? { x: 0, y: 0, width: 1, height: 1 }, margin);
  const scale = Math.min(mapSize.width / ground.width, mapSize.height / ground.height);
  const left = (mapSize.width - ground.width * scale) / 2 - ground.x * scale;
  const top = (mapSize.height - ground.height * scale) / 2 - ground.y * scale;
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const paint = (): void => paintMap(element, scene, { left, top, scale });
    paint();
    return watchPalette(paint);
  }, [scene, left, top, scale]);
  const look = (event: PointerEvent<HTMLElement>): void => {
    if (event.buttons === 0) return;
    const box = event.currentTarget.getBoundingClientRect();
    const place = { x: (event.clientX - box.x - left) / scale, y: (event.clientY - box.y - top) / scale, width: 0, height: 0 };
    onLook(centredOn(viewport, place, size));
  };
  const seen = seenPart(viewport, size, 0);
  return (
    <div
      className="zw-canvas-map"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        look(event);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        look(event);
      }}
      onPointerUp={(event) => event.stopPropagation()}
    >
      <canvas ref={canvas} aria-hidden="true" />
      <svg aria-hidden="true" width={mapSize.width} height={mapSize.height}>
        <rect className="zw-canvas-map__seen" x={seen.x * scale + left} y={seen.y * scale + top} width={seen.width * scale} height={seen.height * scale} />
      </svg>
    </div>
  );
}

function paintMap(canvas: HTMLCanvasElement, scene: Scene, { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number }): void {
  const density = Math.min(2, window.devicePixelRatio);
  canvas.width = mapSize.width * density;
  canvas.height = mapSize.height * density;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { colour } = readPalette(canvas);
  context.setTransform(scale * density, 0, 0, scale * density, left * density, top * density);
  context.lineWidth = 1 / scale;
  for (const { shape, kind } of scene.zones) {
    context.fillStyle = colour(zoneStyles[kind].fill);
    context.strokeStyle = colour(zoneStyles[kind].line);
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
    context.strokeRect(shape.x, shape.y, shape.width, shape.height);
  }
}
