import type { ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { interviewStates } from '../../../shared/model/choice-sets';
import { minutesFor, minutesOf, timeOf } from '../../../shared/practices/agenda-times';
import type { AgendaItem } from '../../../shared/practices/agenda';
import { listPlaces } from '../../../shared/practices/place';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { ArrowDownIcon, ArrowLeftIcon, ArrowRightIcon, ArrowUpIcon, Button, DateField, IconButton, NumberField, Panel, PanelSection, Select, TextArea, TextField, Trash2Icon } from '../../ui';
import { InterviewPeople } from './interview-people';
import { InterviewPractices } from './interview-practices';
import type { AgendaDesk } from './use-agenda-desk';

/** Everything about one interview. */
export function InterviewPanel({ item, desk }: { readonly item: AgendaItem; readonly desk: AgendaDesk }): ReactNode {
  const translate = useTranslate();
  const { interview } = item;
  const ways = [
    { id: 'up', icon: <ArrowUpIcon aria-hidden />, label: translate('agenda.item.up'), press: () => desk.shift(interview, -1) },
    { id: 'down', icon: <ArrowDownIcon aria-hidden />, label: translate('agenda.item.down'), press: () => desk.shift(interview, 1) },
    { id: 'previous', icon: <ArrowLeftIcon aria-hidden />, label: translate('agenda.item.toPrevious'), press: () => desk.shiftDay(interview, -1) },
    { id: 'next', icon: <ArrowRightIcon aria-hidden />, label: translate('agenda.item.toNext'), press: () => desk.shiftDay(interview, 1) },
  ];
  return (
    <Panel
      label={translate('agenda.panel.label', { title: interview.title })}
      title={interview.title}
      kicker={translate('entity.interview', { count: 1 })}
      actions={ways.map(({ id, icon, label, press }) => (
        <IconButton key={id} label={label} icon={icon} size="small" onPress={press} />
      ))}
      onClose={() => desk.choose(undefined)}
      closeLabel={translate('app.close')}
      footer={
        <Button variant="quiet" icon={<Trash2Icon aria-hidden />} onPress={() => desk.remove(interview)}>
          {translate('agenda.panel.remove')}
        </Button>
      }
    >
      <TextField
        label={translate('field.interview.title')}
        value={interview.title}
        maxLength={200}
        onCommit={(title) => {
          if (title.trim() !== '') desk.patch(interview, { title: title.trim() });
        }}
      />
      <When item={item} desk={desk} />
      <InterviewPeople interview={interview} desk={desk} />
      <InterviewPractices item={item} desk={desk} />
      <TextArea label={translate('field.interview.notes')} value={interview.notes ?? ''} rows={3} onCommit={(notes) => desk.patch(interview, { notes: notes.trim() === '' ? undefined : notes })} />
    </Panel>
  );
}

const none = 'none';

function When({ item, desk }: { readonly item: AgendaItem; readonly desk: AgendaDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const { interview } = item;
  const setTime = (text: string): void => {
    const minutes = minutesOf(text);
    if (text.trim() === '') desk.patch(interview, { startsAt: undefined });
    else if (minutes !== undefined) desk.patch(interview, { startsAt: timeOf(minutes) });
  };
  const areas = [
    { id: none, title: '–' },
    ...listPlaces(model, language)
      .filter(({ kind }) => kind === 'area' || kind === 'site')
      .map(({ id, name }) => ({ id, title: name })),
  ];
  const isTimeBad = interview.startsAt !== undefined && minutesOf(interview.startsAt) === undefined;
  return (
    <PanelSection title={translate('agenda.panel.when')}>
      <div className="zw-agenda-fields">
        <DateField
          label={translate('field.interview.day')}
          value={interview.day ?? null}
          style={language === 'de' ? 'german' : 'iso'}
          invalidText={translate('problem.notDate')}
          onChange={(day) => desk.patch(interview, { day: day ?? undefined })}
        />
        <TextField
          label={translate('field.interview.startsAt')}
          value={interview.startsAt ?? ''}
          placeholder={timeOf(item.from)}
          help={translate('agenda.panel.timeBad')}
          {...(isTimeBad ? { error: translate('agenda.panel.timeBad') } : {})}
          maxLength={20}
          onCommit={setTime}
        />
        <NumberField
          label={translate('field.interview.minutes')}
          value={interview.minutes ?? null}
          min={5}
          max={1440}
          step={5}
          help={translate('agenda.panel.minutes', { minutes: minutesFor(item.practices.length) })}
          increaseLabel={translate('records.increase')}
          decreaseLabel={translate('records.decrease')}
          onChange={(minutes) => desk.patch(interview, { minutes: minutes ?? undefined })}
        />
        <Select
          label={translate('field.interview.state')}
          options={interviewStates.values.map((id) => ({ id, title: translate(choiceLabelKey('interviewState', id)) }))}
          value={interview.state ?? 'planned'}
          placeholder=""
          onChange={(id) => desk.patch(interview, { state: interviewStates.values.find((state) => state === id) })}
        />
        <TextField label={translate('field.interview.place')} value={interview.place ?? ''} maxLength={200} onCommit={(place) => desk.patch(interview, { place: place.trim() === '' ? undefined : place.trim() })} />
        <Select label={translate('field.interview.areaId')} options={areas} value={interview.areaId ?? none} placeholder="–" onChange={(id) => desk.patch(interview, { areaId: id === none ? undefined : id })} />
      </div>
    </PanelSection>
  );
}
