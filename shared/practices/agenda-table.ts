import type { MessageKey } from '../i18n/en';
import type { Person } from '../model/entities/person';

type Responsibility = NonNullable<Person['responsibilities']>[number];

/** One talk of a usual assessment: whom it is held with and which domains it goes through. */
export interface UsualTalk {
  readonly id: string;
  readonly titleKey: MessageKey;
  /** In the order in which they are asked; every domain is led by exactly one talk. */
  readonly domains: readonly string[];
  readonly roles: readonly NonNullable<Person['role']>[];
  /** Parts of a function's name, in both languages, small letters. */
  readonly words: readonly string[];
  readonly topics: readonly Responsibility['topic'][];
}

/** From those who answer for it to those who do it, and to suppliers at last: what is promised is heard before it is looked at. */
export const usualTalks: readonly UsualTalk[] = [
  {
    id: 'management',
    titleKey: 'agenda.talk.management',
    domains: ['GOV', 'PRG', 'RSK'],
    roles: ['management'],
    words: ['geschäftsführ', 'werkleit', 'betriebsleit', 'managing director', 'plant manager', 'site manager'],
    topics: ['governance'],
  },
  {
    id: 'automation',
    titleKey: 'agenda.talk.automation',
    domains: ['INV', 'VUL', 'BCK'],
    roles: ['ot'],
    words: ['automatisier', 'sps', 'leittechnik', 'automation', 'control system', 'plc'],
    topics: ['inventory', 'patches', 'backup'],
  },
  {
    id: 'maintenance',
    titleKey: 'agenda.talk.maintenance',
    domains: ['REM', 'CHG', 'MED'],
    roles: ['ot'],
    words: ['elektr', 'instandhalt', 'betriebstechnik', 'electric', 'maintenance', 'utilities'],
    topics: ['remoteAccess', 'changes'],
  },
  {
    id: 'network',
    titleKey: 'agenda.talk.network',
    domains: ['SEG', 'IAM', 'MON'],
    roles: ['it'],
    words: ['netz', 'administrator', 'leiter it', 'leiterin it', 'network', 'head of it'],
    topics: ['network', 'accounts'],
  },
  {
    id: 'production',
    titleKey: 'agenda.talk.production',
    domains: ['INC', 'TRN', 'PHY'],
    roles: ['assetOwner'],
    words: ['produktion', 'schicht', 'meister', 'production', 'shift', 'foreman'],
    topics: ['incidents', 'training', 'physical'],
  },
  {
    id: 'purchasing',
    titleKey: 'agenda.talk.purchasing',
    domains: ['SUP', 'PRO'],
    roles: ['assetOwner', 'management'],
    words: ['einkauf', 'einkäufer', 'beschaffung', 'purchas', 'procure', 'buyer'],
    topics: ['suppliers'],
  },
  {
    id: 'security',
    titleKey: 'agenda.talk.security',
    domains: ['IMP'],
    roles: ['management', 'it', 'ot'],
    words: ['informationssicherheit', 'isb', 'ciso', 'qualität', 'audit', 'information security', 'quality'],
    topics: ['governance'],
  },
];
