import { memo, useMemo, type ReactNode } from 'react';
import { domainTitle, type PracticeGuide } from '../../../shared/practices/catalog';
import { findPracticeIn, practiceGuideIn, practiceTextIn } from '../../../shared/practices/client';
import { poolRatings } from '../../../shared/practices/consensus';
import { placeName, type PlaceId } from '../../../shared/practices/place';
import { ratingNotices } from '../../../shared/practices/guard-rails';
import type { RatingValue } from '../../../shared/practices/rating';
import type { WorklistRow } from '../../../shared/practices/worklist';
import { usePracticeGuide } from '../../store/use-practice-guide';
import { useTranslate, useUi } from '../../store/stores';
import { Button, ChevronDownIcon, ChevronUpIcon, IconButton, Panel, TextArea, TextField } from '../../ui';
import { DeskModelProvider, useDeskModel } from './desk-model';
import { DomainResult } from './domain-result';
import { EvidenceEditor } from './evidence-editor';
import { LevelChoice } from './level-choice';
import { LevelSelect } from './level-select';
import { longState } from './maturity-words';
import { OtherRatings, PlacedRatings, ratedBy } from './other-ratings';
import { GuideTexts, References } from './practice-guide';
import { PracticeFindings } from './practice-findings';
import { PracticeHistory } from './practice-history';
import { RatingNotices } from './rating-notices';
import { useIsPainted } from './use-after-paint';
import type { PracticeEdits } from './use-practice-edits';
import { ratingsHere, type PracticeDesk, type RatingsHere } from './use-practice-desk';

interface PanelProps {
  readonly row: WorklistRow;
  readonly desk: PracticeDesk;
  /** The desk as it was before the last rating, for one frame. */
  readonly later: PracticeDesk;
  readonly onRate: (value: RatingValue) => void;
}

/** Everything about one practice at the place: what is expected, the levels, note, evidence, target, where its domain stands. */
export function PracticePanel({ row, desk, later, onRate }: PanelProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { model, outlook } = desk;
  const guide = practiceGuideIn(model, usePracticeGuide(), row.id);
  const { title, statement } = practiceTextIn(model, language, row.id);
  const place = placeName(model, outlook.place);
  const kicker = translate('practices.detail.place', { practice: row.id, domain: domainTitle(language, row.domain) });
  const { moves, nextOpen } = useMoveButtons(desk);
  const isPainted = useIsPainted();
  const isSame = later.selected?.id === row.id && later.outlook === outlook;
  return (
    <Panel
      label={translate('practices.detail.label', { practice: row.id })}
      kicker={place === undefined ? kicker : translate('practices.detail.at', { kicker, place })}
      title={title}
      actions={moves}
      footer={nextOpen}
    >
      <div className="zw-practices-detail" key={`${row.id} ${outlook.place ?? ''}`}>
        <p>{statement}</p>
        {guide?.why === undefined ? null : <p className="zw-practices-why">{guide.why}</p>}
        <Rated row={row} desk={desk} later={isSame ? later : desk} here={ratingsHere(model, row.id, outlook)} guide={guide} onRate={onRate} />
        {isPainted && <Rest practiceId={row.id} domainId={row.domain} desk={isSame ? later : desk} guide={guide} />}
      </div>
    </Panel>
  );
}

/** The buttons to other practices; a rating does not draw them anew. */
function useMoveButtons({ move, moveToOpen }: Pick<PracticeDesk, 'move' | 'moveToOpen'>): { readonly moves: ReactNode; readonly nextOpen: ReactNode } {
  const translate = useTranslate();
  return useMemo(() => ({
    moves: (
      <>
        <IconButton label={translate('practices.rate.previous')} icon={<ChevronUpIcon aria-hidden />} size="small" onPress={() => move(-1)} placement="bottom" />
        <IconButton label={translate('practices.rate.next')} icon={<ChevronDownIcon aria-hidden />} size="small" onPress={() => move(1)} placement="bottom" />
      </>
    ),
    nextOpen: (
      <Button size="small" variant="quiet" onPress={moveToOpen}>
        {translate('practices.rate.nextOpen')}
      </Button>
    ),
  }), [translate, move, moveToOpen]);
}

