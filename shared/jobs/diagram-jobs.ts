import { strToU8 } from 'fflate';
import { fileNameOf } from '../app/file-name';
import type { DiagramPlan, ElementChoice } from '../exchange/diagram/diagram-plan';
import { planDiagram } from '../exchange/diagram/plan-diagram';
import { writeDiagram, type WriteDiagramOptions } from '../exchange/diagram/write-diagram';
import type { Language } from '../i18n/message';
import { translate } from '../i18n/translate';
import { assessmentOf } from '../model/model';
import type { DiagramData } from '../office/diagram';
import { defineProjectJob } from './project-jobs';
import type { WriteDeliverableOutput } from './write-deliverable';

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

export interface WriteDiagramInput extends WriteDiagramOptions {
  /** Calendar date in the file's name. */
  readonly date: string;
}

/** Writes the drawing of a view for draw.io. */
export const writeDiagramJob = defineProjectJob('diagram.write', ({ date, ...options }: WriteDiagramInput, { project }): WriteDeliverableOutput => {
  const title = translate(options.language, options.view === 'target' ? 'drawing.title.target' : options.view === 'asIs' ? 'drawing.title.asIs' : 'drawing.title.difference');
  return {
    fileName: fileNameOf([title, assessmentOf(project.model)?.name ?? '', date.slice(0, 10)], 'drawio'),
    mediaType: 'application/vnd.jgraph.mxfile',
    bytes: strToU8(writeDiagram(project.model, options)),
  };
});
