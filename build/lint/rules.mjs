import { fileNames } from './rules/file-names.mjs';
import { noCasts } from './rules/no-casts.mjs';
import { noFixedWaits } from './rules/no-fixed-waits.mjs';
import { noLiteralText } from './rules/no-literal-text.mjs';
import { noMachineSettings } from './rules/no-machine-settings.mjs';
import { noNetworkParts } from './rules/no-network-parts.mjs';
import { noOpenEnds } from './rules/no-open-ends.mjs';
import { noSkippedTests } from './rules/no-skipped-tests.mjs';
import { noSuppressions } from './rules/no-suppressions.mjs';
import { oldRuntimes } from './rules/old-runtimes.mjs';
import { pureShared } from './rules/pure-shared.mjs';
import { shortFunctions } from './rules/short-functions.mjs';

export const rules = [
  fileNames,
  noCasts,
  noFixedWaits,
  noLiteralText,
  noMachineSettings,
  noNetworkParts,
  noOpenEnds,
  noSkippedTests,
  noSuppressions,
  oldRuntimes,
  pureShared,
  shortFunctions,
];
