import type { ReactNode } from 'react';
import { articleOf, nis2CaseReferences, regulationText } from '../../../shared/regulation/catalog';
import { nis2Cases, type Nis2Facts } from '../../../shared/regulation/nis2';
import { caseQuestion, nis2Place, yesNoQuestions, type YesNoQuestion } from '../../../shared/regulation/nis2-answers';
import { useTranslate, useUi } from '../../store/stores';
import { Card, Checkbox } from '../../ui';
import type { DutyEdits } from './use-duty-edits';

interface CardProps {
  readonly facts: Nis2Facts;
  readonly edits: DutyEdits;
}

/** The cases that count whatever the size; few companies have one. */
export function Nis2CaseCard({ facts, edits }: CardProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  return (
    <Card title={translate('regulation.nis2.cases')}>
      <div className="zw-regulation-checks">
        {nis2Cases.map((id) => (
          <Checkbox
            key={id}
            isSelected={facts.cases.has(id)}
            description={articleOf(language, nis2CaseReferences, id, 'eu')}
            onChange={(isCase) => edits.answer(nis2Place(caseQuestion(id)), { value: isCase ? 'yes' : undefined })}
          >
            {regulationText(language, 'cases', id)}
          </Checkbox>
        ))}
      </div>
    </Card>
  );
}

/** What German law adds. Two of the questions are assumed true until somebody denies them. */
export function Nis2GermanyCard({ facts, edits }: CardProps): ReactNode {
  const translate = useTranslate();
  const said: Readonly<Record<YesNoQuestion, boolean>> = {
    paid: facts.isForPayment,
    itIndependent: facts.isItIndependent,
    energyLaw: facts.isEnergyLaw,
    reach: facts.isReachDuty,
  };
  const isChemical = (facts.activities ?? []).some(({ sectorId }) => sectorId === 'II-3');
  return (
    <Card title={translate('regulation.nis2.germany')}>
      <div className="zw-regulation-checks">
        {yesNoQuestions
          .filter((question) => question !== 'reach' || isChemical)
          .map((question) => (
            <Checkbox
              key={question}
              isSelected={said[question]}
              description={translate(`regulation.nis2.${question}.help`)}
              onChange={(isYes) => edits.answer(nis2Place(question), { value: isYes ? 'yes' : 'no' })}
            >
              {translate(`regulation.nis2.${question}`)}
            </Checkbox>
          ))}
      </div>
    </Card>
  );
}
