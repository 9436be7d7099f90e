import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { domainTitle } from '../../../shared/practices/catalog';
import { practiceTextIn } from '../../../shared/practices/client';
import { valueOfLevel } from '../../../shared/practices/rating';
import { formatMean } from '../../../shared/practices/mean-text';
import type { DomainScore } from '../../../shared/practices/score';
import type { WorklistRow } from '../../../shared/practices/worklist';
import { useTranslate, useUi } from '../../store/stores';
import { Badge, ChevronDownIcon, ChevronRightIcon, MaturityMark, NotebookPenIcon, PaperclipIcon, StarIcon, TriangleAlertIcon, UsersIcon, VisuallyHidden } from '../../ui';
import { useDeskModel } from './desk-model';
import { markOf, markOfLevel, shortState, tickOf } from './maturity-words';

interface PracticeListProps {
  readonly shown: readonly WorklistRow[];
  readonly scores: ReadonlyMap<string, DomainScore>;
  readonly selectedId: string | undefined;
  readonly onSelect: (practiceId: string) => void;
}

/** All practices that pass the filter, by domain; a domain can be folded and shows its result in its heading. */
export function PracticeList({ shown, scores, selectedId, onSelect }: PracticeListProps): ReactNode {
  const translate = useTranslate();
  const list = useRef<HTMLDivElement>(null);
  const language = useUi((state) => state.language);
  const model = useDeskModel();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = useMemo(() => groupRows(shown), [shown]);
  const selectedDomain = shown.find(({ id }) => id === selectedId)?.domain;
  const [shownId, setShownId] = useState(selectedId);
  if (shownId !== selectedId) {
    // A practice chosen by keys or a link unfolds its domain.
    setShownId(selectedId);
    if (selectedDomain !== undefined && folded.has(selectedDomain)) setFolded(new Set([...folded].filter((id) => id !== selectedDomain)));
  }
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    row?.scrollIntoView({ block: 'nearest' });
    // Arrow keys carry the focus along; a focus that is elsewhere (a level, the note) stays there.
    if (list.current?.contains(document.activeElement) === true) row?.focus({ preventScroll: true });
  }, [selectedId]);
  const toggle = useCallback((domain: string): void => {
    setFolded((before) => (before.has(domain) ? new Set([...before].filter((id) => id !== domain)) : new Set([...before, domain])));
  }, []);
  if (groups.length === 0) return <p className="zw-practices-none zw-muted">{translate('practices.filter.none')}</p>;
  return (
    <div className="zw-practices-list" ref={list} role="group" aria-label={translate('practices.list.label')}>
      {groups.map(({ domain, rows }) => (
        <section key={domain} className="zw-practices-domain">
          <DomainHeading domain={domain} score={scores.get(domain)} warnings={rows.filter(({ notices }) => notices.length > 0).length} isFolded={folded.has(domain)} onToggle={toggle} />
          {folded.has(domain) ? null : (
            <ul>
              {rows.map((row) => (
                <PracticeRow
                  key={row.id}
                  id={row.id}
                  title={practiceTextIn(model, language, row.id).title}
                  state={row.state}
                  isInherited={row.isInherited}
                  target={row.target}
                  evidence={row.evidence}
                  hasNote={row.hasNote}
                  quickWin={row.quickWin}
                  hasNotices={row.notices.length > 0}
                  difference={row.difference}
                  isSelected={row.id === selectedId}
                  onSelect={onSelect}
                />
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}

function groupRows(rows: readonly WorklistRow[]): readonly { readonly domain: string; readonly rows: readonly WorklistRow[] }[] {
  const groups = new Map<string, WorklistRow[]>();
  for (const row of rows) {
    const group = groups.get(row.domain);
    if (group === undefined) groups.set(row.domain, [row]);
    else group.push(row);
  }
  return [...groups].map(([domain, inDomain]) => ({ domain, rows: inDomain }));
}

interface HeadingProps {
  readonly domain: string;
  readonly score: DomainScore | undefined;
  /** How many of its practices lack something to be believed. */
  readonly warnings: number;
  readonly isFolded: boolean;
  readonly onToggle: (domain: string) => void;
}

const DomainHeading = memo(function DomainHeading({ domain, score, warnings, isFolded, onToggle }: HeadingProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (
    <h2 className="zw-practices-heading">
      <button type="button" aria-expanded={!isFolded} onClick={() => onToggle(domain)}>
        {isFolded ? <ChevronRightIcon aria-hidden /> : <ChevronDownIcon aria-hidden />}
        <span className="zw-practices-heading__title">{domainTitle(language, domain)}</span>
        {warnings === 0 ? null : (
          <span className="zw-practices-heading__warnings" title={translate('practices.notice.count', { count: warnings })}>
            <TriangleAlertIcon aria-hidden />
            <span aria-hidden>{warnings}</span>
            <VisuallyHidden>{translate('practices.notice.count', { count: warnings })}</VisuallyHidden>
          </span>
        )}
        {score === undefined ? null : (
          <>
            <span className="zw-practices-heading__fact">
              {translate('practices.domain.answered', { answered: score.practices - score.counts.notRated, total: score.practices })}
            </span>
            <span className="zw-practices-heading__fact">
              {score.mean === null ? '' : translate('practices.domain.mean', { mean: formatMean(language, score.mean) })}
            </span>
            <DomainMark score={score} />
          </>
        )}
      </button>
    </h2>
  );
});

function DomainMark({ score }: { readonly score: DomainScore }): ReactNode {
  const language = useUi((state) => state.language);
  const isIdle = score.staircase === null && score.counts.notRated === 0;
  const level = score.staircase === null ? (isIdle ? 'not-applicable' : 'not-rated') : markOfLevel(score.staircase);
  const state = score.staircase === null ? (isIdle ? 'notApplicable' : 'notRated') : valueOfLevel(score.staircase);
  return <MaturityMark level={level} target={tickOf(score.target)} word={shortState(language, state)} />;
}

interface RowProps extends Pick<WorklistRow, 'id' | 'state' | 'isInherited' | 'target' | 'evidence' | 'hasNote' | 'quickWin' | 'difference'> {
  readonly title: string;
  readonly hasNotices: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (practiceId: string) => void;
}

const PracticeRow = memo(function PracticeRow({ id, title, state, isInherited, target, evidence, hasNote, quickWin, hasNotices, difference, isSelected, onSelect }: RowProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((ui) => ui.language);
  return (
    <li>
      <button type="button" className="zw-practices-row" aria-current={isSelected} data-inherited={isInherited} tabIndex={isSelected ? 0 : -1} onClick={() => onSelect(id)}>
        <span className="zw-mono zw-practices-row__id">{id}</span>
        <span className="zw-practices-row__title" title={title}>{title}</span>
        {difference === undefined || difference === 'agreed' ? null : (
          <span className="zw-practices-row__note" title={translate('practices.differ.mark')}>
            <UsersIcon aria-hidden />
            <VisuallyHidden>{translate('practices.differ.mark')}</VisuallyHidden>
          </span>
        )}
        {hasNotices ? <Badge outline>{translate('practices.notice.mark')}</Badge> : null}
        <span className="zw-practices-row__note" title={quickWin ? translate('practices.quickWin.help') : undefined}>
          {quickWin ? (
            <>
              <StarIcon aria-hidden />
              <VisuallyHidden>{translate('practices.quickWin')}</VisuallyHidden>
            </>
          ) : null}
        </span>
        <span className="zw-practices-row__fact">
          {evidence === 0 ? null : (
            <>
              <PaperclipIcon aria-hidden />
              <span aria-hidden>{evidence}</span>
              <VisuallyHidden>{translate('practices.evidence.count', { count: evidence })}</VisuallyHidden>
            </>
          )}
        </span>
        <span className="zw-practices-row__note">
          {hasNote ? (
            <>
              <NotebookPenIcon aria-hidden />
              <VisuallyHidden>{translate('practices.list.withNote')}</VisuallyHidden>
            </>
          ) : null}
        </span>
        <MaturityMark level={markOf(state)} target={tickOf(target)} word={isInherited ? translate('practices.place.inheritedShort', { level: shortState(language, state) }) : shortState(language, state)} />
      </button>
    </li>
  );
});
