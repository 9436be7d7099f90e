import type { ReactNode } from 'react';
import type { MessageKey } from '../../../shared/i18n/en';
import type { Rating } from '../../../shared/model/entities/rating';
import { poolRatings } from '../../../shared/practices/consensus';
import { ratingNotices, type RatingNotice } from '../../../shared/practices/guard-rails';
import { useTranslate } from '../../store/stores';
import { Button, Notice } from '../../ui';
import { useDeskModel } from './desk-model';
import { focusField } from './focus-field';
import { MetricAnswers } from './metric-answers';
import type { PracticeEdits } from './use-practice-edits';

const noticeKeys: Readonly<Record<Exclude<RatingNotice, 'reasonMissing'>, MessageKey>> = {
  evidenceMissing: 'practices.notice.evidenceMissing',
  secondPlaceMissing: 'practices.notice.secondPlaceMissing',
  figureMissing: 'practices.notice.figureMissing',
};

interface NoticesProps {
  readonly practiceId: string;
  readonly ratings: readonly Rating[];
  readonly own: Rating | undefined;
  readonly edits: PracticeEdits;
}

/** What the counting value lacks, each with its answers; a missing reason is said at its field. */
export function RatingNotices({ practiceId, ratings, own, edits }: NoticesProps): ReactNode {
  const translate = useTranslate();
  const model = useDeskModel();
  const notices = ratingNotices(model, poolRatings(ratings));
  const answers: Readonly<Record<keyof typeof noticeKeys, ReactNode>> = {
    evidenceMissing: (
      <>
        <Button size="small" onPress={() => focusField('evidence')}>
          {translate('practices.evidence.add')}
        </Button>
        <Button size="small" onPress={() => edits.addEvidence(practiceId, { kind: 'said', title: saidBy(own?.interviewees, translate) })}>
          {translate('practices.notice.saidOnly')}
        </Button>
      </>
    ),
    secondPlaceMissing: (
      <>
        <Button size="small" onPress={() => focusField('evidence')}>
          {translate('practices.evidence.add')}
        </Button>
        <Button size="small" onPress={() => edits.setOnlyPlace(practiceId, true)}>
          {translate('practices.notice.onlyPlace')}
        </Button>
      </>
    ),
    figureMissing: <MetricAnswers practiceId={practiceId} own={own} edits={edits} />,
  };
  return notices.map((notice) =>
    notice === 'reasonMissing' ? null : <Notice key={notice} tone="warning" title={translate(noticeKeys[notice])} actions={answers[notice]} />,
  );
}

function saidBy(interviewees: string | undefined, translate: ReturnType<typeof useTranslate>): string {
  const names = (interviewees ?? '').trim();
  return names === '' ? translate('practices.evidence.said') : translate('practices.evidence.saidBy', { names }).slice(0, 200);
}
