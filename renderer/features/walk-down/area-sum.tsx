import { useState, type ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import { withoutArea } from '../../../shared/inventory/walk-down';
import { useTranslate, useUi } from '../../store/stores';
import { Button, LockIcon } from '../../ui';
import { CloseDialog } from './close-dialog';
import { CountLine } from './results';
import type { Walk } from './use-walk';

/** Behind the last card: what came out, and what to do now. */
export function AreaSum({ walk, onLeave }: { readonly walk: Walk; readonly onLeave: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [isAsking, setAsking] = useState(false);
  const { area, assets } = walk;
  const { open } = area.counts;
  const record = area.area;
  const title = (): string => {
    if (assets.length === 0) return translate('walkDown.sum.empty');
    return open === 0 ? translate('walkDown.sum.through') : translate('walkDown.sum.open', { count: open });
  };
  return (
    <div className="zw-walk-card zw-walk-sum">
      <h2>{title()}</h2>
      <CountLine counts={area.counts} />
      {assets.length > 0 ? null : <p className="zw-muted">{translate('walkDown.sum.emptyText')}</p>}
      {record?.walkDone !== true ? null : (
        <p className="zw-muted">
          {translate('walkDown.closedBy', { by: record.walkDoneBy ?? '–', date: record.walkDoneAt === undefined ? '–' : formatInstant(language, record.walkDoneAt) })}
        </p>
      )}
      <div className="zw-walk-tools">
        {open === 0 ? null : (
          <Button size="large" variant="primary" onPress={() => walk.select(assets.find(({ walkState }) => walkState === undefined)?.id)}>
            {translate('walkDown.sum.toOpen')}
          </Button>
        )}
        {area.id === withoutArea || record?.walkDone === true ? null : (
          <Button size="large" variant={open === 0 ? 'primary' : 'default'} icon={<LockIcon aria-hidden />} onPress={() => setAsking(true)}>
            {translate('walkDown.close')}
          </Button>
        )}
        <Button size="large" onPress={onLeave}>
          {translate('walkDown.sum.areas')}
        </Button>
      </div>
      {isAsking ? <CloseDialog walk={walk} onClose={() => setAsking(false)} /> : null}
    </div>
  );
}
