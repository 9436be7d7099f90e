import { useMemo, useState, type ReactNode } from 'react';
import { conflictsOf, type Conflict } from '../../../shared/sync/conflicts';
import { useApp } from '../../commands/app-context';
import { runTelling } from '../../commands/handlers';
import type { PreparedMerge } from '../../commands/session';
import { useProject, useTranslate } from '../../store/stores';
import { BusyLine, Button, Card, FileOutputIcon, GitMergeIcon } from '../../ui';
import { ConflictList } from './conflict-list';
import { DecideAll } from './decide-all';
import { MergeReview } from './merge-review';
import './sync.css';

/** Hand the assessment to a colleague, take theirs back, and see where you disagree. */
export function SyncScreen(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const { run } = app;
  const replica = useProject((state) => state.replica);
  const conflicts: readonly Conflict[] = useMemo(() => conflictsOf(replica), [replica]);
  const [prepared, setPrepared] = useState<PreparedMerge | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);

  const choose = async (): Promise<void> => {
    const answer = await app.host['file.open']({ purpose: 'merge', multiple: false });
    const file = answer.ok ? answer.value.files[0] : undefined;
    if (file === undefined) return;
    setBusy(true);
    try {
      setPrepared(await app.session.previewMerge(file));
    } finally {
      setBusy(false);
    }
  };

  const apply = async (): Promise<void> => {
    if (prepared === undefined) return;
    await app.session.applyMerge(prepared);
    app.ui.tell({ tone: 'success', titleKey: 'sync.merged', parameters: { file: prepared.file } });
    setPrepared(undefined);
  };

  // "No conflicts" below a file that brings some would be read as its result.
  const announcesConflicts = prepared !== undefined && !prepared.merge.nothingNew && prepared.merge.conflicts.length > 0;
  return (
    <div className="zw-page zw-sync">
      <h1 className="zw-page__title">{translate('command.go.sync')}</h1>
      <div className="zw-sync__cards">
        <Card title={translate('sync.export.title')}>
          <p className="zw-sync__text">{translate('sync.export.text')}</p>
          <Button icon={<FileOutputIcon aria-hidden />} onPress={() => run('assessment.save-as')}>
            {translate('command.assessment.save-as')}
          </Button>
        </Card>
        <Card title={translate('sync.merge.title')}>
          <p className="zw-sync__text">{translate('sync.merge.text')}</p>
          <Button variant="primary" icon={<GitMergeIcon aria-hidden />} isDisabled={isBusy} onPress={() => void runTelling(app, choose)}>
            {translate('command.sync.merge')}
          </Button>
          {isBusy && <BusyLine label={translate('sync.reading')} fraction={null} />}
        </Card>
      </div>
      {prepared !== undefined && <MergeReview prepared={prepared} onApply={() => void runTelling(app, apply)} onCancel={() => setPrepared(undefined)} />}
      {announcesConflicts && conflicts.length === 0 ? null : (
        <section aria-label={translate('sync.conflicts.title')}>
          <div className="zw-sync__bar">
            <h2 className="zw-sync__heading">{translate('sync.conflicts.title')}</h2>
            {conflicts.length > 1 && <DecideAll conflicts={conflicts} />}
          </div>
          <ConflictList conflicts={conflicts} />
        </section>
      )}
    </div>
  );
}
