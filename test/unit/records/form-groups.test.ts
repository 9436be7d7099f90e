import { describe, expect, it } from 'vitest';
import { formGroups } from '../../../renderer/records/form-groups';
import { recordTypes } from '../../../shared/model/record-type';
import { entityOf } from '../../../shared/model/registry';

describe('groups of a form', () => {
  it('show every field once, whatever the type', () => {
    for (const type of recordTypes) {
      const names = Object.keys(entityOf(type).fields);
      expect(formGroups(type, names).flatMap(({ fields }) => fields).sort(), type).toEqual([...names].sort());
    }
  });

  it('keep what is not grouped on top and leave out groups without fields', () => {
    expect(formGroups('asset', ['tag', 'notes', 'zoneId', 'serial'])).toEqual([
      { titleKey: undefined, fields: ['tag', 'serial'] },
      { titleKey: 'records.group.place', fields: ['zoneId'] },
      { titleKey: 'records.group.notes', fields: ['notes'] },
    ]);
    expect(formGroups('person', ['name', 'role'])).toEqual([{ titleKey: undefined, fields: ['name', 'role'] }]);
  });
});
