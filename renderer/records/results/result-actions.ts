import { answerResult, withdrawAnswer, type AnsweredResult, type AnswerFields } from '../../../shared/checks/answers';
import { findingFromResult, type FindingFacts } from '../../../shared/checks/finding-from-result';
import type { MessageKey } from '../../../shared/i18n/en';
import type { MessageParameters } from '../../../shared/i18n/message';
import { applyChange, noChange, squash, type Change } from '../../../shared/model/change';
import type { Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { useApp, type App } from '../../commands/app-context';
import { roomForType } from '../../store/record-rooms';
import { changeLines } from './fix-text';

/** The quick fixes of several results, one after the other: the second sees what the first has done. */
export function fixesOf(model: Model, results: readonly AnsweredResult[]): Change {
  let current = model;
  let whole: Change = noChange;
  for (const result of results) {
    const change = result.check.quickFix?.(current, result) ?? noChange;
    if (change.size === 0) continue;
    current = applyChange(current, change);
    whole = squash(whole, change);
  }
  return whole;
}

/** The same answer to several results. */
function answersTo(model: Model, results: readonly AnsweredResult[], fields: AnswerFields, { author, env }: Pick<FindingFacts, 'author' | 'env'>): Change {
  return results.reduce<Change>((whole, result) => squash(whole, answerResult(model, result, fields, author, env)), noChange);
}

/** What can be done with results; each call is one step that can be undone. */
export interface ResultActions {
  readonly find: (result: AnsweredResult) => void;
  readonly answer: (results: readonly AnsweredResult[], fields: AnswerFields) => void;
  readonly takeBack: (result: AnsweredResult) => void;
  readonly fix: (results: readonly AnsweredResult[]) => void;
  readonly go: (id: RecordId) => void;
}

/** The actions, bound to the open assessment. Each says what it did and offers to take it back. */
export function useResultActions(): ResultActions {
  const app = useApp();
  const { ui } = app;
  const model = (): Model => app.project.state.getState().model;
  const facts = (): FindingFacts => ({ language: ui.getState().language, author: ui.getState().author, env: app.env });
  return {
    find: (result) => {
      const { change, findingId } = findingFromResult(model(), result, facts());
      if (committed(app, 'checks.step.finding', change)) {
        tellUndoable(app, 'checks.told.finding', {}, { secondKey: 'checks.told.open', onSecond: () => ui.go('findings', findingId) });
      }
    },
    answer: (results, fields) => {
      const told = fields.kind === 'modelIsWrong' ? 'checks.told.wrong' : 'checks.told.accepted';
      if (committed(app, 'checks.step.answer', answersTo(model(), results, fields, facts()))) tellUndoable(app, told, { count: results.length });
    },
    takeBack: (result) => {
      if (committed(app, 'checks.step.takeBack', withdrawAnswer(model(), result))) tellUndoable(app, 'checks.told.takenBack', {});
    },
    fix: (results) => {
      const before = model();
      const change = fixesOf(before, results);
      if (change.size === 0 || !committed(app, 'checks.step.fix', change)) return;
      const [first = '', ...more] = changeLines(change, before, ui.getState().language);
      if (more.length === 0) tellUndoable(app, 'checks.told.fixed', { what: first });
      else tellUndoable(app, 'checks.told.fixedMore', { what: first, count: more.length });
    },
    go: (id) => {
      const type = typeOfId(id);
      const room = type === undefined ? undefined : roomForType(type);
      if (room !== undefined) ui.go(room, id);
    },
  };
}

function committed({ project, ui }: App, labelKey: MessageKey, change: Change): boolean {
  const result = project.commit(change, { origin: 'user', label: { key: labelKey } });
  if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'app.failed' });
  return result.ok;
}

function tellUndoable({ ui, history }: App, titleKey: MessageKey, parameters: MessageParameters, second: { readonly secondKey?: MessageKey; readonly onSecond?: () => void } = {}): void {
  ui.tell({ tone: 'success', titleKey, parameters, actionKey: 'checks.told.undo', onAction: () => history.undo(), ...second });
}
