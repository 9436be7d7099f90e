import { useMemo, useRef, useState } from 'react';
import type { AnsweredResult } from '../../../shared/checks/answers';
import type { Model } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import type { AnswerMode } from '../../records/results/answer-form';
import { useResultActions, type ResultActions } from '../../records/results/result-actions';
import { useCheckResults } from '../../store/check-results';
import { useModel, useUi } from '../../store/stores';
import { activeRow, countStates, fitting, groupResults, listRows, type GroupBy, type ListRow, type StateFilter } from './check-list';

/** Everything the parts of the room share. */
export interface ChecksDesk {
  readonly model: Model;
  readonly results: readonly AnsweredResult[];
  readonly counts: Readonly<Record<StateFilter, number>>;
  /** How many results are shown. */
  readonly shown: number;
  readonly rows: readonly ListRow[];
  readonly active: number;
  readonly row: ListRow | undefined;
  readonly setActive: (index: number) => void;
  readonly fold: (groupId: string) => void;
  readonly by: GroupBy;
  readonly setBy: (by: GroupBy) => void;
  readonly states: ReadonlySet<StateFilter>;
  readonly toggle: (state: StateFilter) => void;
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly mode: AnswerMode | undefined;
  readonly setMode: (mode: AnswerMode | undefined) => void;
  readonly actions: ResultActions;
}

const waiting: ReadonlySet<StateFilter> = new Set(['open', 'reopened']);
const nothingFolded: ReadonlySet<string> = new Set();

/** The state of the room of the checks. */
export function useChecksDesk(): ChecksDesk {
  const { env } = useApp();
  const model = useModel();
  const language = useUi((state) => state.language);
  const results = useCheckResults(env.now().slice(0, 10));
  const actions = useResultActions();
  const [by, setBy] = useState<GroupBy>('severity');
  const [states, setStates] = useState(waiting);
  const [query, setQuery] = useState('');
  const [folded, setFolded] = useState(nothingFolded);
  const [activeKey, setActiveKey] = useState<string>();
  const [mode, setMode] = useState<AnswerMode>();
  const lastIndex = useRef(0);

  const shown = useMemo(() => fitting(results, states, query, language), [results, states, query, language]);
  const groups = useMemo(() => groupResults(shown, by, model), [shown, by, model]);
  const rows = useMemo(() => listRows(groups, folded), [groups, folded]);
  const active = activeRow(rows, activeKey, lastIndex.current);
  const row = rows[active];
  // The answered line is gone: from now on the next one is meant.
  if (row !== undefined && row.key !== activeKey) setActiveKey(row.key);

  return {
    model,
    results,
    counts: useMemo(() => countStates(results), [results]),
    shown: shown.length,
    rows,
    active,
    row,
    setActive: (index) => {
      lastIndex.current = index;
      if (rows[index]?.key !== activeKey) setMode(undefined);
      setActiveKey(rows[index]?.key);
    },
    fold: (groupId) => setFolded((before) => (before.has(groupId) ? new Set([...before].filter((id) => id !== groupId)) : new Set([...before, groupId]))),
    by,
    setBy: (next) => {
      setBy(next);
      setFolded(nothingFolded);
    },
    states,
    toggle: (state) => setStates((before) => (before.has(state) ? new Set([...before].filter((other) => other !== state)) : new Set([...before, state]))),
    query,
    setQuery,
    mode,
    setMode,
    actions,
  };
}
