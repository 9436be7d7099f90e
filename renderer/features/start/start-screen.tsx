import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import type { ProjectMeta } from '../../../shared/host/records';
import { formatInstant } from '../../../shared/i18n/format';
import { useApp } from '../../commands/app-context';
import { newBeginning } from '../../commands/beginnings';
import { runTelling } from '../../commands/handlers';
import { useProject, useTranslate, useUi } from '../../store/stores';
import { BookOpenIcon, Button, Card, EmptyState, FactoryIcon, FilePlusIcon, FolderOpenIcon, IconButton, TextField, Trash2Icon } from '../../ui';
import { lazyWithTexts } from '../../texts/with-texts';
import './start.css';

/** Fetched when first asked, so that the start stays quick. */
const RemoveDialog = lazyWithTexts(async () => (await import('./remove-dialog')).RemoveDialog);

/** The first room: what was open lately, something new, a file, or the sample plant. */
export function StartScreen(): ReactNode {
  const translate = useTranslate();
  const { run } = useApp();
  return (
    <div className="zw-start">
      <h1 className="zw-start__title">{translate('start.title')}</h1>
      <p className="zw-start__lead">{translate('start.lead')}</p>
      <div className="zw-start__columns">
        <div className="zw-start__main">
          <Recent />
          <div className="zw-start__others">
            <Card title={translate('start.open.title')}>
              <p className="zw-start__text">{translate('start.open.text')}</p>
              <Button icon={<FolderOpenIcon aria-hidden />} onPress={() => run('assessment.open')}>
                {translate('command.assessment.open')}
              </Button>
            </Card>
            <Card title={translate('start.sample.title')}>
              <p className="zw-start__text">{translate('start.sample.text')}</p>
              <Button icon={<FactoryIcon aria-hidden />} onPress={() => run('assessment.sample')}>
                {translate('command.assessment.sample')}
              </Button>
            </Card>
          </div>
        </div>
        <div className="zw-start__side">
          <NewAssessment />
          <Card title={translate('command.app.first-steps')}>
            <p className="zw-start__text">{translate('start.guide.text')}</p>
            <Button icon={<BookOpenIcon aria-hidden />} onPress={() => run('app.first-steps')}>
              {translate('command.app.first-steps')}
            </Button>
          </Card>
        </div>
      </div>
    </div>
  );
}

function Recent(): ReactNode {
  const translate = useTranslate();
  const { session } = useApp();
  const revision = useProject((state) => state.session);
  const [projects, setProjects] = useState(session.recent());
  const list = revision === undefined ? projects : session.recent();
  return (
    <Card title={translate('start.recent.title')} className="zw-start__recent">
      {list.length === 0 ? (
        <EmptyState title={translate('start.recent.empty')} text={translate('start.recent.empty-text')} />
      ) : (
        <ul className="zw-start__list">
          {list.map((meta) => (
            <RecentItem key={meta.projectId} meta={meta} onRemoved={() => setProjects(session.recent())} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function RecentItem({ meta, onRemoved }: { readonly meta: ProjectMeta; readonly onRemoved: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const app = useApp();
  const [asking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  const title = meta.title === '' ? translate('start.recent.unnamed') : meta.title;
  const assets = meta.counts['asset'] ?? 0;
  const ask = (): void => {
    setWasAsked(true);
    setAsking(true);
  };
  const remove = async (): Promise<void> => {
    setAsking(false);
    await app.session.removeProject(meta.projectId);
    onRemoved();
  };
  return (
    <li className="zw-start__item">
      <button type="button" className="zw-start__open" onClick={() => void runTelling(app, () => app.session.openProject(meta.projectId))}>
        <span className="zw-start__name">{title}</span>
        <span className="zw-start__facts">
          {translate('start.recent.facts', { date: formatInstant(language, meta.updatedAt), assets })}
        </span>
      </button>
      <IconButton label={translate('start.recent.remove', { name: title })} icon={<Trash2Icon aria-hidden />} onPress={ask} />
      {wasAsked && (
        <Suspense fallback={null}>
          <RemoveDialog title={title} isOpen={asking} onConfirm={() => void runTelling(app, remove)} onCancel={() => setAsking(false)} />
        </Suspense>
      )}
    </li>
  );
}

function NewAssessment(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const [name, setName] = useState('');
  const [operator, setOperator] = useState('');
  const [site, setSite] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const isWanted = useUi((state) => state.isNewWanted);
  useEffect(() => {
    if (!isWanted) return;
    form.current?.querySelector('input')?.focus();
    app.ui.setState({ isNewWanted: false });
  }, [isWanted, app]);
  const create = (): void => {
    const facts = { name: name.trim(), operator: operator.trim(), site: site.trim() };
    void runTelling(app, () => app.session.begin(newBeginning(facts, app.ui.getState().language, app.env)));
  };
  return (
    <Card title={translate('start.new.title')}>
      <form
        ref={form}
        className="zw-start__form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') create();
        }}
      >
        <TextField label={translate('field.assessment.name')} value={name} onChange={setName} requiredWord={translate('records.required')} />
        <TextField label={translate('field.assessment.operator')} value={operator} onChange={setOperator} />
        <TextField label={translate('field.assessment.site')} value={site} onChange={setSite} />
        <Button variant="primary" icon={<FilePlusIcon aria-hidden />} isDisabled={name.trim() === ''} onPress={create}>
          {translate('start.new.create')}
        </Button>
      </form>
    </Card>
  );
}
