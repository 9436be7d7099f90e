import type { Language } from '../i18n/message';
import type { Requirement } from '../model/entities/requirement';
import type { Model } from '../model/model';
import { describeKind, requirementParts } from './assessment-report/requirements';
import { choiceLabel, codeOf, createContext, day, levelsText, namesOf, type DeliverableContext } from './context';
import { describeFramed } from './document-frame';
import type { Block, Cell, DocumentDescription, FlowBlock, TableBlock } from './document';
import { byDue } from './facts';
import { bold, fillSpans, mono, muted, reference } from './inline';
import type { DeliverableOptions } from './options';
import { signatureBlock } from './signatures';

/** What the plant asks of its technology, its organisation and its suppliers, as a Word document of its own. */
export function describeRequirementsSpecification(model: Model, language: Language, options: DeliverableOptions): DocumentDescription {
  const context = createContext(model, language, options);
  const { t } = context;
  return describeFramed(context, {
    id: 'assessment-requirements',
    title: t('specification.title'),
    cover: t('specification.note'),
    hasContents: context.lists.requirement.length > 0,
    blocks: [...describePurpose(context), ...describeParts(context), ...describeZones(context), ...describeImplementation(context), ...describeAgreement(context)],
  });
}

function describePurpose(context: DeliverableContext): readonly Block[] {
  const { t, assessment, scale } = context;
  const rows = [
    { label: t('field.assessment.operator'), value: assessment?.operator ?? '' },
    { label: t('field.assessment.site'), value: assessment?.site ?? '' },
    { label: t('field.assessment.scope'), value: assessment?.scope ?? '' },
    { label: t('field.assessment.outOfScope'), value: assessment?.outOfScope ?? '' },
    { label: t('field.assessment.tolerableRisk'), value: scale.tolerable === undefined ? '' : String(scale.tolerable) },
  ].filter(({ value }) => value !== '');
  return [
    { kind: 'heading', level: 1, text: t('specification.purpose') },
    { kind: 'paragraph', text: t('specification.purpose.text') },
    { kind: 'paragraph', text: t('specification.purpose.reading') },
    { kind: 'definitions', rows },
  ];
}

function describeParts(context: DeliverableContext): readonly Block[] {
  const { t } = context;
  const parts = requirementParts(context);
  const heading: Block = { kind: 'heading', level: 1, text: t('report.requirements.title'), id: 'chapter.requirements' };
  if (parts.length === 0) return [heading, { kind: 'paragraph', text: t('specification.none') }];
  return [heading, { kind: 'paragraph', style: 'note', text: t('report.requirements.note') }, ...parts.flatMap((part) => describeKind(context, part))];
}

/** The zones that requirements name, so that a supplier need not have the report. */
function describeZones(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  const named = new Set(lists.requirement.flatMap(({ zoneIds }) => zoneIds ?? []));
  const zones = lists.zone.filter(({ id }) => named.has(id));
  if (zones.length === 0) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.zones',
    caption: t('specification.zones.caption'),
    columns: [
      { title: t('report.column.zone'), share: 36 },
      { title: t('field.zone.kind'), share: 18 },
      { title: 'SL-T', share: 12, align: 'centre' },
      { title: t('report.requirements.title'), share: 34 },
    ],
    rows: zones.map((zone): readonly Cell[] => [
      [...(zone.code === undefined ? [] : [mono(`${zone.code} `)]), bold(zone.name)],
      choiceLabel(context, 'zoneKind', zone.kind) || '–',
      levelsText(zone.slTarget) || '–',
      namesOf(context, lists.requirement.filter(({ zoneIds }) => zoneIds?.includes(zone.id) === true).map(({ id }) => id)),
    ]),
  };
  return [{ kind: 'heading', level: 1, text: t('specification.zones') }, { kind: 'paragraph', text: fillSpans(t('specification.zones.text'), { table: reference('table.zones') }) }, table];
}

/** Which measures meet which requirement, by whom and when. */
function describeImplementation(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  const measuresOf = (requirement: Requirement): readonly (typeof lists.measure)[number][] => lists.measure.filter(({ requirementIds, state }) => state !== 'rejected' && requirementIds?.includes(requirement.id) === true);
  const asked = lists.requirement.filter(({ kind }) => kind !== 'assumption' && kind !== 'constraint');
  if (asked.every((requirement) => measuresOf(requirement).length === 0)) return [];
  const table: TableBlock = {
    kind: 'table',
    id: 'table.implementation',
    caption: t('specification.implementation.caption'),
    columns: [
      { title: t('report.column.requirement'), share: 40 },
      { title: t('report.column.measure'), share: 40 },
      { title: t('report.column.ownerDue'), share: 24 },
      { title: t('field.measure.state'), share: 16 },
    ],
    rows: asked.flatMap((requirement): readonly (readonly Cell[])[] => {
      const name: Cell = [mono(`${codeOf(requirement)} `), ...(codeOf(requirement) === requirement.title ? [] : [requirement.title])];
      const measures = [...measuresOf(requirement)].sort(byDue);
      if (measures.length === 0) return [[name, t('specification.implementation.none'), '–', '–']];
      return measures.map((measure, index): readonly Cell[] => [
        index === 0 ? name : '',
        [mono(`${codeOf(measure)} `), ...(codeOf(measure) === measure.title ? [] : [measure.title])],
        [measure.owner ?? '–', ...(measure.dueOn === undefined ? [] : [muted(`\n${day(context, measure.dueOn)}`)])],
        choiceLabel(context, 'measureState', measure.state) || '–',
      ]);
    }),
  };
  return [
    { kind: 'heading', level: 1, text: t('specification.implementation') },
    { kind: 'paragraph', text: fillSpans(t('specification.implementation.text'), { table: reference('table.implementation') }) },
    table,
  ];
}

function describeAgreement(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  if (lists.requirement.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: t('specification.agreement') },
    { kind: 'paragraph', text: t('specification.agreement.text'), keepWithNext: true },
    signatureBlock(context, [t('signature.operator'), t('signature.supplier')]),
  ];
}
