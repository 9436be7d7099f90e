import type { Rating } from '../../model/entities/rating';
import { domainTitle, levelText, type PracticeDomain } from '../../practices/catalog';
import { practiceTextIn } from '../../practices/client';
import { placeName, placeOf } from '../../practices/place';
import { domainsWithResult } from '../../practices/results/domains';
import { effectiveValues, levelOf, valueOfLevel, type RatingState, type RatingValue } from '../../practices/rating';
import { formatMean } from '../../practices/mean-text';
import type { DomainScore } from '../../practices/score';
import type { DeliverableContext } from '../context';
import { choiceLabel } from '../context';
import type { Block, Cell, TableBlock, TableCell, TextSpan } from '../document';
import { maturityTones } from '../facts';
import { drawMaturityProfile } from '../figures/maturity-profile';
import { bold, fillSpans, muted, reference } from '../inline';
import { figureBlock } from './figure-block';
import { describeMaturityResults } from './maturity-results';

/** The maturity profile, the domains against their targets, every practice with its rating and note. */
export function describeMaturity(context: DeliverableContext): readonly Block[] {
  const { t, score } = context;
  if (score.overall.counts.notRated === score.overall.practices) return [];
  const caption = t('figure.maturity.title');
  return [
    { kind: 'heading', level: 1, text: t('report.maturity.title'), id: 'chapter.maturity' },
    { kind: 'paragraph', text: fillSpans(t('report.maturity.text', { rated: score.overall.practices - score.overall.counts.notRated, practices: score.overall.practices }), { figure: reference('figure.maturity'), table: reference('table.domains') }) },
    { kind: 'paragraph', style: 'note', text: t('report.maturity.note') },
    figureBlock(drawMaturityProfile(score, context.language), { id: 'figure.maturity', caption, source: t('report.source.ratings') }),
    { kind: 'heading', level: 2, text: t('report.maturity.domains') },
    domainTable(context),
    ...describeMaturityResults(context),
    { kind: 'heading', level: 2, text: t('report.maturity.practices') },
    { kind: 'paragraph', text: t('report.maturity.practicesText') },
    practiceTable(context),
  ];
}

/** Level of a state as a tinted cell. */
function levelCell(context: DeliverableContext, state: RatingState): TableCell {
  const level = levelOf(state);
  if (level === undefined) return { text: [muted(context.t(state === 'notApplicable' ? 'report.maturity.notApplicable' : 'report.maturity.notRated'))] };
  return { text: level === 0 ? levelText(context.language, 'notInPlace').name : `ML${level}`, fill: maturityTones[level] };
}

function domainTable(context: DeliverableContext): TableBlock {
  const { t, score, language } = context;
  return {
    kind: 'table',
    id: 'table.domains',
    caption: t('report.maturity.domains.caption'),
    columns: [
      { title: t('report.column.domain'), share: 43 },
      { title: t('report.column.levelReached'), share: 16, align: 'centre' },
      { title: t('report.column.average'), share: 11, align: 'right' },
      { title: t('field.rating.target'), share: 10, align: 'centre' },
      { title: t('report.column.gap'), share: 10, align: 'centre' },
      { title: t('report.column.rated'), share: 12, align: 'right' },
    ],
    rows: score.domains.map((domain) => [
      [muted(`${domain.domain}  `), domainTitle(language, domain.domain)],
      reachedCell(context, domain),
      domain.mean === null ? '–' : formatMean(language, domain.mean),
      domain.target === null ? '–' : `ML${domain.target}`,
      gapCell(domain),
      `${domain.practices - domain.counts.notRated} / ${domain.practices}`,
    ]),
  };
}

function reachedCell(context: DeliverableContext, domain: DomainScore): TableCell {
  if (domain.staircase !== null) return levelCell(context, valueOfLevel(domain.staircase));
  return levelCell(context, domain.counts.notRated === 0 ? 'notApplicable' : 'notRated');
}

