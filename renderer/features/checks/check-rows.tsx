import type { ReactNode } from 'react';
import type { AnsweredResult } from '../../../shared/checks/answers';
import { describeResult } from '../../../shared/checks/texts';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { formatNumber } from '../../../shared/i18n/format';
import { getRecord } from '../../../shared/model/model';
import { recordTitle } from '../../records/field-text';
import { useKeysWithin } from '../../records/results/use-keys-within';
import { StateBadge } from '../../records/results/state-badge';
import { useTranslate, useUi } from '../../store/stores';
import { ChevronDownIcon, ChevronRightIcon, SeverityMark, VirtualRows } from '../../ui';
import type { ListedGroup, ListRow } from './check-list';
import type { ChecksDesk } from './use-checks-desk';

const rowHeight = 44;

/** The results line by line under their headings: arrow keys, Enter goes to the place, letters answer. */
export function CheckRows({ desk }: { readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const rows = useKeysWithin((event) => answerByKey(event, desk));
  return (
    <div ref={rows} className="zw-checks-rows">
      <VirtualRows
        label={translate('checks.list')}
        count={desk.rows.length}
        rowHeight={rowHeight}
        template="96px minmax(0, 1fr) auto 104px"
        active={desk.active}
        onActive={desk.setActive}
        onChoose={(index) => choose(desk, index)}
        rowClass={(index) => (desk.rows[index]?.kind === 'heading' ? 'zw-checks-heading' : undefined)}
        renderRow={(index) => {
          const row = desk.rows[index];
          return row === undefined ? null : <Row row={row} desk={desk} />;
        }}
      />
    </div>
  );
}

function choose(desk: ChecksDesk, index: number): void {
  const row = desk.rows[index];
  if (row?.kind === 'heading') desk.fold(row.group.id);
  else if (row !== undefined) desk.actions.go(row.result.subjectId);
}

/** F finding, A accept, M model is wrong, Q quick fix; arrows to the sides fold a heading. Not while typing in a field. */
function answerByKey(event: KeyboardEvent, desk: ChecksDesk): void {
  const isOnList = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'grid';
  if (!isOnList || event.ctrlKey || event.metaKey || event.altKey || desk.row === undefined) return;
  const { row, actions } = desk;
  if (row.kind === 'heading') {
    const isFolding = (event.key === 'ArrowLeft' && row.isOpen) || (event.key === 'ArrowRight' && !row.isOpen);
    if (isFolding) desk.fold(row.group.id);
    return;
  }
  const { result } = row;
  const works: Readonly<Record<string, () => void>> = {
    f: () => actions.find(result),
    a: () => desk.setMode('accepted'),
    m: () => desk.setMode('modelIsWrong'),
    q: () => actions.fix([result]),
  };
  const key = event.key.toLowerCase();
  const work = Object.hasOwn(works, key) ? works[key] : undefined;
  if (work === undefined) return;
  event.preventDefault();
  work();
}

function Row({ row, desk }: { readonly row: ListRow; readonly desk: ChecksDesk }): ReactNode {
  return row.kind === 'heading' ? <Heading group={row.group} isOpen={row.isOpen} desk={desk} /> : <Entry result={row.result} />;
}

function Heading({ group, isOpen, desk }: { readonly group: ListedGroup; readonly isOpen: boolean; readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (
    <span role="gridcell" className="zw-checks-heading__cell" aria-expanded={isOpen}>
      <button type="button" tabIndex={-1} className="zw-checks-heading__fold" aria-label={translate(isOpen ? 'checks.group.fold' : 'checks.group.unfold')} onClick={() => desk.fold(group.id)}>
        {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
      </button>
      <GroupTitle group={group} desk={desk} />
      <span className="zw-checks-heading__count">{formatNumber(language, group.results.length)}</span>
    </span>
  );
}

/** The words above a group. */
export function GroupTitle({ group, desk }: { readonly group: ListedGroup; readonly desk: ChecksDesk }): ReactNode {
  const translate = useTranslate();
  const [first] = group.results;
  if (desk.by === 'zone') {
    const zone = getRecord(desk.model, 'zone', group.zoneId);
    return <span className="zw-checks-heading__title">{zone === undefined ? translate('checks.group.noZone') : recordTitle(zone)}</span>;
  }
  if (group.severity === undefined || first === undefined) return null;
  const word = translate(choiceLabelKey('severity', group.severity));
  if (desk.by === 'severity') return <SeverityMark severity={group.severity} word={word} />;
  return (
    <span className="zw-checks-heading__rule">
      <SeverityMark severity={group.severity} word={word} compact />
      <span className="zw-checks-heading__title">{translate(first.check.titleKey)}</span>
    </span>
  );
}

function Entry({ result }: { readonly result: AnsweredResult }): ReactNode {
  const translate = useTranslate();
  const language = useUi((store) => store.language);
  const sentence = describeResult(language, result).text;
  const { check, state } = result;
  return (
    <>
      <span role="gridcell">
        <SeverityMark severity={check.severity} word={translate(choiceLabelKey('severity', check.severity))} />
      </span>
      <span role="gridcell" className="zw-checks-entry__text" title={sentence}>
        <span>{sentence}</span>
      </span>
      <span role="gridcell">
        <StateBadge state={state} />
      </span>
      <span role="gridcell" className="zw-mono zw-muted">
        {check.clause}
      </span>
    </>
  );
}
