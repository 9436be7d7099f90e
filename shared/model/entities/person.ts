import { personRoles, responsibilityKinds, responsibilityTopics } from '../choice-sets';
import { defineEntity, type RecordOf } from '../entity';
import { choice, entries, longText, required, text } from '../field';

/** A person with a part in the plant's security or in the assessment. */
export const person = defineEntity('person', 'name', {
  name: required(text(200, { sensitivity: 'person' })),
  role: choice(personRoles),
  organisation: text(),
  function: text(),
  email: text(200, { sensitivity: 'person' }),
  phone: text(80, { sensitivity: 'person' }),
  responsibilities: entries({
    topic: required(choice(responsibilityTopics)),
    kind: required(choice(responsibilityKinds)),
  }),
  notes: longText(),
});

export type Person = RecordOf<typeof person>;