function gapCell(domain: DomainScore): Cell {
  if (domain.gap === null) return '–';
  return domain.gap === 0 ? '0' : { text: String(domain.gap), bold: true };
}

function practiceTable(context: DeliverableContext): TableBlock {
  const { t, lists } = context;
  const values = effectiveValues(lists.rating);
  const domains = domainsWithResult(context.model);
  const ratings = new Map<string, Rating[]>();
  for (const rating of lists.rating) ratings.set(rating.practice, [...(ratings.get(rating.practice) ?? []), rating]);
  return {
    kind: 'table',
    id: 'table.practices',
    caption: t('report.maturity.practices.caption'),
    columns: [
      { title: t('report.column.code'), share: 10, mono: true },
      { title: t('report.column.practice'), share: 36 },
      { title: t('field.rating.value'), share: 16, align: 'centre' },
      { title: t('report.column.noteEvidence'), share: 50 },
    ],
    rows: domains.flatMap((domain) => domainRows(context, domain, values, ratings)),
    headRows: firstRows(domains),
  };
}

/** Where the domains' own rows stand in the table: one before the practices of each. */
function firstRows(domains: readonly PracticeDomain[]): readonly number[] {
  let next = 0;
  return domains.map(({ practices }) => {
    const row = next;
    next += practices.length + 1;
    return row;
  });
}

function domainRows(
  context: DeliverableContext,
  domain: PracticeDomain,
  values: ReadonlyMap<string, RatingValue>,
  ratings: ReadonlyMap<string, readonly Rating[]>,
): readonly (readonly Cell[])[] {
  const head: readonly Cell[] = [
    { text: domain.id, fill: 'muted', bold: true },
    { text: domainTitle(context.language, domain.id), fill: 'muted', bold: true },
    { text: '', fill: 'muted' },
    { text: '', fill: 'muted' },
  ];
  return [
    head,
    ...domain.practices.map((practice): readonly Cell[] => [
      practice.id,
      practiceTextIn(context.model, context.language, practice.id).title,
      levelCell(context, values.get(practice.id) ?? 'notRated'),
      noteCell(context, ratings.get(practice.id) ?? []),
    ]),
  ];
}

/** Where a rating holds and, where several people rated the same, whose it is; nothing for the only one of the whole organisation. */
function ratingLabel({ t, model }: DeliverableContext, rating: Rating, ratings: readonly Rating[]): readonly TextSpan[] {
  const place = placeOf(rating);
  const isShared = ratings.some((other) => other !== rating && placeOf(other) === place);
  const isElsewhere = ratings.some((other) => placeOf(other) !== place);
  const where = place === undefined ? (isElsewhere ? t('results.place.all') : '') : (placeName(model, place) ?? '–');
  const who = !isShared ? '' : rating.isAgreed === true ? t('report.maturity.agreed') : (rating.rater ?? '');
  const label = [where, who].filter((part) => part !== '').join(', ');
  return label === '' ? [] : [bold(`${label}: `)];
}

function noteCell(context: DeliverableContext, ratings: readonly Rating[]): Cell {
  const isSplit = ratings.length > 1;
  const wholeFirst = [...ratings].sort((first, second) => Number(placeOf(first) !== undefined) - Number(placeOf(second) !== undefined));
  return wholeFirst.flatMap((rating, index) => {
    const place = ratingLabel(context, rating, ratings);
    const level = isSplit ? [`${choiceLabel(context, 'ratingValue', rating.value)}. `] : [];
    const text = rating.value === 'notApplicable' ? (rating.reason ?? rating.note ?? '') : (rating.note ?? '');
    const evidence = (rating.evidence ?? []).map((entry) => `${choiceLabel(context, 'evidenceKind', entry.kind)}: ${entry.title}`).join('; ');
    return [
      ...(index > 0 ? ['\n'] : []),
      ...place,
      ...level,
      text,
      ...(evidence === '' ? [] : [muted(`${text === '' ? '' : '\n'}${evidence}`)]),
    ];
  });
}
