import type { ReactNode } from 'react';
import { formatInstant } from '../../../shared/i18n/format';
import { getRecord } from '../../../shared/model/model';
import {
  bsigNumbers,
  domainTitle,
  findPractice,
  hasOwnAnchors,
  practiceText,
  referenceSystemName,
  type PracticeReferences,
  type ReferenceSystem,
} from '../../../shared/practices/catalog';
import { areaRatings, organisationRatings } from '../../../shared/practices/edits';
import { ratingNotices, type RatingNotice, type RatingValue } from '../../../shared/practices/rating';
import type { WorklistRow } from '../../../shared/practices/worklist';
import type { MessageKey } from '../../../shared/i18n/en';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Button, ChevronDownIcon, ChevronUpIcon, DefinitionList, IconButton, MaturityMark, Notice, Panel, PanelSection, TextArea, TextField } from '../../ui';
import { DomainResult } from './domain-result';
import { AskFor, EvidenceEditor } from './evidence-editor';
import { LevelChoice } from './level-choice';
import { LevelSelect } from './level-select';
import { markOf, shortState } from './maturity-words';
import type { PracticeDesk } from './use-practice-desk';

export const noticeKeys: Readonly<Record<RatingNotice, MessageKey>> = {
  reasonMissing: 'practices.notice.reasonMissing',
  evidenceMissing: 'practices.notice.evidenceMissing',
  secondPlaceMissing: 'practices.notice.secondPlaceMissing',
  figureMissing: 'practices.notice.figureMissing',
};

interface PanelProps {
  readonly row: WorklistRow;
  readonly desk: PracticeDesk;
  readonly onRate: (value: RatingValue) => void;
}

/** Everything about one practice: what is expected, the levels, note, evidence, target, where its domain stands. */
export function PracticePanel({ row, desk, onRate }: PanelProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { title, statement } = practiceText(language, row.id);
  return (
    <Panel
      label={translate('practices.detail.label', { practice: row.id })}
      kicker={translate('practices.detail.place', { practice: row.id, domain: domainTitle(language, row.domain) })}
      title={title}
      actions={
        <>
          <IconButton label={translate('practices.rate.previous')} icon={<ChevronUpIcon aria-hidden />} size="small" onPress={() => desk.move(-1)} placement="bottom" />
          <IconButton label={translate('practices.rate.next')} icon={<ChevronDownIcon aria-hidden />} size="small" onPress={() => desk.move(1)} placement="bottom" />
        </>
      }
      footer={
        <Button size="small" variant="quiet" onPress={desk.moveToOpen}>
          {translate('practices.rate.nextOpen')}
        </Button>
      }
    >
      <div className="zw-practices-detail" key={row.id}>
        <p>{statement}</p>
        <Rated row={row} desk={desk} onRate={onRate} />
        <Texts row={row} desk={desk} />
        <DomainResult domainId={row.domain} edits={desk.edits} onSelect={desk.select} />
        <References practiceId={row.id} />
      </div>
    </Panel>
  );
}

function Rated({ row, desk, onRate }: PanelProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const ratings = organisationRatings(useModel(), row.id);
  const rating = ratings[0];
  return (
    <section className="zw-practices-rate">
      <LevelChoice practiceId={row.id} value={rating?.value} onRate={onRate} />
      {hasOwnAnchors(row.id) ? null : <p className="zw-practices-small">{translate('practices.level.general')}</p>}
      <Reason practiceId={row.id} desk={desk} />
      {ratings.length > 1 ? <Notice tone="warning" title={translate('practices.several', { count: ratings.length })} /> : null}
      {rating === undefined
        ? null
        : ratingNotices(rating)
            .filter((notice) => notice !== 'reasonMissing')
            .map((notice) => <Notice key={notice} tone="info" title={translate(noticeKeys[notice])} />)}
      {rating?.value === undefined ? null : (
        <div className="zw-practices-rated">
          <span className="zw-practices-small">
            {rating.ratedAt === undefined
              ? null
              : translate('practices.rate.ratedBy', {
                  person: rating.rater ?? translate('practices.rate.unnamed'),
                  date: formatInstant(language, rating.ratedAt),
                })}
          </span>
          <Button size="small" variant="quiet" onPress={() => desk.edits.rate(row.id, undefined)}>
            {translate('practices.rate.clear')}
          </Button>
        </div>
      )}
      <AreaRatings practiceId={row.id} />
    </section>
  );
}

