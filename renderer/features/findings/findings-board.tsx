import { useDeferredValue, useMemo, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react';
import { compareText, formatNumber } from '../../../shared/i18n/format';
import type { Language } from '../../../shared/i18n/message';
import { severities } from '../../../shared/model/choice-sets';
import type { Finding } from '../../../shared/model/entities/finding';
import { listOf, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { useApp } from '../../commands/app-context';
import { setField } from '../../records/edits';
import { choiceText } from '../../records/field-text';
import { RecordDetails } from '../../records/record-details';
import { SeeSample } from '../../records/see-sample';
import { useEdit } from '../../records/use-edit';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, EmptyState, NotebookPenIcon, SearchField, SplitPane, Toolbar } from '../../ui';
import { FindingCard } from './finding-card';
import { FindingDetail } from './finding-detail';

type FindingState = NonNullable<Finding['state']>;

/** In the order in which work goes on. */
const columns: readonly FindingState[] = ['open', 'inWork', 'accepted', 'closed'];
const mostCards = 60;

/** The findings as cards, a column for each state; a card is dragged or sent on with Alt and an arrow. */
export function FindingsBoard({ viewSwitch }: { readonly viewSwitch: ReactNode }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { ui, run, project } = useApp();
  const model = useModel();
  const edit = useEdit('finding');
  const [query, setQuery] = useState('');
  const target = useUi((state) => state.target);
  const activeId = target !== undefined && typeOfId(target) === 'finding' ? target : undefined;
  const [width, setWidth] = useState(420);
  const wanted = useDeferredValue(query);
  const findings = useMemo(() => shownFindings(model, wanted, language), [model, wanted, language]);
  const active = activeId === undefined ? undefined : model.tables.finding.get(activeId);
  const move = (id: RecordId, state: FindingState): void => {
    edit('edit', setField(project.state.getState().model, id, 'state', state));
  };
  const filter = translate('records.filter');
  const board = (
    <div className="zw-board" onKeyDown={(event) => moveFocus(event)} role="presentation">
      {columns.map((state) => (
        <Column key={state} state={state} findings={findings.filter((finding) => (finding.state ?? 'open') === state)} activeId={activeId} onOpen={(id) => ui.setState({ target: id })} onMove={move} />
      ))}
    </div>
  );
  return (
    <div className="zw-records-main">
      <Toolbar
        label={translate('command.go.findings')}
        title={translate('command.go.findings')}
        count={formatNumber(language, findings.length)}
        filters={<SearchField label={filter} value={query} onChange={setQuery} clearLabel={translate('records.clear-filter')} placeholder={filter} />}
        actions={
          <>
            {viewSwitch}
            <Button variant="primary" icon={<NotebookPenIcon aria-hidden />} onPress={() => run('capture.open')}>
              {translate('command.capture.open')}
            </Button>
          </>
        }
      />
      {model.tables.finding.size === 0 ? (
        <EmptyState title={translate('findings.empty.title')} text={translate('findings.empty.text')} action={<SeeSample />} />
      ) : (
        <SplitPane
          main={board}
          aside={
            active === undefined ? undefined : (
              <RecordDetails type="finding" id={active.id} leaveOut={[]} detail={(record) => (record.type === 'finding' ? <FindingDetail finding={record} /> : null)} onClose={() => ui.setState({ target: undefined })} />
            )
          }
          size={width}
          onSizeChange={setWidth}
          resizeLabel={translate('records.details-width')}
        />
      )}
    </div>
  );
}

interface ColumnProps {
  readonly state: FindingState;
  readonly findings: readonly Finding[];
  readonly activeId: RecordId | undefined;
  readonly onOpen: (id: RecordId) => void;
  readonly onMove: (id: RecordId, state: FindingState) => void;
}

function Column({ state, findings, activeId, onOpen, onMove }: ColumnProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((own) => own.language);
  const [isOver, setOver] = useState(false);
  const name = choiceText(language, 'findingState', state);
  const at = columns.indexOf(state);
  const send = (id: RecordId, by: -1 | 1): void => {
    const next = columns[at + by];
    if (next !== undefined) onMove(id, next);
  };
  // Only for the hand: by keyboard a card is sent on with Alt and an arrow.
  const landing = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const id = event.dataTransfer.getData('text/plain');
      if (typeOfId(id) === 'finding') onMove(id, state);
    },
  };
  return (
    <section className="zw-board__column" aria-label={name} data-over={isOver} {...landing}>
      <h2>
        {name} <span className="zw-muted">{formatNumber(language, findings.length)}</span>
      </h2>
      <ul>
        {findings.slice(0, mostCards).map((finding) => (
          <FindingCard key={finding.id} finding={finding} isActive={finding.id === activeId} onOpen={() => onOpen(finding.id)} onSend={(by) => send(finding.id, by)} />
        ))}
      </ul>
      {findings.length > mostCards ? <p className="zw-muted">{translate('grid.more-links', { count: findings.length - mostCards })}</p> : null}
    </section>
  );
}

/** Arrows go from card to card, across columns to the nearest one. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
  const column = card?.closest('.zw-board__column') ?? null;
  if (card === null || column === null) return;
  const next = event.key === 'ArrowDown' || event.key === 'ArrowUp' ? neighbour(column, card, event.key === 'ArrowDown' ? 1 : -1) : acrossFrom(event.currentTarget, column, card, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function cardsIn(column: Element | undefined): readonly HTMLElement[] {
  return column === undefined ? [] : [...column.querySelectorAll<HTMLElement>('[data-card]')];
}

function neighbour(column: Element, card: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const cards = cardsIn(column);
  return cards[cards.indexOf(card) + by];
}

function acrossFrom(board: HTMLElement, column: Element, card: HTMLElement, key: string): HTMLElement | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  const all = [...board.querySelectorAll('.zw-board__column')];
  const place = cardsIn(column).indexOf(card);
  const beside = key === 'ArrowRight' ? all.slice(all.indexOf(column) + 1) : all.slice(0, all.indexOf(column)).reverse();
  const cards = cardsIn(beside.find((one) => cardsIn(one).length > 0));
  return cards[Math.min(place, cards.length - 1)];
}

/** The worst first, then by number; the query is looked for in everything that stands on a card. */
function shownFindings(model: Model, query: string, language: Language): readonly Finding[] {
  const compare = compareText(language);
  const rank = ({ severity }: Finding): number => severities.values.indexOf(severity ?? 'info');
  const words = query.trim().toLocaleLowerCase(language);
  return listOf(model, 'finding')
    .filter(({ title, code = '', text = '' }) => words === '' || `${code} ${title} ${text}`.toLocaleLowerCase(language).includes(words))
    .sort((first, second) => rank(first) - rank(second) || compare(first.code ?? first.title, second.code ?? second.title));
}
