import { walkCoverage } from '../../checks/coverage';
import { listedOf, seenOf, type WalkCounts } from '../../inventory/walk-counts';
import { seenFieldsOf } from '../../inventory/walk-edits';
import type { RecordId } from '../../model/record-type';
import type { DeliverableContext } from '../context';
import { amount, choiceLabel, citedCode, nameOf } from '../context';
import type { FlowBlock, TableBlock } from '../document';

const mostKinds = 12;

/** What was seen of what is listed, by zone and by kind, and what stood there otherwise. Nothing when nobody has walked yet. */
export function describeWalkCoverage(context: DeliverableContext): readonly FlowBlock[] {
  const { t, model, language } = context;
  const { total, byKind, byZone } = walkCoverage(model, language);
  // As in every other table of zones; what is in no zone comes last.
  const order = new Map(context.lists.zone.map(({ id }, index) => [id, index]));
  const inOrder = (zoneId: RecordId | undefined): number => (zoneId === undefined ? order.size : (order.get(zoneId) ?? order.size));
  if (seenOf(total) + total.notFound + total.notListed === 0) return [];
  const zones = [...byZone].sort((first, second) => inOrder(first.zoneId) - inOrder(second.zoneId)).map(({ zoneId, counts }) => row(context, zoneId === undefined ? t('report.coverage.walk.noZone') : nameOf(context, zoneId), counts));
  const kinds = byKind.slice(0, mostKinds).map(({ kind, counts }) => row(context, kind === undefined ? t('report.coverage.walk.noKind') : choiceLabel(context, 'assetKind', kind), counts));
  return [
    { kind: 'heading', level: 2, text: t('report.coverage.walk') },
    { kind: 'paragraph', text: t('report.coverage.walk.text', { seen: seenOf(total), total: listedOf(total), share: Math.round((seenOf(total) / Math.max(1, listedOf(total))) * 100) }) },
    table(context, 'table.walk.zones', t('report.coverage.walk.zones'), t('report.column.zone'), zones),
    table(context, 'table.walk.kinds', t('report.coverage.walk.kinds'), t('field.asset.kind'), kinds),
    ...differences(context),
  ];
}

function row(context: DeliverableContext, name: string, counts: WalkCounts): readonly string[] {
  const share = listedOf(counts) === 0 ? '–' : context.t('report.coverage.percent', { share: Math.round((seenOf(counts) / listedOf(counts)) * 100) });
  return [name, amount(context, listedOf(counts)), amount(context, seenOf(counts)), share, ...[counts.notFound, counts.open, counts.notListed].map((count) => (count === 0 ? '–' : amount(context, count)))];
}

function table({ t }: DeliverableContext, id: string, caption: string, first: string, rows: readonly (readonly string[])[]): TableBlock {
  const numbers = [
    { title: t('report.coverage.walk.listed'), share: 10 },
    { title: t('choice.walkState.seen'), share: 10 },
    { title: t('report.column.share'), share: 10 },
    { title: t('choice.walkState.notFound'), share: 13 },
    { title: t('walkDown.open'), share: 10 },
    { title: t('choice.walkState.notListed'), share: 13 },
  ] as const;
  return { kind: 'table', id, caption, columns: [{ title: first, share: 34 }, ...numbers.map((column) => ({ ...column, align: 'right' as const }))], rows };
}

/** Values the list has otherwise; what was found on site is what the rest of the report uses. */
function differences(context: DeliverableContext): readonly FlowBlock[] {
  const { t, lists } = context;
  const word = (field: string, value: string | undefined): string => (field === 'kind' ? choiceLabel(context, 'assetKind', value) : (value ?? '')) || '–';
  const rows = lists.asset.flatMap((asset) => {
    const seen = seenFieldsOf(asset);
    return (asset.walkDifferences ?? []).map(({ field, listed }) => [citedCode(asset), choiceLabel(context, 'walkField', field), word(field, listed), word(field, seen[field])]);
  });
  if (rows.length === 0) return [];
  const columns = [
    { title: t('entity.asset', { count: 1 }), share: 22 },
    { title: t('field.asset.walkDifferences.field'), share: 22 },
    { title: t('field.asset.walkDifferences.listed'), share: 28 },
    { title: t('walkDown.onSite'), share: 28 },
  ];
  return [{ kind: 'table', id: 'table.walk.differences', caption: t('field.asset.walkDifferences'), columns, rows }];
}
