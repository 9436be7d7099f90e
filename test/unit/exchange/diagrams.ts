import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, strToU8 } from 'fflate';
import { planDiagram } from '../../../shared/exchange/diagram/plan-diagram';
import type { ElementChoice } from '../../../shared/exchange/diagram/diagram-plan';
import type { Model } from '../../../shared/model/model';
import { readDiagram } from '../../../shared/office/read-diagram';
import { countingEnv } from '../network/plant';

export const plantDrawing = readFileSync(join(import.meta.dirname, '../../fixtures/diagrams/plant.drawio'), 'utf8');

/** Shapes of libraries, groups, a rack, layers, placeholders and loose lines, on two pages. */
export const drawingByOthers = readFileSync(join(import.meta.dirname, '../../fixtures/diagrams/network-by-others.drawio'), 'utf8');

/** Two pages drawn in draw.io from its own libraries, as it saves them. */
export const drawnInDrawio = readFileSync(join(import.meta.dirname, '../../fixtures/diagrams/drawn-in-drawio.drawio'), 'utf8');

export const read = (text: string, name = 'a.drawio') => readDiagram(name, strToU8(text));

/** The page of a drawing as draw.io packs it. */
export function packed(text: string): string {
  return text.replace(/<mxGraphModel[\s\S]*?<\/mxGraphModel>/g, (page) => Buffer.from(deflateSync(strToU8(encodeURIComponent(page)))).toString('base64'));
}

/** A page of cells, written short: `id|parent|style|value|x,y,w,h` or for lines `id|parent|style|value|source>target`. */
export function page(...cells: readonly string[]): string {
  const written = cells.map((cell) => {
    const [id = '', parent = '', style = '', value = '', place = ''] = cell.split('|');
    const [source, target] = place.split('>');
    if (target !== undefined) return `<mxCell id="${id}" parent="${parent}" style="${style}" value="${value}" edge="1" source="${source}" target="${target}"><mxGeometry relative="1" as="geometry"/></mxCell>`;
    const [x, y, width, height] = place.split(',');
    return `<mxCell id="${id}" parent="${parent}" style="${style}" value="${value}" vertex="1"><mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/></mxCell>`;
  });
  return `<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>${written.join('')}</root></mxGraphModel>`;
}

const env = countingEnv();
export const plan = (text: string, model: Model, choices?: ReadonlyMap<string, ElementChoice>) =>
  planDiagram(read(text), model, env, { file: 'a.drawio', language: 'en', ...(choices === undefined ? {} : { choices }) });
