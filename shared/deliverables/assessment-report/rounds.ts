import type { Attachment } from '../../model/entities/attachment';
import { getRecord } from '../../model/model';
import { referencesTo } from '../../model/references';
import { isMessageKey, translate } from '../../i18n/translate';
import { domainTitle } from '../../practices/catalog';
import { compareWithRounds, earlierRounds } from '../../practices/results/earlier-rounds';
import { resultOf } from '../../practices/results/result';
import { formatMean } from '../../practices/mean-text';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, day } from '../context';
import { currentFigures } from '../current-figures';
import type { Block, Cell, Inline, TableBlock } from '../document';
import { drawMaturityComparison } from '../figures/maturity-comparison';
import { fillSpans, reference } from '../inline';
import { figureBlock } from './figure-block';
import { shownPhotos } from './findings';
import { describePracticeChanges } from './maturity-changes';

const maturityPrefix = 'meanMl.';

/** The figures of earlier rounds beside today's. */
export function describeRounds(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  const rounds = [...lists.round].sort((first, second) => (first.number ?? 0) - (second.number ?? 0)).filter((round) => (round.figures ?? []).length > 0);
  if (rounds.length === 0) return [];
  const now = currentFigures(context);
  const names = inOrder([...now.keys()], rounds.flatMap((round) => (round.figures ?? []).map((figure) => figure.name)));
  const row = (name: string, title: string): readonly Cell[] => [
    title,
    ...rounds.map((round) => shown(context, name, (round.figures ?? []).find((figure) => figure.name === name)?.value)),
    { text: shown(context, name, now.get(name)), bold: true },
  ];
  const levels = names.filter((name) => name.startsWith(maturityPrefix));
  const counts = names.filter((name) => !name.startsWith(maturityPrefix));
  const head: readonly Cell[] = [{ text: t('report.rounds.maturity'), bold: true, fill: 'muted' }, ...rounds.map((): Cell => ({ text: '', fill: 'muted' })), { text: '', fill: 'muted' }];
  const share = 54 / (rounds.length + 1);
  const table: TableBlock = {
    kind: 'table',
    id: 'table.rounds',
    caption: t('report.rounds.caption'),
    columns: [
      { title: t('report.column.figure'), share: 46 },
      ...rounds.map((round) => ({ title: round.closedOn === undefined ? round.name : `${round.name}\n${day(context, round.closedOn)}`, share, align: 'right' as const })),
      { title: `${t('report.rounds.now')}\n${day(context, context.options.date)}`, share, align: 'right' },
    ],
    rows: [
      ...counts.map((name) => row(name, figureName(context, name))),
      ...(levels.length === 0 ? [] : [head, ...levels.map((name) => row(name, domainTitle(context.language, name.slice(maturityPrefix.length))))]),
    ],
    headRows: [counts.length],
  };
  return [
    { kind: 'heading', level: 1, text: t('report.rounds.title'), id: 'chapter.rounds' },
    { kind: 'paragraph', text: fillSpans(t('report.rounds.text', { count: rounds.length }), { table: reference('table.rounds') }) },
    ...describeComparison(context),
    table,
    ...describePracticeChanges(context, resultOf(context.model), earlierRounds(context.model).at(-1)),
  ];
}

/** How the average levels went on; nothing where no earlier round holds one. */
function describeComparison(context: DeliverableContext): readonly Block[] {
  const { t, model, language, score } = context;
  const rounds = earlierRounds(model);
  if (rounds.length === 0) return [];
  const changes = compareWithRounds(score, rounds);
  if (changes.every(({ change }) => change === null)) return [];
  const count = (keep: (change: number) => boolean): number => changes.filter(({ change }) => change !== null && keep(change)).length;
  const counts = { risen: count((change) => change > 0), fallen: count((change) => change < 0), same: count((change) => change === 0) };
  return [
    { kind: 'paragraph', text: fillSpans(t('report.maturity.comparisonText', counts), { figure: reference('figure.comparison') }) },
    figureBlock(drawMaturityComparison(changes, rounds.map(({ name }) => name), language), { id: 'figure.comparison', caption: t('figure.comparison.title'), source: t('report.source.ratings') }),
  ];
}

