import { useEffect, useState, type ReactNode } from 'react';
import { errorKey } from '../../shared/app/errors';
import { countRecords } from '../../shared/model/model';
import { conflictsOf } from '../../shared/sync/conflicts';
import { useApp } from '../commands/app-context';
import { useOpenCheckCount } from '../store/open-check-count';
import { useProject, useSaved, useStores, useTranslate, useUi } from '../store/stores';
import { SavedIndicator, StatusBar, type StatusItem } from '../ui';

/** The status bar: is everything on disk, are there conflicts, who writes. */
export function Status(): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const isOpen = useProject(({ session }) => session !== undefined);
  const author = useUi((state) => state.author);
  const who: StatusItem = {
    id: 'author',
    text: author === '' ? translate('app.status.author.none') : translate('app.status.author', { name: author }),
    onPress: () => ui.go('settings'),
  };
  const openItems = useOpenItems();
  return (
    <StatusBar
      label={translate('app.status')}
      saved={isOpen ? <Saved /> : undefined}
      items={isOpen ? openItems : []}
      endItems={[who]}
    />
  );
}

function useOpenItems(): readonly StatusItem[] {
  const { ui, env } = useApp();
  const translate = useTranslate();
  const openChecks = useOpenCheckCount(env.now().slice(0, 10));
  const records = useProject(({ model }) => Object.values(countRecords(model)).reduce((sum, count) => sum + count, 0));
  const conflicts = useConflictCount();
  const checksText = openChecks === undefined ? translate('app.status.checks.unknown') : translate('app.status.checks', { count: openChecks });
  const items: StatusItem[] = [
    { id: 'records', text: translate('app.status.records', { count: records }) },
    { id: 'checks', text: checksText, onPress: () => ui.go('checks') },
  ];
  if (conflicts > 0) {
    items.push({ id: 'conflicts', tone: 'warning', text: translate('app.status.conflicts', { count: conflicts }), onPress: () => ui.go('sync') });
  }
  return items;
}

const countedWithinMilliseconds = 500;

/** How many cells have two values. To count them is to look at every record: when the window has nothing else to do. */
function useConflictCount(): number {
  const { state } = useStores().project;
  const [count, setCount] = useState(() => conflictsOf(state.getState().replica).length);
  useEffect(() => {
    const recount = (): void => setCount(conflictsOf(state.getState().replica).length);
    let rest = 0;
    const stop = state.subscribe(({ replica }, before) => {
      if (replica === before.replica) return;
      cancelIdleCallback(rest);
      rest = requestIdleCallback(recount, { timeout: countedWithinMilliseconds });
    });
    return () => {
      stop();
      cancelIdleCallback(rest);
    };
  }, [state]);
  return count;
}

function Saved(): ReactNode {
  const { journal, run } = useApp();
  const translate = useTranslate();
  const saved = useSaved();
  if (saved.kind === 'saved') return <SavedIndicator state="saved" word={translate('app.saved')} />;
  if (saved.kind === 'saving') return <SavedIndicator state="saving" word={translate('app.saving')} />;
  return (
    <>
      <SavedIndicator
        state="not-saved"
        word={translate('app.not-saved')}
        detail={translate(errorKey(saved.error.code), saved.error.parameters)}
        onPress={journal.retry}
      />
      <button type="button" className="zw-status__item" onClick={() => run('assessment.save-as')}>
        {translate('app.not-saved.save-elsewhere')}
      </button>
    </>
  );
}
