import { useMemo, type ReactNode } from 'react';
import { riskScaleOf, type RiskMoment } from '../../../shared/deliverables/risk-scale';
import type { MessageKey } from '../../../shared/i18n/en';
import { assessmentOf, listOf } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import { classes } from '../../ui';
import { riskCells, type RiskCell } from './risk-cells';
import { Tile } from './tile';

/** The risk matrix today and after the measures: counts in the cells, bands by tolerance, the tolerance line between. */
export function RiskTile(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const risks = listOf(model, 'risk');
  const assessment = assessmentOf(model);
  const scale = useMemo(() => riskScaleOf(assessment), [assessment]);
  const count = risks.length === 0 ? undefined : translate('overview.risks.count', { count: risks.length });
  return (
    <Tile className="zw-overview-risks" titleKey="overview.risks.title" note={count} screen="risks" roomKey="command.go.risks">
      {risks.length === 0 ? (
        <p className="zw-muted">{translate('overview.risks.empty')}</p>
      ) : (
        <>
          <div className="zw-overview-matrices">
            <Matrix titleKey="figure.risk.now" moment="now" columns={scale.impact.length} cells={riskCells(scale, risks, 'now')} />
            <Matrix titleKey="figure.risk.after" moment="after" columns={scale.impact.length} cells={riskCells(scale, risks, 'after')} />
          </div>
          <Legend tolerable={scale.tolerable} />
        </>
      )}
    </Tile>
  );
}

function Matrix({ titleKey, moment, columns, cells }: {
  readonly titleKey: MessageKey;
  readonly moment: RiskMoment;
  readonly columns: number;
  readonly cells: readonly RiskCell[];
}): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const above = cells.reduce((sum, { band, count }) => sum + (band === 'within' ? 0 : count), 0);
  const panel = translate(titleKey);
  return (
    <button
      type="button"
      className="zw-overview-matrix"
      data-moment={moment}
      aria-label={translate('figure.risk.description', { panel, total, above })}
      onClick={() => ui.go('risks')}
    >
      <span className="zw-overview-matrix__title">
        {panel}
        <strong>{translate('overview.risks.above', { count: above })}</strong>
      </span>
      <span className="zw-overview-matrix__plot">
        <span className="zw-overview-matrix__axis zw-overview-matrix__axis--up">{translate('figure.risk.likelihood')}</span>
        <span className="zw-overview-matrix__cells" style={{ gridTemplateColumns: `repeat(${String(columns)}, 1fr)` }}>
          {cells.map((cell) => (
            <Cell key={`${String(cell.likelihood)} ${String(cell.impact)}`} cell={cell} />
          ))}
        </span>
        <span className="zw-overview-matrix__axis">{translate('figure.risk.impact')}</span>
      </span>
    </button>
  );
}

function Cell({ cell }: { readonly cell: RiskCell }): ReactNode {
  return (
    <span
      className={classes(
        'zw-overview-cell',
        `zw-overview-cell--${cell.band}`,
        cell.lineRight && 'zw-overview-cell--lineRight',
        cell.lineTop && 'zw-overview-cell--lineTop',
      )}
    >
      {cell.count === 0 ? <span className="zw-overview-cell__value">{cell.value}</span> : <strong>{cell.count}</strong>}
    </span>
  );
}

function Legend({ tolerable }: { readonly tolerable: number | undefined }): ReactNode {
  const translate = useTranslate();
  const bands = [
    { id: 'within', key: 'figure.risk.within' },
    { id: 'above', key: 'figure.risk.above' },
    { id: 'farAbove', key: 'figure.risk.farAbove' },
  ] as const;
  return (
    <p className="zw-overview-legend">
      {bands.map(({ id, key }) => (
        <span key={id}>
          <span className={`zw-overview-swatch zw-overview-cell--${id}`} aria-hidden />
          {translate(key)}
        </span>
      ))}
      {tolerable === undefined ? null : (
        <span>
          <span className="zw-overview-line" aria-hidden />
          {translate('figure.risk.tolerance', { value: tolerable })}
        </span>
      )}
    </p>
  );
}
