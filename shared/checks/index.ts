import type { Check } from './check';
import { accessUnsafe } from './rules/access-unsafe';
import { assetAddressDuplicate } from './rules/asset-address-duplicate';
import { assetAddressOutside } from './rules/asset-address-outside';
import { assetBackup } from './rules/asset-backup';
import { assetDefaultPassword } from './rules/asset-default-password';
import { assetDualHomed } from './rules/asset-dual-homed';
import { assetSerialDuplicate } from './rules/asset-serial-duplicate';
import { assetSharedAccounts } from './rules/asset-shared-accounts';
import { assetTagDuplicate } from './rules/asset-tag-duplicate';
import { assetUnsupported } from './rules/asset-unsupported';
import { carriedUnscanned } from './rules/carried-unscanned';
import { conduitAny } from './rules/conduit-any';
import { conduitTarget } from './rules/conduit-target';
import { conduitUnguarded } from './rules/conduit-unguarded';
import { conduitUnused } from './rules/conduit-unused';
import { flowUnneeded } from './rules/flow-unneeded';
import { flowWithoutConduit } from './rules/flow-without-conduit';
import { safetyMixed } from './rules/safety-mixed';
import { verdictExpired } from './rules/verdict-expired';
import { zoneOwner } from './rules/zone-owner';
import { zoneTarget } from './rules/zone-target';
import { zoneless } from './rules/zoneless';

/** Every check, in the order in which results are listed. To add one: write its rule and list it here. */
export const checks: readonly Check[] = [
  zoneless,
  zoneOwner,
  zoneTarget,
  safetyMixed,
  flowWithoutConduit,
  flowUnneeded,
  verdictExpired,
  conduitUnused,
  conduitUnguarded,
  conduitAny,
  conduitTarget,
  carriedUnscanned,
  accessUnsafe,
  assetDualHomed,
  assetAddressOutside,
  assetAddressDuplicate,
  assetTagDuplicate,
  assetSerialDuplicate,
  assetUnsupported,
  assetBackup,
  assetDefaultPassword,
  assetSharedAccounts,
];
