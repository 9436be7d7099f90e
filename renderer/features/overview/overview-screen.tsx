import type { ReactNode } from 'react';
import type { Model } from '../../../shared/model/model';
import { useModel, useTranslate } from '../../store/stores';
import { VisuallyHidden } from '../../ui';
import { CoverageTile } from './coverage-tile';
import { FindingsTile } from './findings-tile';
import { FirstSteps } from './first-steps';
import { JewelsTile } from './jewels-tile';
import { MaturityTile } from './maturity-tile';
import { MethodSteps } from './method-steps';
import { NextTile } from './next-tile';
import { RiskTile } from './risk-tile';
import './overview.css';
import './charts.css';

/** Where the assessment stands, on one screen; every part leads to its room. */
export function OverviewScreen(): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  return (
    <div className="zw-overview">
      <VisuallyHidden>
        <h1>{translate('command.go.overview')}</h1>
      </VisuallyHidden>
      <MethodSteps />
      {isNew(model) ? (
        <FirstSteps />
      ) : (
        <div className="zw-overview-tiles">
          <MaturityTile />
          <RiskTile />
          <FindingsTile />
          <NextTile />
          <JewelsTile />
          <CoverageTile />
        </div>
      )}
    </div>
  );
}

/** True while there is nothing figures could be drawn from. */
function isNew({ tables }: Model): boolean {
  return [tables.asset, tables.zone, tables.rating, tables.finding, tables.risk, tables.flow].every((table) => table.size === 0);
}
