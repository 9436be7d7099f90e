import type { Language } from '../../i18n/message';
import type { ChangeDraft } from '../../model/change';
import type { Environment } from '../../model/identifier';
import type { Model } from '../../model/model';
import type { RecordId } from '../../model/record-type';
import type { ElementChoice, PlannedElement } from './diagram-plan';
import type { Matcher } from './match-records';

/** What making records of a drawing needs. */
export interface RecordsContext {
  readonly model: Model;
  readonly draft: ChangeDraft;
  readonly env: Pick<Environment, 'newId'>;
  readonly matcher: Matcher;
  readonly language: Language;
  readonly choices: ReadonlyMap<string, ElementChoice>;
}

/** A record an element is or becomes. */
export interface Found {
  readonly id: RecordId;
  readonly name: string;
  readonly isKnown: boolean;
  readonly kind?: PlannedElement['kind'];
}
