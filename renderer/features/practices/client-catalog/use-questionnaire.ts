import { useEffect, useRef, useState } from 'react';
import { errorKey, isAppError } from '../../../../shared/app/errors';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { MessageParameters } from '../../../../shared/i18n/message';
import type { QuestionnairePlan } from '../../../../shared/questionnaires/plan-questionnaire';
import { useApp } from '../../../commands/app-context';
import type { ImportFile } from '../../../commands/import-inventory';
import { applyQuestionnaire, openQuestionnaire } from '../../../commands/questionnaires';

interface Failure {
  readonly key: MessageKey;
  readonly parameters: MessageParameters;
}

/** A questionnaire on its way in: what is being read, what it would bring, what went wrong. */
export interface QuestionnaireDesk {
  /** Share of the file that is read; undefined when nothing is being read. */
  readonly busy: number | undefined;
  readonly failure: Failure | undefined;
  readonly plan: QuestionnairePlan | undefined;
  readonly choose: () => Promise<void>;
  readonly drop: (files: readonly File[]) => Promise<void>;
  readonly cancel: () => void;
  readonly startAgain: () => void;
  /** True when the practices are taken over. */
  readonly apply: () => boolean;
}

export function useQuestionnaire(): QuestionnaireDesk {
  const app = useApp();
  const [busy, setBusy] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const [plan, setPlan] = useState<QuestionnairePlan>();
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  const take = async (file: ImportFile): Promise<void> => {
    const mine = new AbortController();
    abort.current = mine;
    setFailure(undefined);
    setPlan(undefined);
    setBusy(0);
    try {
      setPlan(await openQuestionnaire(app, file, { onProgress: setBusy, signal: mine.signal }));
    } catch (error) {
      const isCancelled = mine.signal.aborted || (isAppError(error) && error.code === 'cancelled');
      if (!isCancelled) setFailure(isAppError(error) ? { key: errorKey(error.code), parameters: error.parameters } : { key: errorKey('unexpected'), parameters: {} });
    }
    setBusy(undefined);
  };
  return {
    busy,
    failure,
    plan,
    choose: async () => {
      const answer = await app.host['file.open']({ purpose: 'questionnaire', multiple: false });
      if (!answer.ok) return setFailure({ key: errorKey(answer.code), parameters: answer.parameters });
      const [file] = answer.value.files;
      if (file !== undefined) await take(file);
    },
    drop: async ([file]) => {
      if (file !== undefined) await take({ name: file.name, size: file.size, dropped: file });
    },
    cancel: () => abort.current?.abort(),
    startAgain: () => {
      setPlan(undefined);
      setFailure(undefined);
    },
    apply: () => {
      if (plan === undefined) return false;
      const result = applyQuestionnaire(app, plan);
      if (result.ok) return true;
      const [problem] = result.problems;
      setFailure({ key: 'questionnaire.refused', parameters: { problem: problem === undefined ? '' : `${problem.field}: ${problem.code}` } });
      return false;
    },
  };
}
