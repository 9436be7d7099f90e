import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { RecordId } from '../model/record-type';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** The id of the record that says where an element stands in a view: the same for everybody who places it there. */
export function placementId(viewId: RecordId, elementId: RecordId): RecordId {
  const digest = sha256(utf8ToBytes(`${viewId} ${elementId}`));
  return `placement:${[...digest.subarray(0, 26)].map((byte) => alphabet[byte & 31] ?? '0').join('')}`;
}
