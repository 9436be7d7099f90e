import { useMemo, type ReactNode } from 'react';
import { assessNis2 } from '../../../shared/regulation/nis2';
import { nis2Facts } from '../../../shared/regulation/nis2-answers';
import { useModel } from '../../store/stores';
import { Nis2Activities } from './nis2-activities';
import { Nis2CaseCard, Nis2GermanyCard } from './nis2-cases';
import { Nis2Duties } from './nis2-duties';
import { Nis2ResultCards } from './nis2-result';
import { Nis2Sizes } from './nis2-sizes';
import { ReportingClock } from './reporting-clock';
import { useDutyEdits } from './use-duty-edits';

/** The questionnaire on NIS2 and BSIG on the left, what follows from it on the right. */
export function Nis2Room(): ReactNode {
  const model = useModel();
  const edits = useDutyEdits();
  const { facts, results } = useMemo(() => {
    const read = nis2Facts(model);
    return { facts: read, results: { eu: assessNis2(read, 'eu'), de: assessNis2(read, 'de') } };
  }, [model]);
  return (
    <div className="zw-regulation-page">
      <div className="zw-regulation-columns">
        <div className="zw-regulation-column">
          <Nis2Activities facts={facts} edits={edits} />
          <Nis2Sizes facts={facts} edits={edits} />
          <Nis2CaseCard facts={facts} edits={edits} />
          <Nis2GermanyCard facts={facts} edits={edits} />
        </div>
        <div className="zw-regulation-column">
          <Nis2ResultCards facts={facts} results={results} />
          <Nis2Duties most={results.de.most} />
          <ReportingClock edits={edits} />
        </div>
      </div>
    </div>
  );
}
