import { requirementKinds } from '../../model/choice-sets';
import type { Requirement } from '../../model/entities/requirement';
import type { DeliverableContext } from '../context';
import { choiceLabel, codeOf, codesOf } from '../context';
import type { Block, Cell, FlowBlock, Inline, TableBlock } from '../document';
import { bold, fillSpans, muted, reference } from '../inline';

/** The requirements specification: technical, organisational, assumptions, constraints, each in a table of its own. */
export function describeRequirements(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  if (lists.requirement.length === 0) return [];
  const parts = requirementParts(context);
  return [
    { kind: 'heading', level: 1, text: t('report.requirements.title'), id: 'chapter.requirements' },
    { kind: 'paragraph', text: t('report.requirements.text', { count: lists.requirement.length, list: parts.map(({ title, requirements }) => t('report.requirements.count', { kind: title, count: requirements.length })).join(', ') }) },
    { kind: 'paragraph', style: 'note', text: t('report.requirements.note') },
    ...parts.flatMap((part) => describeKind(context, part)),
  ];
}

interface RequirementPart {
  readonly kind: Requirement['kind'];
  readonly title: string;
  readonly requirements: readonly Requirement[];
}

/** The kinds that have requirements, in the order of the standard; those without a kind come last. */
export function requirementParts(context: DeliverableContext): readonly RequirementPart[] {
  const { t, lists } = context;
  return [...requirementKinds.values, undefined].flatMap((kind): readonly RequirementPart[] => {
    const requirements = lists.requirement.filter((requirement) => requirement.kind === kind);
    return requirements.length === 0 ? [] : [{ kind, title: t(`report.requirements.${kind ?? 'noKind'}`), requirements }];
  });
}

/** The heading of one kind, a sentence and its table. */
export function describeKind(context: DeliverableContext, { kind, title, requirements }: RequirementPart): readonly FlowBlock[] {
  const { t } = context;
  const id = `table.requirements.${kind ?? 'noKind'}`;
  const table: TableBlock = {
    kind: 'table',
    id,
    caption: t('report.requirements.caption', { kind: title }),
    columns: [
      { title: t('report.column.code'), share: 9, mono: true },
      { title: t('report.column.requirement'), share: 58 },
      { title: t('report.column.appliesTo'), share: 22 },
      { title: t('field.requirement.source'), share: 21 },
      { title: t('report.column.priorityState'), share: 16 },
    ],
    rows: requirements.map((requirement) => requirementRow(context, requirement)),
  };
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: fillSpans(t(`report.requirements.${kind ?? 'noKind'}.text`), { table: reference(id) }), keepWithNext: true },
    table,
  ];
}

function requirementRow(context: DeliverableContext, requirement: Requirement): readonly Cell[] {
  const { t } = context;
  const places = [...(requirement.zoneIds ?? []), ...(requirement.conduitIds ?? []), ...(requirement.areaIds ?? []), ...(requirement.assetIds ?? [])];
  const priority = choiceLabel(context, 'priority', requirement.priority);
  const state = choiceLabel(context, 'requirementState', requirement.state);
  return [
    codeOf(requirement) === requirement.title ? '' : codeOf(requirement),
    [
      bold(requirement.title),
      ...(requirement.text === undefined || requirement.text === requirement.title ? [] : [`\n${requirement.text}`]),
      ...(requirement.acceptanceCriterion === undefined ? [] : [muted(`\n${t('report.requirements.criterion', { text: requirement.acceptanceCriterion })}`)]),
      ...(requirement.responsible === undefined ? [] : [muted(`\n${t('report.requirements.responsible', { name: requirement.responsible })}`)]),
    ],
    codesOf(context, places, mostPlaces) || '–',
    sourceText(context, requirement),
    priority === '' ? state || '–' : [priority, ...(state === '' ? [] : [muted(`\n${state}`)])],
  ];
}

const mostPlaces = 6;

/** Where a requirement comes from; a clause of the standard says so by itself. */
function sourceText(context: DeliverableContext, { source, sourceReference }: Requirement): Inline {
  if (source === 'systemRequirement' && sourceReference !== undefined) return context.t('report.requirements.clause', { clause: sourceReference });
  return [choiceLabel(context, 'requirementSource', source), sourceReference ?? ''].filter((part) => part !== '').join(': ') || '–';
}
