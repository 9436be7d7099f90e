import { useMemo, type ReactNode } from 'react';
import { keysOfRoom } from '../../../shared/app/room-keys';
import { roleColumns, topicRows } from '../../../shared/organisation/responsibilities';
import { useApp } from '../../commands/app-context';
import { useModel, useTranslate } from '../../store/stores';
import { Button, EmptyState, KeysLine, Toolbar, UsersIcon } from '../../ui';
import { ResponsibilityMatrix } from './responsibility-matrix';

/** The matrix of topics and people with what is missing in it. */
export function ResponsibilityRoom(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const model = useModel();
  const columns = useMemo(() => roleColumns(model), [model]);
  const rows = useMemo(() => topicRows(model), [model]);
  const gaps = rows.reduce((sum, row) => sum + row.gaps.length, 0);
  if (columns.every(({ people }) => people.length === 0)) {
    return (
      <EmptyState
        icon={<UsersIcon aria-hidden />}
        title={translate('organisation.empty.title')}
        text={translate('organisation.empty.text')}
        action={
          <Button variant="primary" onPress={() => ui.go('scope')}>
            {translate('organisation.empty.action')}
          </Button>
        }
      />
    );
  }
  return (
    <div className="zw-organisation">
      <Toolbar
        label={translate('organisation.matrix')}
        title={translate('organisation.matrix')}
        count={gaps === 0 ? translate('organisation.gaps.none') : translate('organisation.gaps.count', { count: gaps })}
        actions={<Button onPress={() => ui.go('scope')}>{translate('organisation.empty.action')}</Button>}
      />
      <ResponsibilityMatrix columns={columns} rows={rows} />
      <Legend />
    </div>
  );
}

function Legend(): ReactNode {
  const translate = useTranslate();
  return <KeysLine label={translate('app.keys')} hints={keysOfRoom('organisation', translate)} />;
}
