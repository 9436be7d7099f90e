import { planDiagram } from '../exchange/diagram/plan-diagram';
import type { DiagramPlan, ElementChoice } from '../exchange/diagram/diagram-plan';
import type { Language } from '../i18n/message';
import type { DiagramData } from '../office/diagram';
import { readDiagram } from '../office/read-diagram';
import { defineJob } from './job';
import { defineProjectJob } from './project-jobs';

export interface ReadDiagramInput {
  /** File name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a draw.io drawing of unknown origin; meant for the process that may be killed. */
export const readDiagramJob = defineJob('diagram.read', ({ name, bytes }: ReadDiagramInput, { progress }): DiagramData =>
  readDiagram(name, bytes, (fraction) => progress(fraction, 'reading')),
);

export interface PlanDiagramInput {
  readonly file: string;
  readonly diagram: DiagramData;
  /** For names of elements without a text. */
  readonly language: Language;
  readonly choices?: ReadonlyMap<string, ElementChoice>;
}

/** What a drawing would bring to the open assessment. Asked again after every decision of a person. */
export const planDiagramJob = defineProjectJob('diagram.plan', ({ diagram, ...options }: PlanDiagramInput, { project, env }): DiagramPlan =>
  planDiagram(diagram, project.model, env, options),
);
