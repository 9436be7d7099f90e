import type { ReactNode } from 'react';
import { compareText } from '../../../shared/i18n/format';
import type { Interview } from '../../../shared/model/entities/interview';
import { getRecord, listOf } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { PanelSection, Select, TextField, XIcon } from '../../ui';
import type { AgendaDesk } from './use-agenda-desk';

/** With whom: people of the scope, and others by name. */
export function InterviewPeople({ interview, desk }: { readonly interview: Interview; readonly desk: AgendaDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const compare = compareText(language);
  const chosen = interview.personIds ?? [];
  const set = (personIds: readonly RecordId[]): void => desk.patch(interview, { personIds: personIds.length === 0 ? undefined : personIds });
  const others = listOf(model, 'person')
    .filter(({ id, role }) => role !== 'assessor' && !chosen.includes(id))
    .map(({ id, name, function: task }) => ({ id, title: task === undefined ? name : `${name} (${task})` }))
    .sort((left, right) => compare(left.title, right.title));
  return (
    <PanelSection title={translate('agenda.panel.who')}>
      <ul className="zw-agenda-people">
        {chosen.map((id) => {
          const person = getRecord(model, 'person', id);
          return person === undefined ? null : (
            <li key={id}>
              <span>
                <strong>{person.name}</strong>
                {person.function === undefined ? null : <span className="zw-muted">{person.function}</span>}
              </span>
              <button type="button" aria-label={translate('agenda.panel.removePerson', { person: person.name })} onClick={() => set(chosen.filter((one) => one !== id))}>
                <XIcon aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {others.length === 0 ? null : (
        <Select label={translate('agenda.panel.addPerson')} hideLabel options={others} value={null} placeholder={translate('agenda.panel.addPerson')} onChange={(id) => set([...chosen, id])} />
      )}
      <TextField label={translate('field.interview.others')} value={interview.others ?? ''} maxLength={400} onCommit={(text) => desk.patch(interview, { others: text.trim() === '' ? undefined : text.trim() })} />
    </PanelSection>
  );
}
