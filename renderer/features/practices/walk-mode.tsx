import { useEffect, useRef, useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { MessageKey } from '../../../shared/i18n/en';
import { evidenceKinds } from '../../../shared/model/choice-sets';
import { domainTitle, practiceText } from '../../../shared/practices/catalog';
import { organisationRatings } from '../../../shared/practices/edits';
import { ratingNotices, type RatingValue } from '../../../shared/practices/rating';
import type { WorklistRow } from '../../../shared/practices/worklist';
import { useModel, useSaved, useTranslate, useUi } from '../../store/stores';
import { Button, ChevronLeftIcon, ChevronRightIcon, MaturityMark, PlusIcon, SavedIndicator, TextArea, TextField, XIcon } from '../../ui';
import { LevelChoice } from './level-choice';
import { longState, markOf, tickOf } from './maturity-words';
import { noticeKeys, Reason } from './practice-panel';
import type { PracticeDesk } from './use-practice-desk';

interface WalkProps {
  readonly row: WorklistRow;
  readonly desk: PracticeDesk;
  readonly onRate: (value: RatingValue) => void;
  readonly onLeave: () => void;
}

/** One practice a screen for the tablet: read, tap the level that fits, note, next. */
export function WalkMode({ row, desk, onRate, onLeave }: WalkProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-practices-walk" data-density="walk" role="region" aria-label={translate('practices.walk.label')}>
      <WalkHead row={row} desk={desk} onLeave={onLeave} />
      <WalkCard key={row.id} row={row} desk={desk} onRate={onRate} />
      <WalkFoot row={row} desk={desk} />
    </div>
  );
}

function WalkHead({ row, desk, onLeave }: Pick<WalkProps, 'row' | 'desk' | 'onLeave'>): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const inDomain = desk.rows.filter(({ domain }) => domain === row.domain);
  const position = inDomain.findIndex(({ id }) => id === row.id) + 1;
  return (
    <header className="zw-practices-walk__head">
      <span className="zw-practices-walk__place">
        <strong>{domainTitle(language, row.domain)}</strong>
        <span className="zw-mono">{row.id}</span>
        <span>{translate('practices.walk.position', { position, total: inDomain.length })}</span>
      </span>
      <MaturityMark level={markOf(row.state)} target={tickOf(row.target)} word={longState(language, row.state)} />
      <Button icon={<XIcon aria-hidden />} onPress={onLeave}>
        {translate('practices.walk.leave')}
      </Button>
    </header>
  );
}

type Drawer = 'note' | 'evidence' | undefined;

function WalkCard({ row, desk, onRate }: Pick<WalkProps, 'row' | 'desk' | 'onRate'>): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const [drawer, setDrawer] = useState<Drawer>();
  const rating = organisationRatings(useModel(), row.id)[0];
  const { title, statement, evidence, ask, lookAt } = practiceText(language, row.id);
  const notices = rating === undefined ? [] : ratingNotices(rating).filter((notice) => notice !== 'reasonMissing');
  const toggle = (which: Drawer): void => setDrawer(drawer === which ? undefined : which);
  const isNoteOpen = drawer === 'note' || (drawer === undefined && row.hasNote);
  return (
    <div className="zw-practices-card">
      <h1>{title}</h1>
      <p>{statement}</p>
      {ask === undefined ? null : <Hint titleKey="practices.detail.ask" texts={ask} />}
      {lookAt === undefined ? null : <Hint titleKey="practices.detail.lookAt" texts={lookAt} />}
      <Hint titleKey="practices.detail.askFor" texts={evidence} />
      <LevelChoice practiceId={row.id} value={rating?.value} onRate={onRate} />
      <Reason practiceId={row.id} desk={desk} />
      {notices.map((notice) => (
        <p key={notice} className="zw-practices-small">
          {translate(noticeKeys[notice])}
        </p>
      ))}
      <div className="zw-practices-walk__tools">
        <Button onPress={() => toggle('note')}>{translate('practices.note.label')}</Button>
        <Button onPress={() => toggle('evidence')}>{translate('practices.evidence.add')}</Button>
        {row.evidence === 0 ? null : <span className="zw-muted">{translate('practices.evidence.count', { count: row.evidence })}</span>}
        {rating?.value === undefined ? null : (
          <Button variant="quiet" onPress={() => desk.edits.rate(row.id, undefined)}>
            {translate('practices.rate.clear')}
          </Button>
        )}
      </div>
      <div data-practice-field="note" hidden={!isNoteOpen}>
        <TextArea
          label={translate('practices.note.label')}
          placeholder={translate('practices.note.placeholder')}
          value={rating?.note ?? ''}
          rows={3}
          onCommit={(text) => desk.edits.write(row.id, 'note', text)}
        />
      </div>
      {drawer === 'evidence' ? <WalkEvidence row={row} desk={desk} suggestions={evidence} onAdded={() => setDrawer(undefined)} /> : null}
    </div>
  );
}