/** Below the levels: what is written down and what is known. */
const Rest = memo(function Rest({ practiceId, domainId, desk, guide }: {
  readonly practiceId: string;
  readonly domainId: string;
  readonly desk: PracticeDesk;
  readonly guide: PracticeGuide | undefined;
}): ReactNode {
  const { model, outlook, edits } = desk;
  const here = ratingsHere(model, practiceId, outlook);
  const practice = findPracticeIn(model, practiceId);
  return (
    <DeskModelProvider value={model}>
      <Texts practiceId={practiceId} desk={desk} here={here} />
      <GuideTexts practiceId={practiceId} guide={guide} evidence={here.own?.evidence} edits={edits} />
      <PracticeFindings practiceId={practiceId} />
      <Aims practiceId={practiceId} place={outlook.place} target={here.own?.target} edits={edits} />
      <DomainResult domainId={domainId} desk={desk} onSelect={desk.select} />
      <PlacedRatings practiceId={practiceId} desk={desk} />
      <PracticeHistory practiceId={practiceId} here={here} desk={desk} />
      {practice === undefined ? null : <References practice={practice} clauses={guide?.clauses} />}
    </DeskModelProvider>
  );
});

interface RatedProps extends PanelProps {
  readonly here: RatingsHere;
  readonly guide: PracticeGuide | undefined;
}

function Rated({ row, desk, later, here, guide, onRate }: RatedProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { own } = here;
  return (
    <section className="zw-practices-rate">
      <LevelChoice practiceId={row.id} guide={guide} value={own?.value} onRate={onRate} />
      {row.isInherited ? <p className="zw-practices-small">{translate('practices.place.inherited', { level: longState(language, row.state) })}</p> : null}
      <Reason practiceId={row.id} desk={desk} here={here} />
      <Judged practiceId={row.id} desk={later} />
    </section>
  );
}

/** What others say, what the rating lacks, and who gave it. */
const Judged = memo(function Judged({ practiceId, desk }: { readonly practiceId: string; readonly desk: PracticeDesk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const here = ratingsHere(desk.model, practiceId, desk.outlook);
  const { own } = here;
  return (
    <DeskModelProvider value={desk.model}>
      <OtherRatings practiceId={practiceId} here={here} desk={desk} />
      <RatingNotices practiceId={practiceId} ratings={here.inSight} own={own} edits={desk.edits} />
      {own?.value === undefined ? null : (
        <div className="zw-practices-rated">
          <span className="zw-practices-small">{ratedBy(own, language, translate)}</span>
          <Button size="small" variant="quiet" onPress={() => desk.edits.rate(practiceId, undefined)}>
            {translate('practices.rate.clear')}
          </Button>
        </div>
      )}
    </DeskModelProvider>
  );
});

interface PartProps {
  readonly practiceId: string;
  readonly desk: PracticeDesk;
  readonly here: RatingsHere;
}

/** Why a practice does not apply: asked for as soon as it is rated so. */
function Reason({ practiceId, desk, here }: PartProps): ReactNode {
  const translate = useTranslate();
  const model = useDeskModel();
  const { own } = here;
  if (own?.value !== 'notApplicable') return null;
  const isMissing = ratingNotices(model, poolRatings([own])).includes('reasonMissing');
  return (
    <div data-practice-field="reason">
      <TextArea
        label={translate('practices.reason.label')}
        requiredWord={translate('practices.required')}
        error={isMissing ? translate('practices.notice.reasonMissing') : undefined}
        value={own.reason ?? ''}
        rows={2}
        maxLength={2000}
        onCommit={(text) => desk.edits.write(practiceId, 'reason', text)}
      />
    </div>
  );
}

function Texts({ practiceId, desk, here }: PartProps): ReactNode {
  const translate = useTranslate();
  const { own } = here;
  return (
    <>
      <div data-practice-field="note">
        <TextArea
          label={translate('practices.note.label')}
          placeholder={translate('practices.note.placeholder')}
          value={own?.note ?? ''}
          rows={3}
          onCommit={(text) => desk.edits.write(practiceId, 'note', text)}
        />
      </div>
      <EvidenceEditor practiceId={practiceId} own={own} edits={desk.edits} />
      <TextField
        label={translate('practices.interviewees.label')}
        value={own?.interviewees ?? ''}
        maxLength={400}
        onCommit={(text) => desk.edits.write(practiceId, 'interviewees', text)}
      />
    </>
  );
}

const Aims = memo(function Aims({ practiceId, place, target: present, edits }: {
  readonly practiceId: string;
  readonly place: PlaceId;
  readonly target: RatingValue | undefined;
  readonly edits: PracticeEdits;
}): ReactNode {
  const translate = useTranslate();
  return (
    <LevelSelect
      label={translate('practices.target.label')}
      noneTitle={translate(place === undefined ? 'practices.target.likeDomain' : 'practices.target.likeOrganisation')}
      value={present}
      onChange={(target) => edits.setTarget(practiceId, target)}
    />
  );
});
