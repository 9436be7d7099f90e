import type { Paper } from '../../../shared/network/drawing-pages';
import '../../records/print.css';
import './print-drawing.css';

/**
 * Puts drawings where only a printer sees them, one on each sheet; the caller removes them again.
 * Drawn within the page and not as pictures, so that they have its fonts and stay lines and letters in the PDF.
 */
export async function showPages(svgs: readonly string[], paper: Paper): Promise<HTMLElement> {
  const parser = new DOMParser();
  const frame = document.createElement('div');
  frame.className = `zw-print zw-print-drawing zw-print-drawing--${paper}`;
  frame.setAttribute('aria-hidden', 'true');
  for (const svg of svgs) {
    const page = document.createElement('div');
    page.className = 'zw-print-drawing__page';
    page.append(document.importNode(parser.parseFromString(svg, 'image/svg+xml').documentElement, true));
    frame.append(page);
  }
  document.body.append(frame);
  await document.fonts.ready;
  return frame;
}
