import { findRecord } from '../../model/model';
import type { Rating } from '../../model/entities/rating';
import { ratingValues } from '../../model/choice-sets';
import { domainTitle, referenceSystemName, type Practice, type ReferenceSystem } from '../../practices/catalog';
import { domainIdIn, domainsOf, practiceTextIn } from '../../practices/client';
import { levelOf } from '../../practices/rating';
import { choiceLabel, codeOf, nameOf, type DeliverableContext } from '../context';
import type { SheetColumn, SheetValue, TableSheet } from '../sheet';
import type { SourceSummary } from '../sources';
import { choiceTones } from './choice-tones';
import { plainColumn, type RecordColumn } from './field-columns';
import { sheetOf } from './registers';

interface RatedRow {
  readonly practice: Practice;
  readonly rating: Rating | undefined;
}

const referenceSystems = ['iec62443Part21', 'iec62443Part24', 'iso27001', 'nis2Article21', 'bsiGrundschutz'] as const satisfies readonly ReferenceSystem[];

/** All practices of the catalogue and of the client’s questionnaires; one row for each rating, one for a practice not rated yet. */
export function describePractices(context: DeliverableContext): TableSheet {
  const ratings = new Map<string, Rating[]>();
  for (const rating of context.lists.rating) ratings.set(rating.practice, [...(ratings.get(rating.practice) ?? []), rating]);
  const practices = domainsOf(context.model).flatMap((domain) => domain.practices);
  const rows = practices.flatMap((practice): readonly RatedRow[] => {
    const own = ratings.get(practice.id) ?? [];
    return own.length === 0 ? [{ practice, rating: undefined }] : own.map((rating) => ({ practice, rating }));
  });
  return sheetOf('practices', context.t('workbook.practices'), 2, practiceColumns(context), rows);
}

function practiceColumns(context: DeliverableContext): readonly RecordColumn<RatedRow>[] {
  const { t, language, model } = context;
  const words = ratingValues.values.map((value) => choiceLabel(context, 'ratingValue', value));
  const rated = { choices: words, tones: choiceTones(context, 'ratingValue') };
  return [
    plainColumn(t('report.column.code'), 'identifier', ({ practice }) => practice.id),
    plainColumn(t('report.column.practice'), 'text', ({ practice }) => practiceTextIn(model, language, practice.id).title),
    plainColumn(t('report.column.domain'), 'text', ({ practice }) => domainTitle(language, domainIdIn(model, practice.id) ?? '')),
    plainColumn(t('results.place'), 'text', ({ rating }) => nameOf(context, rating?.areaId ?? rating?.zoneId ?? rating?.contractorId)),
    plainColumn(t('field.rating.value'), 'text', ({ rating }) => choiceLabel(context, 'ratingValue', rating?.value) || t('report.maturity.notRated'), rated),
    plainColumn(t('workbook.practices.level'), 'number', ({ rating }) => levelOf(rating?.value) ?? null, { isCentred: true }),
    plainColumn(t('field.rating.target'), 'text', ({ rating }) => choiceLabel(context, 'ratingValue', rating?.target), rated),
    plainColumn(t('field.rating.note'), 'long', ({ rating }) => rating?.note ?? null),
    plainColumn(t('field.rating.reason'), 'long', ({ rating }) => rating?.reason ?? null),
    plainColumn(t('field.rating.evidence'), 'long', ({ rating }) =>
      (rating?.evidence ?? []).map((entry) => `${choiceLabel(context, 'evidenceKind', entry.kind)}: ${entry.where === undefined ? entry.title : `${entry.title} (${entry.where})`}`).join('; '),
    ),
    plainColumn(t('field.rating.interviewees'), 'text', ({ rating }) => rating?.interviewees ?? null),
    plainColumn(t('field.rating.rater'), 'text', ({ rating }) => rating?.rater ?? null),
    plainColumn(t('field.rating.isAgreed'), 'text', ({ rating }) => (rating?.isAgreed === true ? choiceLabel(context, 'yesNoUnknown', 'yes') : null), { isCentred: true }),
    plainColumn(t('field.rating.ratedAt'), 'date', ({ rating }) => rating?.ratedAt?.slice(0, 10) ?? null),
    plainColumn(t('workbook.practices.statement'), 'long', ({ practice }) => practiceTextIn(model, language, practice.id).statement),
    ...referenceSystems.map((system) => plainColumn<RatedRow>(referenceSystemName(language, system), 'text', ({ practice }) => practice.references[system].join(', '))),
  ];
}

/** Zone × zone: how many communication paths lead from row to column, in brackets those not allowed as they are. */
export function describeMatrix(context: DeliverableContext): TableSheet | undefined {
  const { lists, t } = context;
  if (lists.zone.length === 0 || lists.flow.length === 0) return undefined;
  const counts = new Map<string, { total: number; open: number }>();
  for (const flow of lists.flow) {
    const key = `${zoneOf(context, flow.fromId)} ${zoneOf(context, flow.toId)}`;
    const entry = counts.get(key) ?? { total: 0, open: 0 };
    entry.total += 1;
    if (flow.verdict !== 'allowed') entry.open += 1;
    counts.set(key, entry);
  }
  const cell = (from: string, to: string): SheetValue => {
    const entry = counts.get(`${from} ${to}`);
    if (entry === undefined) return null;
    return entry.open === 0 ? entry.total : `${entry.total} (${entry.open})`;
  };
  const ends = [...lists.zone.map((zone) => ({ id: zone.id, code: codeOf(zone), name: nameOf(context, zone.id) })), { id: '', code: t('workbook.matrix.noZone'), name: t('workbook.matrix.noZone') }];
  const used = ends.filter((end) => ends.some((other) => counts.has(`${end.id} ${other.id}`) || counts.has(`${other.id} ${end.id}`)));
  const columns: readonly SheetColumn[] = [
    { title: t('workbook.matrix.from'), kind: 'text', width: 38 },
    ...used.map((end): SheetColumn => ({ title: end.name, kind: 'text', width: 7, isCentred: true, tones: [{ contains: '(', tone: 'above' }] })),
  ];
  return {
    kind: 'table',
    id: 'matrix',
    name: t('workbook.matrix'),
    freezeColumns: 1,
    uprightHeader: true,
    columns,
    rows: used.map((from) => [from.name, ...used.map((to) => cell(from.id, to.id))]),
  };
}

function zoneOf({ model }: DeliverableContext, id: string | undefined): string {
  const record = id === undefined ? undefined : findRecord(model, id);
  if (record?.type === 'zone') return record.id;
  return record?.type === 'asset' ? (record.zoneId ?? '') : '';
}

/** Where the values come from; undefined when the sources were not passed in. */
export function describeSources(context: DeliverableContext): TableSheet | undefined {
  const { t, options } = context;
  const sources = options.sources ?? [];
  if (sources.length === 0) return undefined;
  return sheetOf<SourceSummary>(
    'sources',
    t('workbook.sources'),
    1,
    [
      plainColumn(t('report.column.sourceKind'), 'text', (source) => choiceLabel(context, 'sourceKind', source.kind)),
      plainColumn(t('report.column.sourceReference'), 'long', (source) => source.reference),
      plainColumn(t('report.column.values'), 'number', (source) => source.values),
      plainColumn(t('workbook.sources.records'), 'number', (source) => source.records),
      plainColumn(t('workbook.sources.authors'), 'text', (source) => source.authors.join(', ')),
      plainColumn(t('report.column.latest'), 'date', (source) => source.latest),
    ],
    sources,
  );
}
