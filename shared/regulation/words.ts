import type { Language } from '../i18n/message';
import type { Translate } from '../i18n/translate';
import { articleOf, findSector, nis2CaseReferences, nis2RuleReferences, regulationText, sectorTitle } from './catalog';
import { referenceText } from './law-reference';
import type { Nis2Class, Nis2Result } from './nis2';
import type { Jurisdiction } from './nis2-activities';

/** "in 58 days", "today", "73 days ago". */
export function daysText(t: Translate, days: number): string {
  if (days === 0) return t('regulation.days.today');
  return days > 0 ? t('regulation.days.in', { count: days }) : t('regulation.days.ago', { count: -days });
}

export function classText(t: Translate, value: Nis2Class): string {
  return t(`regulation.class.${value}`);
}

/** The class, or between which two it lies. */
export function verdictText(t: Translate, { verdict, least, most }: Pick<Nis2Result, 'verdict' | 'least' | 'most'>): string {
  if (verdict !== 'open') return classText(t, verdict);
  return t('regulation.class.range', { least: classText(t, least), most: classText(t, most) });
}

/** What decided: the case or the activity, then the rule. */
export function groundText(language: Language, { ground }: Nis2Result): string {
  const named = ground.caseId === undefined ? undefined : regulationText(language, 'cases', ground.caseId);
  const sector = ground.sectorId === undefined ? undefined : sectorTitle(language, ground.sectorId);
  const subject = named ?? sector;
  const rule = regulationText(language, 'rules', ground.rule);
  return subject === undefined ? rule : `${subject}. ${rule}`;
}

/** The article that decided, with the entry of the annex. */
export function groundArticle(language: Language, { ground }: Nis2Result, jurisdiction: Jurisdiction): string {
  const sector = ground.sectorId === undefined ? undefined : findSector(ground.sectorId);
  const entry = sector === undefined ? '' : referenceText(language, jurisdiction === 'de' ? sector.bsig : annexEntry(sector.id));
  const { caseId, rule } = ground;
  const article = caseId === undefined ? articleOf(language, nis2RuleReferences, rule, jurisdiction) : articleOf(language, nis2CaseReferences, caseId, jurisdiction);
  return [article, entry].filter((part) => part !== '' && part !== '–').join(', ');
}

/** `I-1-a` is point 1(a) of Annex I. */
function annexEntry(sectorId: string): string {
  const [annex = '', ...points] = sectorId.split('-');
  return `Annex ${annex}${points.map((point) => `(${point})`).join('')}`;
}