function Hint({ titleKey, texts }: { readonly titleKey: MessageKey; readonly texts: readonly string[] }): ReactNode {
  const translate = useTranslate();
  return (
    <p className="zw-practices-hint">
      <strong>{translate(titleKey)}</strong> {texts.join(' · ')}
    </p>
  );
}

/** What was shown: pick one of the suggestions or write it, then one tap on how it was shown. */
function WalkEvidence({ row, desk, suggestions, onAdded }: {
  readonly row: WorklistRow;
  readonly desk: PracticeDesk;
  readonly suggestions: readonly string[];
  readonly onAdded: () => void;
}): ReactNode {
  const translate = useTranslate();
  const [title, setTitle] = useState('');
  const drawer = useRef<HTMLDivElement>(null);
  useEffect(() => drawer.current?.scrollIntoView({ block: 'end' }), []);
  return (
    <div ref={drawer} className="zw-practices-walk__evidence" role="group" aria-label={translate('practices.evidence.add')}>
      <TextField label={translate('practices.evidence.new')} value={title} maxLength={200} onChange={setTitle} autoFocus />
      <div className="zw-practices-walk__tools">
        {suggestions.map((suggestion) => (
          <Button key={suggestion} onPress={() => setTitle(suggestion)}>
            {suggestion}
          </Button>
        ))}
      </div>
      <div className="zw-practices-walk__tools">
        {evidenceKinds.values.map((kind) => (
          <Button
            key={kind}
            icon={<PlusIcon aria-hidden />}
            isDisabled={title.trim() === ''}
            onPress={() => {
              desk.edits.addEvidence(row.id, { kind, title: title.trim() });
              onAdded();
            }}
          >
            {translate(choiceLabelKey('evidenceKind', kind))}
          </Button>
        ))}
      </div>
    </div>
  );
}

function WalkFoot({ row, desk }: { readonly row: WorklistRow; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const saved = useSaved();
  const at = desk.shown.findIndex(({ id }) => id === row.id);
  const words = { saved: 'app.saved', saving: 'app.saving', notSaved: 'app.not-saved' } as const;
  const marks = { saved: 'saved', saving: 'saving', notSaved: 'not-saved' } as const;
  return (
    <footer className="zw-practices-walk__foot">
      <Button size="large" icon={<ChevronLeftIcon aria-hidden />} isDisabled={at <= 0} onPress={() => desk.move(-1)}>
        {translate('practices.walk.previous')}
      </Button>
      <span className="zw-practices-walk__progress">
        <span>{translate('practices.walk.position', { position: at + 1, total: desk.shown.length })}</span>
        <SavedIndicator state={marks[saved.kind]} word={translate(words[saved.kind])} />
      </span>
      <Button size="large" variant="primary" isDisabled={at >= desk.shown.length - 1} onPress={() => desk.move(1)}>
        <span className="zw-practices-walk__next">
          {translate('practices.walk.next')}
          <ChevronRightIcon aria-hidden />
        </span>
      </Button>
    </footer>
  );
}
