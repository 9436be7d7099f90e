import { describe, expect, it } from 'vitest';
import { isMessageKey } from '../../../shared/i18n/translate';
import { workbookNoticeCodes } from '../../../shared/office/workbook';
import { flagCodes } from '../../../shared/inventory/cell';
import { listKinds } from '../../../shared/inventory/list-kind';
import { rowRoles } from '../../../shared/inventory/rows';
import { plainFields, specialTargets } from '../../../shared/inventory/targets';

describe('texts of the import', () => {
  it('exist for everything an import can say', () => {
    const keys = [
      ...flagCodes.map((code) => `inventory.flag.${code}`),
      ...listKinds.map((kind) => `inventory.kindHint.${kind}`),
      ...['no-name', 'duplicate-row', 'excluded', 'hidden', ...rowRoles.filter((role) => role !== 'record')].map((reason) => `inventory.rejection.${reason}`),
      ...['heading', 'similar-heading', 'heading-and-values', 'values', 'none'].map((reason) => `inventory.reason.${reason}`),
      ...specialTargets.map((target) => `inventory.target.${target}`),
      ...[...plainFields.keys()].map((field) => `field.asset.${field}`),
      ...workbookNoticeCodes.map((code) => `notice.${code}`),
    ];
    expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
  });
});
