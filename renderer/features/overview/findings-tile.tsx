import { useMemo, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { severities } from '../../../shared/model/choice-sets';
import type { Finding } from '../../../shared/model/entities/finding';
import { listOf } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import { SeverityMark } from '../../ui';
import { Tile } from './tile';

/** Five on a tablet; the rest stands there on a tall screen, where there is room. */
const shownFindings = 10;

/** The most severe findings that are still open. */
export function FindingsTile(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const findings = listOf(useModel(), 'finding');
  const open = useMemo(() => bySeverity(findings), [findings]);
  return (
    <Tile className="zw-overview-findings" titleKey="overview.findings.title" note={translate('overview.findings.count', { count: open.length })} screen="findings" roomKey="command.go.findings">
      {open.length === 0 ? <p className="zw-muted">{translate('overview.findings.empty')}</p> : null}
      <ul className="zw-overview-list">
        {open.slice(0, shownFindings).map(({ id, code, title, severity }) => (
          <li key={id}>
            <button type="button" className="zw-overview-row" onClick={() => ui.go('findings', id)}>
              <SeverityMark severity={severity ?? 'info'} word={translate(choiceLabelKey('severity', severity ?? 'info'))} />
              <span className="zw-overview-row__text">
                {code === undefined ? null : <span className="zw-mono">{code}</span>} {title}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Tile>
  );
}

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding): number => severities.values.indexOf(severity ?? 'info');
  return findings.filter(({ state }) => state !== 'closed' && state !== 'accepted').sort((left, right) => rank(left) - rank(right));
}
