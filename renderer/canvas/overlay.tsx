import { useMemo, type ReactNode } from 'react';
import type { Translate } from '../../shared/i18n/translate';
import type { RecordId } from '../../shared/model/record-type';
import type { Shape } from '../../shared/model/field';
import { foldMark } from '../../shared/network/closed-layout';
import { shapeBetween } from '../../shared/network/geometry';
import type { Scene, SceneZone } from '../../shared/network/scene';
import { wayOf } from '../../shared/network/ways';
import { foldTabOf, handlesOf, hasNoHandles } from './hit-test';
import { laneTitles } from './lane-titles';
import type { Gesture } from './gestures';
import type { Viewport } from './viewport';

interface OverlayProps {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly selection: readonly RecordId[];
  readonly gesture: Gesture | undefined;
  /** A zone something would be dropped into. */
  readonly targetId: RecordId | undefined;
  readonly t: Translate;
  /** How wide the canvas is, in pixels. */
  readonly width: number;
}

const handleSize = 8;

const noIds: readonly RecordId[] = [];

/** What floats over the drawing and is no part of it: selection, handles, rubber bands. */
export function Overlay({ scene, viewport, selection: chosen, gesture, targetId, t, width }: OverlayProps): ReactNode {
  // While it is dragged, what is selected shows itself; a frame around it would only be painted again with every step.
  const selection = gesture?.kind === 'move' ? noIds : chosen;
  const { zoom } = viewport;
  const line = 2 / zoom;
  const [only] = selection.length === 1 ? selection : noIds;
  const single = only === undefined ? undefined : (scene.zones.find(({ id }) => id === only) ?? scene.callouts.find(({ id }) => id === only));
  const isBusy = gesture !== undefined && gesture.kind !== 'press';
  const aim = gesture?.kind === 'connect' ? gesture.overId : targetId;
  const target = aim === undefined ? undefined : (scene.zones.find(({ id }) => id === aim) ?? scene.assets.find(({ id }) => id === aim));
  const chosenShapes = new Set(selection.map((id) => scene.standIns.get(id) ?? id));
  const isChosen = ({ id }: { readonly id: RecordId }): boolean => chosenShapes.has(id);
  const shapes = chosenShapes.size === 0 ? [] : [...scene.zones.filter(isChosen), ...scene.assets.filter(isChosen), ...scene.callouts.filter(isChosen)];
  const { lanes, zones } = scene;
  const titles = useMemo(() => laneTitles({ lanes, zones }, viewport, width, t), [lanes, zones, viewport, width, t]);
  const conduits = selection.length === 0 ? [] : scene.conduits.filter(({ id, bundle = [id] }) => bundle.some((member) => selection.includes(member)));
  return (
    <svg className="zw-canvas__overlay" aria-hidden="true">
      {titles.map(({ level, text, at }) => (
        <text key={level} className="zw-canvas-lane" {...at}>
          {text}
        </text>
      ))}
      <g transform={`translate(${viewport.x} ${viewport.y}) scale(${zoom})`}>
        {target === undefined ? null : <rect className="zw-canvas-target" {...target.shape} rx={8} strokeWidth={3 / zoom} />}
        {conduits.map(({ id, paths, badge }) => (
          <g key={id}>
            <path className="zw-canvas-selected-line" d={wayOf(paths)} strokeWidth={6 / zoom + 2} />
            <rect className="zw-canvas-selected" {...frame(badge, 3)} rx={13} strokeWidth={line} />
          </g>
        ))}
        {shapes.map(({ id, shape }) => (
          <rect key={id} className="zw-canvas-selected" {...frame(shape, 4)} rx={8} strokeWidth={line} />
        ))}
        {single === undefined || isBusy || hasNoHandles(scene, single.id)
          ? null
          : handlesOf(single.shape).map(({ edge, x, y }) => (
              <rect
                key={edge}
                className={`zw-canvas-handle zw-canvas-handle--${edge}`}
                x={x - handleSize / 2 / zoom}
                y={y - handleSize / 2 / zoom}
                width={handleSize / zoom}
                height={handleSize / zoom}
                strokeWidth={1.5 / zoom}
              />
            ))}
        {isBusy ? null : <FoldTab zone={scene.zones.find(({ id }) => id === single?.id)} zoom={zoom} />}
        {gesture?.kind !== 'move'
          ? null
          : gesture.guides.map(({ axis, at, from, to }) => (
              <line key={`${axis} ${at}`} className="zw-canvas-guide" {...(axis === 'x' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at })} strokeWidth={1 / zoom} />
            ))}
        <Band gesture={gesture} line={line} zoom={zoom} />
      </g>
    </svg>
  );
}

/** The mark over the border of the selected zone that closes or opens it. */
function FoldTab({ zone, zoom }: { readonly zone: SceneZone | undefined; readonly zoom: number }): ReactNode {
  const tab = zone === undefined ? undefined : foldTabOf(zone, zoom);
  if (zone === undefined || tab === undefined) return null;
  const { box, strokes } = foldMark(tab.at, tab.size, zone.closed !== undefined);
  return (
    <>
      <path className="zw-canvas-fold" d={box} strokeWidth={1.5 / zoom} />
      <path className="zw-canvas-fold" d={strokes} strokeWidth={2 / zoom} />
    </>
  );
}

function frame(shape: Shape, margin: number): Shape {
  return { x: shape.x - margin, y: shape.y - margin, width: shape.width + 2 * margin, height: shape.height + 2 * margin };
}

function Band({ gesture, line, zoom }: { readonly gesture: Gesture | undefined; readonly line: number; readonly zoom: number }): ReactNode {
  if (gesture?.kind === 'marquee') {
    return <rect className="zw-canvas-marquee" {...shapeBetween(gesture.from, gesture.to)} strokeWidth={1 / zoom} strokeDasharray={`${4 / zoom} ${3 / zoom}`} />;
  }
  if (gesture?.kind === 'draw' && gesture.hasMoved) {
    return <rect className="zw-canvas-draft" {...shapeBetween(gesture.from, gesture.to)} rx={8} strokeWidth={line} />;
  }
  if (gesture?.kind === 'connect') {
    return <line className="zw-canvas-draft" x1={gesture.from.x} y1={gesture.from.y} x2={gesture.to.x} y2={gesture.to.y} strokeWidth={line * 1.2} strokeDasharray={`${6 / zoom} ${4 / zoom}`} />;
  }
  return null;
}
