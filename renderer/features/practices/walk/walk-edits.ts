import { choiceLabelKey } from '../../../../shared/i18n/labels';
import { translate } from '../../../../shared/i18n/translate';
import type { Change } from '../../../../shared/model/change';
import { ownRating, type EvidenceFields, type RatingSpot } from '../../../../shared/practices/edits';
import { placeName } from '../../../../shared/practices/place';
import type { RatingValue } from '../../../../shared/practices/rating';
import { addPhoto, rateOnWalk } from '../../../../shared/practices/walk-edits';
import type { App } from '../../../commands/app-context';
import type { StoredPhoto } from '../../../records/photos';
import type { CommitLabel } from '../../../store/project-store';
import type { PracticeEdits, RatingText } from '../use-practice-edits';

type Shown = Pick<EvidenceFields, 'kind' | 'title'>;

/** Everything that can be done to the practice on the card; each is one undoable step. */
export interface WalkEdits {
  readonly rate: (value: RatingValue | undefined) => void;
  readonly write: (field: RatingText, text: string) => void;
  readonly addEvidence: (shown: Shown) => void;
  /** Notes a piece of evidence, or takes it away when it is noted already. */
  readonly toggleEvidence: (shown: Shown) => void;
  readonly removeEvidence: (evidenceId: string) => void;
  readonly photo: (photo: StoredPhoto) => void;
  /** Those of the desk, for its parts. */
  readonly desk: PracticeEdits;
}

/** The edits of one spot, always against the present model: a note may be handed over after the next card was turned up. */
export function walkEdits({ project, ui, env }: App, desk: PracticeEdits, spot: RatingSpot, people: readonly string[]): WalkEdits {
  const { practice } = spot;
  const model = () => project.state.getState().model;
  const commit = (change: Change, label: CommitLabel): void => {
    if (change.size === 0) return;
    const result = project.commit(change, { origin: 'user', label });
    if (!result.ok) ui.tell({ tone: 'danger', titleKey: 'practiceWalk.refused' });
  };
  // What is shown is shown here.
  const where = (): string | undefined => placeName(model(), spot.place);
  const addEvidence = (shown: Shown): void => {
    const place = where();
    desk.addEvidence(practice, { ...shown, seenOn: env.now().slice(0, 10), ...(place === undefined ? {} : { where: place }) });
  };
  return {
    rate: (value) => {
      const level = value === undefined ? '' : translate(ui.getState().language, choiceLabelKey('ratingValue', value));
      const label: CommitLabel = value === undefined ? { key: 'practices.rate.cleared', parameters: { practice } } : { key: 'practices.rate.done', parameters: { practice, level } };
      commit(rateOnWalk(model(), spot, value, people, env.now()), label);
    },
    write: (field, text) => desk.write(practice, field, text),
    addEvidence,
    toggleEvidence: (shown) => {
      const noted = ownRating(model(), spot)?.evidence?.find(({ title }) => title === shown.title);
      if (noted === undefined) addEvidence(shown);
      else desk.removeEvidence(practice, noted.id);
    },
    removeEvidence: (id) => desk.removeEvidence(practice, id),
    photo: (photo) => {
      const title = translate(ui.getState().language, 'practiceWalk.photo.title', { practice });
      commit(addPhoto(model(), spot, photo, { title, where: where() }, env), { key: 'practiceWalk.photo.added', parameters: { practice } });
    },
    desk,
  };
}
