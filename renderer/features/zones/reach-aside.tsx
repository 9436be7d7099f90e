import type { ReactNode } from 'react';
import { LevelsPanel } from './levels-panel';
import { JewelsPanel } from './reach-jewels';
import { ReachPanel } from './reach-panel';
import type { ZonesDesk } from './use-zones-desk';

/** The answer to what the drawing was asked. */
export function ReachAside({ desk }: { readonly desk: ZonesDesk }): ReactNode {
  const { asked, reach } = desk.analysis;
  if (asked?.kind === 'levels') return <LevelsPanel key={asked.id} desk={desk} subjectId={asked.id} />;
  if (asked?.kind === 'jewels') return <JewelsPanel desk={desk} />;
  return reach === undefined ? null : <ReachPanel key={reach.question.placeId} desk={desk} reach={reach} />;
}
