import type { LooseRecord } from '../../../shared/model/entity';

/** Safeguards a way in from outside has to have; not known counts as not there, as in the check on it. */
const safeguards = ['multiFactor', 'approvalPerSession', 'recording', 'contract'] as const;

export type AccessWeakness = (typeof safeguards)[number] | 'jumpHost' | 'review';
/** `missing`: known not to be there; `unknown`: nobody has said. */
export interface WeakPoint {
  readonly weakness: AccessWeakness;
  readonly how: 'missing' | 'unknown';
}

/** What a remote access lacks. Work on site needs no safeguards against the distance. `today`: YYYY-MM-DD. */
export function weakPointsOf(access: LooseRecord, today: string): readonly WeakPoint[] {
  if (access['technology'] === 'onSite') return [];
  const found: WeakPoint[] = safeguards.flatMap((weakness) => (access[weakness] === 'yes' ? [] : [{ weakness, how: access[weakness] === 'no' ? ('missing' as const) : ('unknown' as const) }]));
  if (access['jumpHostId'] === undefined) found.push({ weakness: 'jumpHost', how: 'missing' });
  const due = access['reviewDueOn'];
  if (typeof due === 'string' && due < today) found.push({ weakness: 'review', how: 'missing' });
  else if (due === undefined && access['reviewedOn'] === undefined) found.push({ weakness: 'review', how: 'unknown' });
  return found;
}

export type DependencyWeakness = 'outage' | 'fallback' | 'fallbackUntested';

/** What is open about a service production depends on. */
export function openPointsOf(dependency: LooseRecord): readonly DependencyWeakness[] {
  const { tolerableOutageHours, fallback, fallbackTested } = dependency;
  const hasFallback = typeof fallback === 'string' && fallback.trim() !== '';
  return [
    ...(tolerableOutageHours === undefined ? (['outage'] as const) : []),
    ...(hasFallback ? [] : (['fallback'] as const)),
    ...(hasFallback && fallbackTested !== true ? (['fallbackUntested'] as const) : []),
  ];
}
