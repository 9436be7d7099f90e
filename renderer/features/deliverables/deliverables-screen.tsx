import { useRef, useState, type ReactNode } from 'react';
import { deliverables, type Deliverable } from '../../../shared/deliverables/index';
import type { View } from '../../../shared/deliverables/options';
import type { Language } from '../../../shared/i18n/message';
import { useApp } from '../../commands/app-context';
import { exportClientWorkbook } from '../../commands/export-client-workbook';
import { exportDeliverable } from '../../commands/export-deliverable';
import { runTelling } from '../../commands/handlers';
import type { SavedFile } from '../../commands/session';
import { useTranslate, useUi } from '../../store/stores';
import { BusyLine, Button, Card, CircleCheckIcon, FileDownIcon, FileSpreadsheetIcon, FileTextIcon, Notice, SegmentedControl, TriangleAlertIcon } from '../../ui';
import { ClientListCard } from './client-list-card';
import { DrawingPreview } from './drawing-preview';
import { ReportCard } from './report-card';
import './deliverables.css';

interface Running {
  readonly id: string;
  readonly fraction: number;
}

/** A file, and the card it was asked for on. */
interface Written {
  readonly id: string;
  readonly file: SavedFile;
}

type Writing = (progress: (fraction: number) => void, signal: AbortSignal) => Promise<readonly SavedFile[]>;

const clientListId = 'client-list';

/** What is handed over: Word and Excel in either language, with a look at the figures they carry. */
export function DeliverablesScreen(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const screenLanguage = useUi((state) => state.language);
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [view, setView] = useState<View>('asIs');
  const [running, setRunning] = useState<Running | undefined>(undefined);
  const [written, setWritten] = useState<readonly Written[]>([]);
  const [focused, setFocused] = useState<string | undefined>(undefined);
  const abort = useRef<AbortController | undefined>(undefined);

  const write = async (id: string, work: Writing): Promise<void> => {
    const controller = new AbortController();
    abort.current = controller;
    setRunning({ id, fraction: 0 });
    try {
      const files = await work((fraction) => setRunning({ id, fraction }), controller.signal);
      setWritten((earlier) => [...files.map((file) => ({ id, file })), ...earlier]);
    } finally {
      // The button gave way to the progress, and with it the focus, unless a person has gone on meanwhile.
      const held = document.activeElement;
      setFocused(held === null || held === document.body || held.closest('.zw-busy') !== null ? id : undefined);
      setRunning(undefined);
    }
  };
  const done = (id: string): ReactNode => {
    const last = written.find((one) => one.id === id);
    return running?.id === id || last === undefined ? null : <WrittenLine file={last.file} />;
  };
  const writeDeliverable = (deliverable: Deliverable): Promise<void> =>
    write(deliverable.id, async (progress, signal) => {
      const file = await exportDeliverable(app, { deliverable, language, view }, progress, signal);
      return file === undefined ? [] : [file];
    });
  const busyLine = (fraction: number): ReactNode => (
    <BusyLine label={translate('deliverables.writing')} fraction={fraction} cancelLabel={translate('app.cancel')} onCancel={() => abort.current?.abort()} />
  );

  return (
    <div className="zw-page">
      <header className="zw-deliverables__head">
        <h1 className="zw-page__title">{translate('command.go.deliverables')}</h1>
        <div className="zw-deliverables__options">
          <span className="zw-muted" aria-hidden>
            {translate('deliverables.language')}
          </span>
          <SegmentedControl
            label={translate('deliverables.language')}
            segments={[
              { id: 'de', title: translate('choice.language.de') },
              { id: 'en', title: translate('choice.language.en') },
            ]}
            value={language}
            onChange={setLanguage}
          />
          <span className="zw-muted" aria-hidden>
            {translate('app.view')}
          </span>
          <SegmentedControl
            label={translate('app.view')}
            segments={[
              { id: 'asIs', title: translate('app.view.as-is') },
              { id: 'target', title: translate('app.view.target') },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
      </header>
      <div className="zw-deliverables__list">
        {deliverables.map((deliverable) => (
          <Card key={deliverable.id} title={translate(deliverable.titleKey)}>
            <div className="zw-deliverables__item">
              {deliverable.kind === 'document' ? <FileTextIcon aria-hidden /> : <FileSpreadsheetIcon aria-hidden />}
              <p>{translate(deliverable.aboutKey)}</p>
            </div>
            {running?.id === deliverable.id ? (
              busyLine(running.fraction)
            ) : (
              <Button
                variant={deliverable === deliverables[0] ? 'primary' : 'default'}
                icon={<FileDownIcon aria-hidden />}
                isDisabled={running !== undefined}
                autoFocus={focused === deliverable.id}
                onPress={() => void runTelling(app, () => writeDeliverable(deliverable))}
              >
                {translate(deliverable.kind === 'document' ? 'deliverables.write-word' : 'deliverables.write-excel')}
              </Button>
            )}
            {done(deliverable.id)}
          </Card>
        ))}
        <ClientListCard
          busy={running?.id === clientListId ? busyLine(running.fraction) : undefined}
          done={done(clientListId)}
          isDisabled={running !== undefined}
          hasFocus={focused === clientListId}
          onWrite={(list) => void runTelling(app, () => write(clientListId, (progress, signal) => exportClientWorkbook(app, { list, language }, progress, signal)))}
        />
      </div>
      {written.map(({ file }) => (
        <SavedNotice key={`${file.sha256} ${file.name}`} file={file} />
      ))}
      <ReportCard />
      <DrawingPreview language={language} view={view} />
    </div>
  );
}

/** On the card itself, where the eye is: what was written, and that photos are missing; below stands more. */
function WrittenLine({ file }: { readonly file: SavedFile }): ReactNode {
  const translate = useTranslate();
  const { name, photosLeftOut = [] } = file;
  return (
    <div className="zw-deliverables__written" role="status">
      <p>
        <CircleCheckIcon aria-hidden />
        <span>{translate('app.saved-file.title', { name })}</span>
      </p>
      {photosLeftOut.length === 0 ? null : (
        <p className="zw-deliverables__written--lacking">
          <TriangleAlertIcon aria-hidden />
          <span>{translate('deliverables.photos-left-out', { count: photosLeftOut.length, name })}</span>
        </p>
      )}
    </div>
  );
}

/** What was written, and which photos are not in it. */
function SavedNotice({ file }: { readonly file: SavedFile }): ReactNode {
  const translate = useTranslate();
  const { photosLeftOut = [] } = file;
  return (
    <>
      <Notice tone="success" title={translate('app.saved-file.title', { name: file.name })}>
        {translate('app.saved-file.text', { place: file.place })} <code className="zw-deliverables__hash">{translate('deliverables.checksum', { sha256: file.sha256 })}</code>
      </Notice>
      {photosLeftOut.length === 0 ? null : (
        <Notice tone="warning" title={translate('deliverables.photos-left-out', { count: photosLeftOut.length, name: file.name })}>
          {translate('deliverables.photos-left-out.text', { list: photosLeftOut.join(', ') })}
        </Notice>
      )}
    </>
  );
}
