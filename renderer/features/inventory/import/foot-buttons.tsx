import type { ReactNode } from 'react';
import type { Translate } from '../../../../shared/i18n/translate';
import { useTranslate } from '../../../store/stores';
import { Button } from '../../../ui';
import type { ImportDesk, ImportState } from './import-desk';
import { listsLeft, type ListOfFile } from './lists-of-file';
import { changesOf } from './outcomes';
import { changesNothing, neighbour } from './step-notes';

interface FootButtonsProps {
  readonly desk: ImportDesk;
  readonly state: ImportState;
  readonly onClose: () => void;
}

/** Back, on, and bringing the list in; behind it, the next list of the file. */
export function FootButtons({ desk, state, onClose }: FootButtonsProps): ReactNode {
  const translate = useTranslate();
  const { justTaken, isPlanning } = state;
  const previous = neighbour(state, -1);
  const isIdle = neighbour(state, 1) === undefined && changesNothing(state) && !isPlanning;
  if (justTaken === undefined && !isIdle) return <OnTheWay desk={desk} state={state} onClose={onClose} />;
  const isMore = listsLeft(state).length > 0;
  return (
    <>
      {justTaken === undefined && previous !== undefined && <Button onPress={() => desk.go(previous)}>{translate('import.back')}</Button>}
      <Button key="done" variant={isMore ? 'default' : 'primary'} autoFocus={!isMore} onPress={onClose}>
        {translate('import.finish')}
      </Button>
      <NextList desk={desk} state={state} />
    </>
  );
}

/** Goes on with the next list of the file. */
function NextList({ desk, state }: Pick<FootButtonsProps, 'desk' | 'state'>): ReactNode {
  const translate = useTranslate();
  const [next] = listsLeft(state);
  if (next === undefined) return null;
  const { sheet, headerRow } = next;
  // What is still applied does not hold it up: a disabled button would not take the focus.
  const isLooking = state.busy?.kind === 'looking';
  return (
    <Button key={`${sheet} ${headerRow ?? ''}`} variant="primary" autoFocus isDisabled={isLooking} onPress={() => void desk.goOn(next)}>
      {nextTitle(next, translate)}
    </Button>
  );
}

function nextTitle({ sheet, headerRow, columns }: ListOfFile, translate: Translate): string {
  if (columns !== undefined) return translate('import.next-list.beside', { columns });
  return headerRow === undefined ? translate('import.next-list.sheet', { sheet }) : translate('import.next-list.row', { row: headerRow });
}

/** With bringing it in at once where there is nothing to think about. */
function OnTheWay({ desk, state, onClose }: FootButtonsProps): ReactNode {
  const translate = useTranslate();
  const { plan, busy, read } = state;
  const previous = neighbour(state, -1);
  const next = neighbour(state, 1);
  const changes = plan === undefined ? 0 : changesOf(plan) + (state.decisions.takeFlows ? plan.newFlows : 0);
  const canApply = plan !== undefined && !state.isPlanning && busy === undefined && (changes > 0 || plan.counts.gone > 0);
  const isInventory = read?.understood.chosen.kind === 'inventory' || state.decisions.groupBy !== undefined;
  const apply = async (): Promise<void> => {
    // Where the file holds more, the dialog stays and offers it.
    if ((await desk.apply()) && desk.state().justTaken === undefined) onClose();
  };
  const applyLabel = changes > 0 ? translate('inventory.import.apply', { count: changes }) : translate('import.apply-rest');
  return (
    <>
      <Button onPress={onClose}>{translate('app.cancel')}</Button>
      {next !== undefined && canApply && isInventory && <Button onPress={() => void apply()}>{applyLabel}</Button>}
      {previous !== undefined && <Button onPress={() => desk.go(previous)}>{translate('import.back')}</Button>}
      {next !== undefined && (
        <Button variant="primary" isDisabled={busy !== undefined} onPress={() => desk.go(next)}>
          {translate('import.next')}
        </Button>
      )}
      {next === undefined && plan !== undefined && (
        // Takes the place, and the focus, of what led here.
        <Button key="last" autoFocus={canApply} variant="primary" isDisabled={!canApply} onPress={() => void apply()}>
          {applyLabel}
        </Button>
      )}
    </>
  );
}
