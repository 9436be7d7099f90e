import { expect, it } from 'vitest';
import { logoChange, logoOf } from '../../../../renderer/features/deliverables/logo';
import { applyChange } from '../../../../shared/model/change';
import { listOf, modelOf } from '../../../../shared/model/model';
import { buildAssessment } from '../../../support/builders';

const stored = { sha256: 'a'.repeat(64), mediaType: 'image/png', fileName: 'logo.png', size: 10, widthPx: 4, heightPx: 2 };

it('a logo is chosen, replaced and taken away, and never leaves one behind', () => {
  const { logoId: _none, ...plain } = buildAssessment();
  const empty = modelOf([plain]);
  const ids = ['one', 'two'];
  const env = { newId: () => ids.shift() ?? 'none' };
  const first = applyChange(empty, logoChange(empty, stored, env));
  const second = applyChange(first, logoChange(first, { ...stored, fileName: 'new.png' }, env));
  const third = applyChange(second, logoChange(second, undefined, env));
  expect([first, second, third].map((model) => [logoOf(model)?.fileName, listOf(model, 'attachment').length])).toEqual([
    ['logo.png', 1],
    ['new.png', 1],
    [undefined, 0],
  ]);
});
