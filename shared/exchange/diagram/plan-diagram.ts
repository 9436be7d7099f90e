import type { Language } from '../../i18n/message';
import { draftChange } from '../../model/change';
import type { Environment } from '../../model/identifier';
import type { Model } from '../../model/model';
import type { DiagramData } from '../../office/diagram';
import { type DiagramPlan, type ElementChoice, type ElementFate, elementFates, type PlannedElement } from './diagram-plan';
import { offsetsOf } from './page-offsets';
import { placeCells } from './placed-cells';
import { createRecords } from './records';
import { createMatcher } from './match-records';
import { understandPage } from './understood-page';

export interface DiagramOptions {
  readonly file: string;
  /** For names of elements without a text. */
  readonly language: Language;
  readonly choices?: ReadonlyMap<string, ElementChoice>;
}

/**
 * What a draw.io drawing would bring: containers become zones, shapes assets, lines conduits and flows, everything else
 * notes on the drawing. Every cell is accounted for. The same drawing once more changes nothing.
 */
export function planDiagram(data: DiagramData, model: Model, env: Pick<Environment, 'newId'>, { file, language, choices = new Map() }: DiagramOptions): DiagramPlan {
  const matcher = createMatcher(model);
  const pages = data.pages.map(({ cells, name }, index) => understandPage(placeCells({ cells, name }, index), matcher.named, choices));
  const offsets = offsetsOf(pages, model, matcher);
  const draft = draftChange(model);
  const records = createRecords({ model, draft, env, matcher, language, choices });
  const elements = pages.flatMap((page, index) => records.ofPage(page, offsets[index] ?? { x: 0, y: 0 }));
  if (data.pages.length > 1) data.pages.forEach(({ name }, index) => records.viewOf(name === '' ? String(index + 1) : name, index));
  const counts = Object.fromEntries(elementFates.map((fate): readonly [ElementFate, number] => [fate, elements.filter(({ as }) => as === fate).length])) as Record<ElementFate, number>;
  return {
    file,
    pages: data.pages.map(({ name, cells }) => ({ name, cells: cells.length })),
    damaged: data.damaged,
    elements,
    counts,
    ...summary(elements, draft.build()),
  };
}

function summary(elements: readonly PlannedElement[], change: DiagramPlan['change']): Pick<DiagramPlan, 'records' | 'change'> {
  const added = [...change.values()].filter(({ before }) => before === undefined).length;
  const known = new Set(elements.flatMap(({ isKnown, recordId }) => (isKnown && recordId !== undefined && !change.has(recordId) ? [recordId] : [])));
  return { records: { added, changed: change.size - added, unchanged: known.size }, change };
}
