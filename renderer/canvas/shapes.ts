import { dia } from '@joint/core';

/**
 * The shapes of the canvas: as few SVG elements as the picture allows, sizes given and never measured. What they show is
 * decided in `cells.ts`; the colours are tokens of the style sheet.
 */

/** Text without the library's own text layout, which measures and splits; ours is cut and placed already. */
class LeanElement extends dia.Element {
  static override attributes = {
    words: {
      set: (text: unknown, _box: unknown, node: Element): void => {
        node.textContent = String(text);
      },
    },
  };
}

/** What a cell of a type starts with; everything else comes with its data. */
function startOf(type: string, attrs: dia.Cell.Selectors): Partial<dia.Element.Attributes> {
  return { type, position: { x: 0, y: 0 }, size: { width: 1, height: 1 }, angle: 0, attrs };
}

const open = { fill: 'none' } as const;

class ZoneBody extends LeanElement {
  override preinitialize(): void {
    this.markup = [
      { tagName: 'path', selector: 'fill', className: 'zw-canvas-zone__fill' },
      { tagName: 'path', selector: 'hatch' },
      { tagName: 'path', selector: 'outline' },
    ];
  }
  override defaults(): Partial<dia.Element.Attributes> {
    return startOf('zw.ZoneBody', { outline: open, hatch: open });
  }
}

class ZoneHead extends LeanElement {
  override preinitialize(): void {
    this.markup = [
      { tagName: 'rect', selector: 'back' },
      { tagName: 'text', selector: 'title', className: 'zw-canvas-title' },
      { tagName: 'text', selector: 'second', className: 'zw-canvas-title' },
      { tagName: 'text', selector: 'meta', className: 'zw-canvas-meta' },
      { tagName: 'rect', selector: 'levelFrame' },
      { tagName: 'text', selector: 'levelWord', className: 'zw-canvas-level-word' },
      { tagName: 'text', selector: 'levelText', className: 'zw-canvas-level-text' },
      { tagName: 'path', selector: 'levelColumns' },
      { tagName: 'path', selector: 'levelBase' },
      { tagName: 'circle', selector: 'stateDisc' },
      { tagName: 'path', selector: 'stateSign' },
    ];
  }
  override defaults(): Partial<dia.Element.Attributes> {
    return startOf('zw.ZoneHead', { stateDisc: { r: 8 }, stateSign: open });
  }
}

class ConduitLine extends LeanElement {
  override preinitialize(): void {
    this.markup = [
      { tagName: 'path', selector: 'edge', className: 'zw-canvas-conduit__edge' },
      { tagName: 'path', selector: 'line' },
      { tagName: 'path', selector: 'ticks' },
      { tagName: 'path', selector: 'struck' },
      { tagName: 'path', selector: 'ends' },
    ];
  }
  override defaults(): Partial<dia.Element.Attributes> {
    return startOf('zw.ConduitLine', { edge: open, line: open, ticks: open, struck: open });
  }
}

class ConduitBadge extends LeanElement {
  override preinitialize(): void {
    this.markup = [
      { tagName: 'rect', selector: 'frame', className: 'zw-canvas-badge__frame' },
      { tagName: 'path', selector: 'lock', className: 'zw-canvas-near' },
      { tagName: 'path', selector: 'sign', className: 'zw-canvas-near' },
      { tagName: 'text', selector: 'label', className: 'zw-canvas-badge__label' },
      { tagName: 'circle', selector: 'stateDisc' },
      { tagName: 'path', selector: 'stateSign' },
    ];
  }
  override defaults(): Partial<dia.Element.Attributes> {
    return startOf('zw.ConduitBadge', { lock: open, sign: open, stateDisc: { r: 8 }, stateSign: open });
  }
}

class AssetBox extends LeanElement {
  override preinitialize(): void {
    this.markup = [
      { tagName: 'rect', selector: 'box', className: 'zw-canvas-asset__box' },
      { tagName: 'path', selector: 'hatch' },
      { tagName: 'path', selector: 'lines' },
      { tagName: 'path', selector: 'solids' },
      { tagName: 'text', selector: 'tag', className: 'zw-canvas-near zw-canvas-tag' },
      { tagName: 'text', selector: 'first', className: 'zw-canvas-near zw-canvas-name' },
      { tagName: 'text', selector: 'second', className: 'zw-canvas-near zw-canvas-name' },
      { tagName: 'path', selector: 'discs', className: 'zw-canvas-asset__disc' },
      { tagName: 'path', selector: 'safety' },
      { tagName: 'path', selector: 'warning' },
      { tagName: 'circle', selector: 'stateDisc' },
      { tagName: 'path', selector: 'stateSign' },
    ];
  }
  override defaults(): Partial<dia.Element.Attributes> {
    return startOf('zw.AssetBox', { lines: open, hatch: open, safety: open, warning: open, stateDisc: { r: 8 }, stateSign: open });
  }
}

class LaneBand extends LeanElement {
  override preinitialize(): void {
    this.markup = [{ tagName: 'rect', selector: 'band' }];
  }
  override defaults(): Partial<dia.Element.Attributes> {
    return startOf('zw.LaneBand', {});
  }
}

export const cellNamespace = { zw: { ZoneBody, ZoneHead, ConduitLine, ConduitBadge, AssetBox, LaneBand } };
