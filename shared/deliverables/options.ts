import type { Picture } from './document';
import type { Guide } from '../practices/catalog';
import type { SourceSummary } from './sources';

/** Which architecture is described: what stands today, or what is planned. */
export type View = 'asIs' | 'target';

/** Why a photo is not handed over: something on it could not be hidden, its bytes are gone, or they are no picture we can write. */
export type PhotoLeftOut = 'notHidden' | 'missing' | 'unreadable';

/** What a deliverable needs besides the model. Everything is passed in, so that the same input gives the same bytes. */
export interface DeliverableOptions {
  /** Calendar date printed on the cover and written into the file. */
  readonly date: string;
  readonly view: View;
  readonly author?: string;
  readonly version?: string;
  readonly classification?: string;
  readonly logo?: Picture;
  /** Pictures by attachment id. */
  readonly photos?: ReadonlyMap<string, Picture>;
  /** Photos that findings name and that are not handed over, by attachment id, with the reason. */
  readonly photosLeftOut?: ReadonlyMap<string, PhotoLeftOut>;
  readonly sources?: readonly SourceSummary[];
  /** The guide to the practices in the document's language; without it first measures are left out. */
  readonly guide?: Guide;
}
