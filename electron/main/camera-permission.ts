import { isAppAddress } from './origin';

/** What a page asks the system for, as far as the answer depends on it. */
export interface PermissionQuestion {
  readonly permission: string;
  /** Address or origin of who asks. */
  readonly address: string;
  /** `video`, `audio`: everything that is wanted at once. */
  readonly mediaTypes: readonly string[];
}

/**
 * The one thing a page of ours is ever given: the picture of the camera, without sound, from our own origin, and only as
 * long as the user has the camera open in the application.
 */
export function isCameraAllowed({ permission, address, mediaTypes }: PermissionQuestion, isWanted: boolean): boolean {
  return isWanted
    && permission === 'media'
    && isAppAddress(address)
    && mediaTypes.length > 0
    && mediaTypes.every((type) => type === 'video');
}
