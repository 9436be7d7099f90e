import { useState, type ReactNode } from 'react';
import type { Language } from '../../../shared/i18n/message';
import { useApp } from '../../commands/app-context';
import { exportDeliverable } from '../../commands/export-deliverable';
import { runTelling } from '../../commands/handlers';
import { tellingBusy } from '../../commands/telling-busy';
import { useTranslate } from '../../store/stores';
import { Button, CalendarIcon, EmptyState, FileTextIcon, MenuButton, PlusIcon, SplitPane, Toolbar, WandSparklesIcon } from '../../ui';
import { AgendaDays } from './agenda-days';
import { InterviewPanel } from './interview-panel';
import { useAgendaDesk, type AgendaDesk } from './use-agenda-desk';
import './agenda.css';

const panelWidth = 420;

/** Whom to talk to about what, on which day: interviews as cards by day. */
export function AgendaScreen(): ReactNode {
  const translate = useTranslate();
  const desk = useAgendaDesk();
  const [width, setWidth] = useState(panelWidth);
  const isEmpty = desk.days.length === 0;
  return (
    <div className="zw-agenda">
      <AgendaBar desk={desk} />
      {isEmpty ? (
        <EmptyState
          icon={<CalendarIcon aria-hidden />}
          title={translate('agenda.empty.title')}
          text={translate('agenda.empty.text')}
          action={
            <Button variant="primary" icon={<WandSparklesIcon aria-hidden />} onPress={desk.propose}>
              {translate('agenda.propose')}
            </Button>
          }
        />
      ) : (
        <SplitPane
          size={width}
          onSizeChange={setWidth}
          resizeLabel={translate('practices.detail.width')}
          main={<AgendaDays desk={desk} />}
          aside={desk.chosen === undefined ? null : <InterviewPanel key={desk.chosen.interview.id} item={desk.chosen} desk={desk} />}
        />
      )}
    </div>
  );
}

function AgendaBar({ desk }: { readonly desk: AgendaDesk }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const items = desk.days.flatMap((day) => day.items);
  const conflicts = items.filter((item) => item.conflicts.length > 0).length;
  const languages = [
    { id: 'de', title: translate('choice.language.de') },
    { id: 'en', title: translate('choice.language.en') },
  ] as const;
  const write = (id: string): void => {
    const language = languages.find((one) => one.id === id)?.id;
    if (language !== undefined) void runTelling(app, () => writeWord(app, language));
  };
  return (
    <Toolbar
      label={translate('command.go.agenda')}
      title={translate('command.go.agenda')}
      count={translate('agenda.count', { count: items.length })}
      filters={
        <span className="zw-agenda__facts">
          <span>{desk.uncovered.length === 0 ? translate('agenda.uncovered.none') : translate('agenda.uncovered', { count: desk.uncovered.length })}</span>
          {conflicts === 0 ? null : <strong className="zw-agenda__conflicts">{translate('agenda.conflicts', { count: conflicts })}</strong>}
        </span>
      }
      actions={
        <>
          {items.length === 0 ? null : (
            <Button icon={<WandSparklesIcon aria-hidden />} onPress={desk.propose}>
              {translate('agenda.propose')}
            </Button>
          )}
          <MenuButton label={translate('agenda.word')} icon={<FileTextIcon aria-hidden />} groups={[{ id: 'language', title: translate('agenda.word.language'), entries: languages }]} onAction={write} isDisabled={items.length === 0} />
          <Button variant="primary" icon={<PlusIcon aria-hidden />} onPress={() => desk.add(translate('agenda.new.title'))}>
            {translate('agenda.add')}
          </Button>
        </>
      }
    />
  );
}

/** Writes the agenda as Word and says where it lies. */
async function writeWord(app: ReturnType<typeof useApp>, language: Language): Promise<void> {
  const deliverable = { id: 'assessment-agenda', kind: 'document' } as const;
  const saved = await tellingBusy(app, 'deliverables.writing', (onProgress, signal) => exportDeliverable(app, { deliverable, language, view: 'asIs' }, onProgress, signal));
  if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'agenda.printed', parameters: { name: saved.name, place: saved.place } });
}
