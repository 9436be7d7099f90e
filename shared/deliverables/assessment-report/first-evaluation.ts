import type { Risk } from '../../model/entities/risk';
import type { DeliverableContext } from '../context';
import { choiceLabel, codeOf, namesOf } from '../context';
import type { Block, Cell, TableBlock } from '../document';
import { risksAbove, risksByValue } from '../facts';
import { fillSpans, reference } from '../inline';
import { bandOf, riskValue } from '../risk-scale';
import { valueCell } from './summary';

/** The first ranking: what could happen without any measures, and where it therefore had to be looked at in depth. */
export function describeFirstEvaluation(context: DeliverableContext): readonly Block[] {
  const { t, scale } = context;
  const ranked = risksByValue(context, 'before').filter((risk) => riskValue(risk, 'before') !== undefined);
  if (ranked.length === 0) return [];
  const above = risksAbove(context, 'before').length;
  const places = { table: reference('table.first'), chapter: reference('chapter.risks') };
  const table: TableBlock = {
    kind: 'table',
    id: 'table.first',
    caption: t('report.first.caption'),
    columns: [
      { title: t('report.column.code'), share: 9, mono: true },
      { title: t('report.column.risk'), share: 36 },
      { title: t('report.column.where'), share: 27 },
      { title: t('field.risk.consequences'), share: 26 },
      { title: t('report.column.valueFirst'), share: 10, align: 'centre' },
    ],
    rows: ranked.map((risk): readonly Cell[] => [
      codeOf(risk) === risk.title ? '' : codeOf(risk),
      risk.title,
      placesOf(context, risk),
      (risk.consequences ?? []).map((entry) => choiceLabel(context, 'consequenceClass', entry)).join(', ') || '–',
      valueCell(context, risk, 'before'),
    ]),
  };
  const text =
    scale.tolerable === undefined
      ? t('report.first.textNoLimit', { count: ranked.length })
      : t('report.first.text', { count: ranked.length, above, within: ranked.filter((risk) => bandOf(scale, riskValue(risk, 'before') ?? 0) === 'within').length, tolerable: scale.tolerable });
  return [
    { kind: 'heading', level: 1, text: t('report.first.title'), id: 'chapter.first' },
    { kind: 'paragraph', text: fillSpans(text, places) },
    table,
  ];
}

const mostPlaces = 3;

function placesOf(context: DeliverableContext, { zoneIds = [], conduitIds = [], areaIds = [], assetIds = [] }: Risk): string {
  const wide = [...zoneIds, ...conduitIds, ...areaIds];
  return namesOf(context, wide.length > 0 ? wide : assetIds, mostPlaces) || '–';
}
