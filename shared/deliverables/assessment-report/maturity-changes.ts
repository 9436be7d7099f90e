import { levelText } from '../../practices/catalog';
import { practiceTextIn } from '../../practices/client';
import { levelOf, valueOfLevel, type RatingValue } from '../../practices/rating';
import type { EarlierRound } from '../../practices/results/earlier-rounds';
import { practiceChangeKinds, practiceChanges, type PracticeChange } from '../../practices/results/practice-changes';
import type { MaturityResult } from '../../practices/results/result';
import type { DeliverableContext } from '../context';
import type { Cell, FlowBlock } from '../document';
import { fillSpans, reference } from '../inline';

/** What became of each practice since the last round, as far as that round kept levels: fallen, risen, new, no more. */
export function describePracticeChanges(context: DeliverableContext, result: MaturityResult, round: EarlierRound | undefined): readonly FlowBlock[] {
  if (round === undefined || round.levels.length === 0) return [];
  const { t } = context;
  const { changes, same } = practiceChanges(context.model, result, round);
  if (changes.length === 0) return [{ kind: 'paragraph', text: t('report.maturity.changes.none', { round: round.name }) }];
  const headRows: number[] = [];
  const rows: (readonly Cell[])[] = [];
  for (const kind of practiceChangeKinds) {
    const these = changes.filter((change) => change.kind === kind);
    if (these.length === 0) continue;
    headRows.push(rows.length);
    rows.push([{ text: '', fill: 'muted' }, { text: t(`results.changes.${kind}`, { count: these.length }), bold: true, fill: 'muted' }, { text: '', fill: 'muted' }, { text: '', fill: 'muted' }]);
    rows.push(...these.map((change) => changeRow(context, change)));
  }
  return [
    { kind: 'paragraph', text: fillSpans(t('report.maturity.changes', { round: round.name, same }), { table: reference('table.practiceChanges') }) },
    {
      kind: 'table',
      id: 'table.practiceChanges',
      caption: t('results.changes.title', { round: round.name }),
      columns: [
        { title: t('report.column.code'), share: 12, mono: true },
        { title: t('report.column.practice'), share: 56 },
        { title: t('rounds.then'), share: 16 },
        { title: t('figure.comparison.now'), share: 16 },
      ],
      rows,
      headRows,
    },
  ];
}

function changeRow(context: DeliverableContext, { practice, before, now }: PracticeChange): readonly Cell[] {
  return [practice, practiceTextIn(context.model, context.language, practice).title, levelWord(context, before), { text: levelWord(context, now), bold: true }];
}

function levelWord({ t, language }: DeliverableContext, value: RatingValue | undefined): string {
  const level = levelOf(value);
  if (level !== undefined) return levelText(language, valueOfLevel(level)).short;
  return value === undefined ? t('practices.level.short.notRated') : t('practices.level.short.notApplicable');
}
