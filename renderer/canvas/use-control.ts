import { useImperativeHandle, type Ref, type RefObject } from 'react';
import type { Shape } from '../../shared/model/field';
import { zoneAt } from '../../shared/network/membership';
import type { Model } from '../../shared/model/model';
import type { RecordId } from '../../shared/model/record-type';
import { containsPoint, unite, type Point } from '../../shared/network/geometry';
import type { ViewportControl } from './use-viewport';
import { centredOn, fitted, toDrawing } from './viewport';

/** What buttons and lists beside the canvas can ask of it. */
export interface CanvasControl {
  readonly fit: () => void;
  readonly zoomBy: (factor: number) => void;
  readonly centreOn: (id: RecordId) => void;
  /** Looks at these as closely as they all fit. */
  readonly fitTo: (ids: readonly RecordId[]) => void;
  /** The middle of what is seen, on the drawing. */
  readonly middle: () => Point;
  /** The drawing under a place of the window; undefined beside the canvas. The zone there is pointed out until it is asked without a place. */
  readonly aim: (at: Point | undefined) => Point | undefined;
  readonly focus: () => void;
}

interface ControlGround {
  readonly host: RefObject<HTMLElement | null>;
  readonly model: Model;
  readonly view: ViewportControl;
  readonly content: Shape | undefined;
  readonly shapeOf: (id: RecordId) => Shape | undefined;
  /** Points out a zone something would be dropped into. */
  readonly onAim: (zoneId: RecordId | undefined) => void;
}

/** Gives others hold of the canvas. */
export function useControl(control: Ref<CanvasControl>, { host, model, view, content, shapeOf, onAim }: ControlGround): void {
  useImperativeHandle(control, () => {
    const { viewport, size } = view;
    return {
      fit: () => view.fit(content),
      zoomBy: (factor) => view.zoomBy(factor),
      centreOn: (id) => {
        const found = shapeOf(id);
        if (found !== undefined) view.setViewport(centredOn(viewport, found, size));
      },
      fitTo: (ids) => view.setViewport(fitted(unite(ids.flatMap((id) => shapeOf(id) ?? [])) ?? content, size)),
      middle: () => toDrawing(viewport, { x: size.width / 2, y: size.height / 2 }),
      aim: (at) => {
        const box = host.current?.getBoundingClientRect();
        const place = at === undefined || box === undefined || !containsPoint(box, at) ? undefined : toDrawing(viewport, { x: at.x - box.x, y: at.y - box.y });
        onAim(place === undefined ? undefined : zoneAt(model, place)?.id);
        return place;
      },
      focus: () => host.current?.focus(),
    };
  });
}
