import { useEffect, useState, type ReactNode } from 'react';
import { domainTitle, practiceDomains } from '../../../shared/practices/catalog';
import type { RatingValue } from '../../../shared/practices/rating';
import { noFilter } from '../../../shared/practices/worklist';
import { useTranslate, useUi } from '../../store/stores';
import { Button, FilterChip, KeyHint, MaximizeIcon, SearchField, Select, SplitPane, Toolbar } from '../../ui';
import { PracticeList } from './practice-list';
import { PracticePanel } from './practice-panel';
import { usePracticeDesk, type PracticeDesk } from './use-practice-desk';
import { usePracticeKeys } from './use-practice-keys';
import { WalkMode } from './walk-mode';
import './practices.css';

const panelWidth = 420;

/** The room of practices: rate the 93 practices at the desk or, one a screen, on the way through the plant. */
export function PracticesScreen(): ReactNode {
  const translate = useTranslate();
  const desk = usePracticeDesk();
  const [isWalking, setWalking] = useState(false);
  const [width, setWidth] = useState(panelWidth);
  const { selected } = desk;
  const rate = (value: RatingValue): void => {
    if (selected === undefined) return;
    desk.edits.rate(selected.id, value);
    if (value === 'notApplicable') focusField('reason');
  };
  usePracticeKeys({
    rate,
    move: desk.move,
    note: () => focusField('note'),
    back: () => focusPractice(),
    leave: isWalking ? () => setWalking(false) : undefined,
    isWalking,
  });
  useEffect(() => {
    if (!isWalking) focusPractice();
  }, [isWalking]);
  if (isWalking && selected !== undefined) return <WalkMode row={selected} desk={desk} onRate={rate} onLeave={() => setWalking(false)} />;
  return (
    <div className="zw-practices">
      <PracticesToolbar desk={desk} onWalk={() => setWalking(true)} />
      <SplitPane
        size={width}
        onSizeChange={setWidth}
        resizeLabel={translate('practices.detail.width')}
        main={
          <>
            <PracticeList shown={desk.shown} selectedId={selected?.id} onSelect={desk.select} />
            <KeysLine />
          </>
        }
        aside={selected === undefined ? null : <PracticePanel row={selected} desk={desk} onRate={rate} />}
      />
    </div>
  );
}

/** The text field of a practice gets the focus once it is drawn; in walk mode it may have to appear first. */
function focusField(name: 'note' | 'reason'): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLElement>(`[data-practice-field="${name}"]`);
    if (field === null) return;
    field.hidden = false;
    const text = field.querySelector('textarea');
    text?.focus();
    text?.setSelectionRange(text.value.length, text.value.length);
  });
}

function focusPractice(): void {
  const row = document.querySelector<HTMLElement>('.zw-practices-row[aria-current="true"]');
  if (row === null) (document.activeElement as HTMLElement | null)?.blur();
  else row.focus({ preventScroll: true });
}

function PracticesToolbar({ desk, onWalk }: { readonly desk: PracticeDesk; readonly onWalk: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { filter, setFilter, rows, shown } = desk;
  const answered = rows.filter(({ state }) => state !== 'notRated').length;
  const allDomains = 'all';
  const domains = [
    { id: allDomains, title: translate('practices.filter.domain.all') },
    ...practiceDomains.map(({ id }) => ({ id, title: domainTitle(language, id) })),
  ];
  const chips = [
    { id: 'unanswered', label: translate('practices.filter.unanswered') },
    { id: 'belowTarget', label: translate('practices.filter.belowTarget') },
    { id: 'withoutEvidence', label: translate('practices.filter.withoutEvidence') },
    { id: 'quickWins', label: translate('practices.filter.quickWins') },
  ] as const;
  return (
    <Toolbar
      label={translate('practices.title')}
      title={translate('practices.title')}
      count={translate('practices.progress', { rated: answered, total: rows.length })}
      filters={
        <>
          <SearchField
            label={translate('practices.filter.search')}
            clearLabel={translate('practices.filter.search.clear')}
            value={filter.text}
            onChange={(text) => setFilter({ ...filter, text })}
          />
          <Select
            className="zw-practices-domain-filter"
            label={translate('practices.filter.domain')}
            hideLabel
            options={domains}
            value={filter.domain ?? allDomains}
            placeholder={translate('practices.filter.domain')}
            onChange={(id) => setFilter({ ...filter, domain: id === allDomains ? null : id })}
          />
          {chips.map(({ id, label }) => (
            <FilterChip key={id} label={label} isActive={filter[id]} onPress={() => setFilter({ ...filter, [id]: !filter[id] })} />
          ))}
          {shown.length === rows.length ? null : (
            <Button size="small" variant="quiet" onPress={() => setFilter(noFilter)}>
              {translate('practices.filter.clear')}
            </Button>
          )}
        </>
      }
      actions={
        <Button variant="primary" icon={<MaximizeIcon aria-hidden />} onPress={onWalk}>
          {translate('practices.walk.start')}
        </Button>
      }
    />
  );
}

function KeysLine(): ReactNode {
  const translate = useTranslate();
  const hints = [
    { keys: '1 2 3 4', text: translate('practices.keys.levels') },
    { keys: '0', text: translate('practices.keys.notInPlace') },
    { keys: 'N', text: translate('practices.keys.notApplicable') },
    { keys: '↑ ↓', text: translate('practices.keys.move') },
    { keys: 'T', text: translate('practices.keys.note') },
  ];
  return (
    <div className="zw-practices-keys" role="note" aria-label={translate('practices.shortcuts.title')}>
      {hints.map(({ keys, text }) => (
        <span key={keys}>
          <KeyHint keys={keys} /> {text}
        </span>
      ))}
    </div>
  );
}
