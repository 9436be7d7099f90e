import type { ImportLimits } from '../import-gate';
import { numberFormat, type NumberFormat } from './number-format';
import type { Package } from './package-parts';
import { attributeOf, createAttributes, decodeEntities, scanAttributes } from './xml-text';

/** Number format of each cell style, by the style's position. */
export function readStyles(source: Package, part: string, limits: ImportLimits): readonly NumberFormat[] {
  const codes = new Map<number, string>();
  const formats: NumberFormat[] = [];
  const attributes = createAttributes();
  let section = '';
  source.scan(part, {
    open(name, depth, text, start, end) {
      if (depth === 2) section = name;
      if (depth !== 3) return;
      const isFormat = section === 'numFmts' && name === 'numFmt';
      const isStyle = section === 'cellXfs' && name === 'xf';
      if (!isFormat && !isStyle) return;
      scanAttributes(text, start, end, attributes, limits, part);
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      if (isFormat) codes.set(id, decodeEntities(attributeOf(attributes, 'formatCode') ?? '', part));
      else formats.push(numberFormat(id, codes.get(id)));
    },
    close() {
      // Nothing is counted at the end of a tag.
    },
    text() {
      // Formats stand in attributes only.
    },
  });
  return formats;
}
