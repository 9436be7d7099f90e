import type { ReactNode } from 'react';
import { company } from '../../../shared/regulation/answers';
import { findSector, sectors, sectorText, sectorTitle } from '../../../shared/regulation/catalog';
import { referenceText } from '../../../shared/regulation/law-reference';
import type { Nis2Facts } from '../../../shared/regulation/nis2';
import { activityWeights } from '../../../shared/regulation/nis2-activities';
import { activityQuestion, nis2Place, noActivityQuestion } from '../../../shared/regulation/nis2-answers';
import { useTranslate, useUi } from '../../store/stores';
import { Card, Checkbox, ComboBox, IconButton, Select, XIcon } from '../../ui';
import type { DutyEdits } from './use-duty-edits';

/** What the company does, of all that stands in the annexes, and how much each means for it. */
export function Nis2Activities({ facts, edits }: { readonly facts: Nis2Facts; readonly edits: DutyEdits }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const chosen = facts.activities ?? [];
  const taken = new Set(chosen.map(({ sectorId }) => sectorId));
  const weights = activityWeights.map((id) => ({ id, title: translate(`regulation.nis2.weight.${id}`) }));
  const options = sectors
    .filter(({ id }) => !taken.has(id))
    .map(({ id, annex }) => ({ id, title: sectorTitle(language, id), description: `${translate('regulation.nis2.annex', { annex })} · ${sectorText(language, id).entities.join(', ')}` }));
  const place = (sectorId: string) => nis2Place(activityQuestion(sectorId), company);
  return (
    <Card title={translate('regulation.nis2.activities')}>
      <p className="zw-muted">{translate('regulation.nis2.activities.help')}</p>
      {chosen.length === 0 ? null : (
        <ul className="zw-regulation-activities">
          {chosen.map(({ sectorId, weight }) => {
            const name = sectorTitle(language, sectorId);
            const { entities, note } = sectorText(language, sectorId);
            const sector = findSector(sectorId);
            return (
              <li key={sectorId}>
                <div className="zw-regulation-activities__name">
                  <strong>{name}</strong>
                  <span className="zw-muted">
                    {[sector === undefined ? '' : translate('regulation.nis2.annex', { annex: sector.annex }), referenceText(language, sector?.bsig ?? ''), sector?.nace ?? '', entities.join(', '), note ?? ''].filter((part) => part !== '').join(' · ')}
                  </span>
                </div>
                <Select label={translate('regulation.nis2.weight', { name })} hideLabel options={weights} value={weight} placeholder="" onChange={(value) => edits.answer(place(sectorId), { value })} />
                <IconButton label={translate('regulation.nis2.activities.remove', { name })} icon={<XIcon aria-hidden />} size="small" onPress={() => edits.answer(place(sectorId), { value: undefined })} />
              </li>
            );
          })}
        </ul>
      )}
      <ComboBox
        key={chosen.length}
        label={translate('regulation.nis2.activities.add')}
        options={options}
        value={null}
        onChange={(id) => {
          if (id !== null) edits.answerAll([[place(id), { value: chosen.length === 0 ? 'main' : 'side' }], [nis2Place(noActivityQuestion), { value: undefined }]]);
        }}
        openLabel={translate('regulation.nis2.activities.open')}
        emptyText={translate('regulation.nis2.activities.nothing')}
      />
      <Checkbox
        isSelected={facts.activities?.length === 0}
        isDisabled={chosen.length > 0}
        description={translate('regulation.nis2.activities.noneHelp')}
        onChange={(isNothing) => edits.answer(nis2Place(noActivityQuestion), { value: isNothing ? 'yes' : undefined })}
      >
        {translate('regulation.nis2.activities.none')}
      </Checkbox>
    </Card>
  );
}
