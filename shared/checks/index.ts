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
import { assetTemporaryZone } from './rules/asset-temporary-zone';
import { assetUnsupported } from './rules/asset-unsupported';
import { assetWirelessZone } from './rules/asset-wireless-zone';
import { businessMixed } from './rules/business-mixed';
import { carriedUnscanned } from './rules/carried-unscanned';
import { conduitAchieved } from './rules/conduit-achieved';
import { conduitAny } from './rules/conduit-any';
import { conduitForeign } from './rules/conduit-foreign';
import { conduitLevelSkipped } from './rules/conduit-level-skipped';
import { conduitTarget } from './rules/conduit-target';
import { conduitUnguarded } from './rules/conduit-unguarded';
import { conduitUnused } from './rules/conduit-unused';
import { engineeringReachable } from './rules/engineering-reachable';
import { flowClearText } from './rules/flow-clear-text';
import { flowLevelSkipped } from './rules/flow-level-skipped';
import { flowUnneeded } from './rules/flow-unneeded';
import { flowWithoutConduit } from './rules/flow-without-conduit';
import { safetyMixed } from './rules/safety-mixed';
import { safetyReachable } from './rules/safety-reachable';
import { verdictExpired } from './rules/verdict-expired';
import { zoneAchieved } from './rules/zone-achieved';
import { zoneOwner } from './rules/zone-owner';
import { zoneTarget } from './rules/zone-target';
import { zoneless } from './rules/zoneless';

/** Every check, in the order in which results are listed. To add one: write its rule and list it here. */
export const checks: readonly Check[] = [
  zoneless,
  zoneOwner,
  zoneTarget,
  zoneAchieved,
  businessMixed,
  safetyMixed,
  safetyReachable,
  engineeringReachable,
  assetWirelessZone,
  assetTemporaryZone,
  flowWithoutConduit,
  flowLevelSkipped,
  flowClearText,
  flowUnneeded,
  verdictExpired,
  conduitForeign,
  conduitLevelSkipped,
  conduitUnused,
  conduitUnguarded,
  conduitAny,
  conduitTarget,
  conduitAchieved,
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
