import { useState, type ReactNode } from 'react';
import type { AnswerFields } from '../../../shared/checks/answers';
import { useTranslate, useUi } from '../../store/stores';
import { Button, DateField, TextArea } from '../../ui';
import { useKeysWithin } from './use-keys-within';

export type AnswerMode = 'accepted' | 'modelIsWrong';

interface AnswerFormProps {
  readonly mode: AnswerMode;
  /** How many results are answered. */
  readonly count?: number;
  readonly onAnswer: (fields: AnswerFields) => void;
  readonly onCancel: () => void;
}

/** The reason for accepting a result, and until when; or what is wrong in the model. */
export function AnswerForm({ mode, count = 1, onAnswer, onCancel }: AnswerFormProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const isAccepting = mode === 'accepted';
  const lacks = isAccepting && reason.trim() === '';
  const submit = (): void => {
    setAsked(true);
    if (lacks) return;
    const said = reason.trim();
    onAnswer({ kind: mode, ...(said === '' ? {} : { reason: said }), ...(isAccepting && until !== null ? { until } : {}) });
  };
  const form = useKeysWithin((event) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  });
  return (
    <div ref={form} className="zw-answer-form">
      <TextArea
        label={translate(isAccepting ? 'checks.answer.reason' : 'checks.answer.whatIsWrong')}
        value={reason}
        onChange={setReason}
        rows={3}
        autoFocus
        maxLength={2000}
        requiredWord={isAccepting ? translate('records.required') : undefined}
        error={isAsked && lacks ? translate('checks.answer.reasonMissing') : undefined}
      />
      {isAccepting ? (
        <DateField
          label={translate('checks.answer.until')}
          help={translate('checks.answer.untilHelp')}
          value={until}
          onChange={setUntil}
          style={language === 'de' ? 'german' : 'iso'}
          invalidText={translate('problem.notDate')}
        />
      ) : null}
      <div className="zw-answer-form__buttons">
        <Button variant="primary" size="small" onPress={submit}>
          {count === 1 ? translate(`checks.answer.do.${mode}`) : translate('checks.answer.doMany', { count })}
        </Button>
        <Button size="small" onPress={onCancel}>
          {translate('app.cancel')}
        </Button>
      </div>
    </div>
  );
}