/** Why a practice does not apply: asked for as soon as it is rated so. */
export function Reason({ practiceId, desk }: { readonly practiceId: string; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const rating = organisationRatings(useModel(), practiceId)[0];
  if (rating?.value !== 'notApplicable') return null;
  const isMissing = ratingNotices(rating).includes('reasonMissing');
  return (
    <div data-practice-field="reason">
      <TextArea
        label={translate('practices.reason.label')}
        requiredWord={translate('practices.required')}
        error={isMissing ? translate('practices.notice.reasonMissing') : undefined}
        value={rating.reason ?? ''}
        rows={2}
        maxLength={2000}
        onCommit={(text) => desk.edits.write(practiceId, 'reason', text)}
      />
    </div>
  );
}

function AreaRatings({ practiceId }: { readonly practiceId: string }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const ratings = areaRatings(model, practiceId);
  if (ratings.length === 0) return null;
  const items = ratings.map(({ id, areaId, value }) => ({
    id,
    term: getRecord(model, 'area', areaId)?.name ?? '',
    value: <MaturityMark level={markOf(value ?? 'notRated')} word={shortState(language, value ?? 'notRated')} />,
  }));
  return (
    <PanelSection title={translate('practices.areas.title')}>
      <DefinitionList items={items} />
    </PanelSection>
  );
}

function Texts({ row, desk }: { readonly row: WorklistRow; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const rating = organisationRatings(useModel(), row.id)[0];
  const evidence = rating?.evidence ?? [];
  return (
    <>
      <div data-practice-field="note">
        <TextArea
          label={translate('practices.note.label')}
          placeholder={translate('practices.note.placeholder')}
          value={rating?.note ?? ''}
          rows={4}
          onCommit={(text) => desk.edits.write(row.id, 'note', text)}
        />
      </div>
      <AskFor practiceId={row.id} evidence={evidence} edits={desk.edits} />
      <EvidenceEditor practiceId={row.id} evidence={evidence} edits={desk.edits} />
      <TextField
        label={translate('practices.interviewees.label')}
        value={rating?.interviewees ?? ''}
        maxLength={400}
        onCommit={(text) => desk.edits.write(row.id, 'interviewees', text)}
      />
      <LevelSelect
        label={translate('practices.target.label')}
        noneTitle={translate('practices.target.likeDomain')}
        value={rating?.target}
        onChange={(target) => desk.edits.setTarget(row.id, target)}
      />
    </>
  );
}

const systems = ['iec62443Part21', 'iec62443Part24', 'iso27001', 'nis2Article21', 'bsiGrundschutz'] as const satisfies readonly ReferenceSystem[];

function References({ practiceId }: { readonly practiceId: string }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const references = findPractice(practiceId)?.references;
  if (references === undefined) return null;
  const items = systems
    .filter((system) => references[system].length > 0)
    .map((system) => ({ id: system, term: referenceSystemName(language, system), value: references[system].join(', ') }));
  return (
    <PanelSection title={translate('practices.detail.references')}>
      <DefinitionList items={[...items, ...bsigItem(references, translate('practices.detail.bsig'))]} />
      <p className="zw-practices-small">{translate('practices.detail.references.supports')}</p>
    </PanelSection>
  );
}

function bsigItem(references: PracticeReferences, term: string): readonly { readonly id: string; readonly term: string; readonly value: string }[] {
  const numbers = bsigNumbers(references.nis2Article21);
  return numbers.length === 0 ? [] : [{ id: 'bsig', term, value: numbers.join(', ') }];
}
