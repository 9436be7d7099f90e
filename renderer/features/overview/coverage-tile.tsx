import { useMemo, type ReactNode } from 'react';
import { coverageOf } from '../../../shared/checks/coverage';
import type { MessageKey } from '../../../shared/i18n/en';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import type { Screen } from '../../store/ui-store';
import { Button, Card } from '../../ui';

interface Part {
  readonly id: string;
  readonly key: MessageKey;
  readonly count: number;
}

/** How well the assessment is founded: practices by their evidence, assets by the walk-down. */
export function CoverageTile(): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const model = useModel();
  const { practices, assets, assetsWithoutZone } = useMemo(() => coverageOf(model), [model]);
  const evidence: readonly Part[] = [
    { id: 'measured', key: 'choice.evidenceKind.measured', count: practices.measured },
    { id: 'document', key: 'choice.evidenceKind.document', count: practices.document },
    { id: 'seen', key: 'choice.evidenceKind.seen', count: practices.seen },
    { id: 'said', key: 'choice.evidenceKind.said', count: practices.said },
    { id: 'bare', key: 'overview.coverage.noEvidence', count: practices.noEvidence },
    { id: 'open', key: 'overview.coverage.unrated', count: practices.open },
  ];
  const walk: readonly Part[] = [
    { id: 'seen', key: 'choice.walkState.seen', count: assets.seen },
    { id: 'different', key: 'choice.walkState.different', count: assets.different },
    { id: 'notListed', key: 'choice.walkState.notListed', count: assets.notListed },
    { id: 'notFound', key: 'choice.walkState.notFound', count: assets.notFound },
    { id: 'open', key: 'overview.coverage.notSeen', count: assets.open },
  ];
  const zoneless =
    assetsWithoutZone === 0 ? undefined : (
      <Button size="small" variant="quiet" onPress={() => ui.go('zones')}>
        {translate('overview.missing.zoned', { count: assetsWithoutZone })}
      </Button>
    );
  return (
    <Card className="zw-overview-tile zw-overview-coverage" title={translate('overview.coverage.title')} actions={zoneless}>
      <Bar titleKey="overview.coverage.practices" parts={evidence} screen="practices" />
      <Bar titleKey="overview.coverage.assets" parts={walk} screen="inventory" />
    </Card>
  );
}

function Bar({ titleKey, parts, screen }: { readonly titleKey: MessageKey; readonly parts: readonly Part[]; readonly screen: Screen }): ReactNode {
  const { ui } = useApp();
  const translate = useTranslate();
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <button type="button" className="zw-overview-share" onClick={() => ui.go(screen)}>
      <span className="zw-overview-share__title">{translate(titleKey)}</span>
      <span className="zw-overview-share__bar" aria-hidden>
        {shown.map(({ id, count }) => (
          <span key={id} className={`zw-overview-part zw-overview-part--${id}`} style={{ flexGrow: count }} />
        ))}
      </span>
      <span className="zw-overview-legend">
        {shown.map(({ id, key, count }) => (
          <span key={id}>
            <span className={`zw-overview-swatch zw-overview-part--${id}`} aria-hidden />
            {translate('overview.coverage.part', { name: translate(key), count })}
          </span>
        ))}
      </span>
    </button>
  );
}