/** Each name once, in today's order; names that are not counted any more come last. */
function inOrder(order: readonly string[], names: readonly string[]): readonly string[] {
  const given = new Set(names);
  return [...new Set([...order.filter((name) => given.has(name)), ...names])];
}

/** Counts as they are, mean levels with one decimal. */
function shown(context: DeliverableContext, name: string, value: number | undefined): string {
  if (value === undefined) return '–';
  return name.startsWith(maturityPrefix) ? formatMean(context.language, value) : amount(context, value);
}

function figureName({ language }: DeliverableContext, name: string): string {
  const key = `figure.round.${name}`;
  return isMessageKey(key) ? translate(language, key) : name;
}

/** Evidence and attachments the ratings and findings rest on. */
export function describeSourcesAnnex(context: DeliverableContext): readonly Block[] {
  const { t, lists } = context;
  const attachments = attachmentsIn(context);
  const evidence = lists.rating.flatMap((rating) => (rating.evidence ?? []).map((entry) => ({ rating, entry })));
  if (evidence.length === 0 && attachments.length === 0) return [];
  const blocks: Block[] = [{ kind: 'heading', level: 1, text: t('report.annex.sources.title'), id: 'annex.sources', annex: true }];
  if (evidence.length > 0) {
    blocks.push({
      kind: 'table',
      id: 'table.evidence',
      caption: t('report.annex.evidence.caption'),
      columns: [
        { title: t('field.rating.practice'), share: 14, mono: true },
        { title: t('field.rating.evidence.kind'), share: 18 },
        { title: t('field.rating.evidence.title'), share: 50 },
        { title: t('field.rating.evidence.seenOn'), share: 18 },
      ],
      rows: evidence.map(({ rating, entry }) => [
        rating.practice,
        choiceLabel(context, 'evidenceKind', entry.kind),
        evidenceCell(context, entry),
        day(context, entry.seenOn) || '–',
      ]),
    });
  }
  if (attachments.length > 0) blocks.push(attachmentTable(context, attachments));
  return blocks;
}

/** What an evidence is called, with the figure that shows it, else with the file it is kept in. */
function evidenceCell(context: DeliverableContext, { title, attachmentId }: { readonly title: string; readonly attachmentId?: string | undefined }): Inline {
  const { t, model } = context;
  if (attachmentId === undefined) return title;
  if (shownPhotos(context).has(attachmentId)) return fillSpans(t('report.annex.evidence.shown', { title }), { figure: reference(`figure.${attachmentId}`) });
  const attachment = getRecord(model, 'attachment', attachmentId);
  return `${title} (${attachment?.caption ?? attachment?.fileName ?? '–'})`;
}

/** Files that were only read, such as captures and drawings, are kept for looking up and stay out of the report. */
function attachmentsIn({ lists, model, assessment }: DeliverableContext): readonly Attachment[] {
  const files = lists.attachment.filter(({ kind }) => kind === 'document' || kind === 'drawing');
  const named = new Set(referencesTo(model, new Set(files.map(({ id }) => id))).map(({ target }) => target));
  // The logo stands on the cover and tells nothing.
  return lists.attachment.filter((attachment) => attachment.id !== assessment?.logoId && (!files.includes(attachment) || named.has(attachment.id)));
}

function attachmentTable(context: DeliverableContext, attachments: readonly Attachment[]): TableBlock {
  const { t } = context;
  return {
    kind: 'table',
    id: 'table.attachments',
    caption: t('report.annex.attachments.caption'),
    columns: [
      { title: t('field.attachment.caption'), share: 44 },
      { title: t('field.attachment.kind'), share: 14 },
      { title: t('field.attachment.takenAt'), share: 18 },
      { title: t('report.column.hash'), share: 24, mono: true },
    ],
    rows: attachments.map((attachment) => [
      attachment.caption ?? attachment.fileName ?? '–',
      choiceLabel(context, 'attachmentKind', attachment.kind),
      day(context, attachment.takenAt),
      `${attachment.sha256.slice(0, 16)}…`,
    ]),
  };
}
