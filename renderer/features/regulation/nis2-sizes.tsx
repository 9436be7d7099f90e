import { useState, type ReactNode } from 'react';
import { formatNumber } from '../../../shared/i18n/format';
import type { Subject } from '../../../shared/regulation/answers';
import type { Nis2Facts } from '../../../shared/regulation/nis2';
import { figureNames, figureQuestion, nis2Place, type FigureName, type FigureYear } from '../../../shared/regulation/nis2-answers';
import { totalFigures, type Enterprise, type Figures } from '../../../shared/regulation/nis2-size';
import { useTranslate, useUi } from '../../store/stores';
import { Button, Card, IconButton, NumberField, PlusIcon, Select, TextField, XIcon } from '../../ui';
import type { DutyEdits } from './use-duty-edits';

interface PartProps {
  readonly facts: Nis2Facts;
  readonly edits: DutyEdits;
}

const mostFigure = 1_000_000_000;

/** How large the company is, alone and with its group, this year and before. */
export function Nis2Sizes({ facts, edits }: PartProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const totals = totalFigures(facts.own, facts.enterprises);
  const shown = (value: number | undefined): string => (value === undefined ? '–' : formatNumber(language, value));
  return (
    <Card title={translate('regulation.nis2.size')}>
      <p className="zw-muted">{translate('regulation.nis2.size.help')}</p>
      <FigureFields figures={facts.own} onChange={(name, value) => edits.answer(nis2Place(name), { value })} />
      <EnterpriseList facts={facts} edits={edits} />
      {facts.enterprises.length === 0 ? null : (
        <p className="zw-regulation-totals">
          {translate('regulation.nis2.totals', { employees: shown(totals.employees), turnover: shown(totals.turnover), balance: shown(totals.balance) })}
        </p>
      )}
      <details className="zw-regulation-fold">
        <summary>{translate('regulation.nis2.years')}</summary>
        <YearFields year="previous" figures={facts.previous} edits={edits} />
        <YearFields year="earlier" figures={facts.earlier} edits={edits} />
      </details>
    </Card>
  );
}

interface FigureFieldsProps {
  readonly figures: Figures;
  /** Added to each label, to tell rows apart. */
  readonly of?: string;
  /** The row stands under its name: only the figure is drawn above each field. */
  readonly isHeaded?: boolean;
  readonly onChange: (name: FigureName, value: string | undefined) => void;
}

function FigureFields({ figures, of, isHeaded = false, onChange }: FigureFieldsProps): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-regulation-figures">
      {figureNames.map((name) => {
        const figure = translate(`regulation.nis2.${name}`);
        return (
          <div key={name} className="zw-regulation-figure">
            {isHeaded ? (
              <span className="zw-field__label" aria-hidden>
                {figure}
              </span>
            ) : null}
            <NumberField
              label={of === undefined ? figure : translate('regulation.nis2.of', { figure, name: of })}
              hideLabel={isHeaded}
              value={figures[name] ?? null}
              min={0}
              max={mostFigure}
              onChange={(value) => onChange(name, value === null ? undefined : String(value))}
              increaseLabel={translate('regulation.nis2.increase')}
              decreaseLabel={translate('regulation.nis2.decrease')}
            />
          </div>
        );
      })}
    </div>
  );
}

function YearFields({ year, figures, edits }: { readonly year: Exclude<FigureYear, 'latest'>; readonly figures: Figures; readonly edits: DutyEdits }): ReactNode {
  const translate = useTranslate();
  return <FigureFields figures={figures} of={translate(`regulation.nis2.year.${year}`)} onChange={(name, value) => edits.answer(nis2Place(figureQuestion(year, name)), { value })} />;
}

function EnterpriseList({ facts, edits }: PartProps): ReactNode {
  const translate = useTranslate();
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const add = (): void => {
    if (trimmed === '') return;
    edits.answer(nis2Place('relation', { kind: 'enterprise', name: trimmed }), { value: 'linked' });
    setName('');
  };
  return (
    <section className="zw-regulation-group" aria-label={translate('regulation.nis2.enterprises')}>
      <h3>{translate('regulation.nis2.enterprises')}</h3>
      <p className="zw-muted">{translate('regulation.nis2.enterprises.help')}</p>
      {facts.enterprises.map((enterprise) => (
        <EnterpriseFields key={enterprise.name} enterprise={enterprise} edits={edits} />
      ))}
      <div className="zw-regulation-add">
        <TextField label={translate('regulation.nis2.enterprises.name')} value={name} maxLength={200} onChange={setName} onEnter={add} />
        <Button icon={<PlusIcon aria-hidden />} isDisabled={trimmed === ''} onPress={add}>
          {translate('regulation.nis2.enterprises.add')}
        </Button>
      </div>
    </section>
  );
}

function EnterpriseFields({ enterprise, edits }: { readonly enterprise: Enterprise; readonly edits: DutyEdits }): ReactNode {
  const translate = useTranslate();
  const { name, relation, share } = enterprise;
  const subject: Subject = { kind: 'enterprise', name };
  const relations = (['linked', 'partner'] as const).map((id) => ({ id, title: translate(`regulation.nis2.relation.${id}`) }));
  const labelled = (figure: string): string => translate('regulation.nis2.of', { figure, name });
  return (
    <div className="zw-regulation-enterprise" role="group" aria-label={name}>
      <div className="zw-regulation-enterprise__head">
        <strong>{name}</strong>
        <Select label={labelled(translate('regulation.nis2.relation'))} hideLabel options={relations} value={relation} placeholder="" onChange={(value) => edits.answer(nis2Place('relation', subject), { value })} />
        {relation === 'partner' ? (
          <NumberField
            label={labelled(translate('regulation.nis2.share'))}
            hideLabel
            unit="%"
            value={share ?? null}
            min={0}
            max={100}
            onChange={(value) => edits.answer(nis2Place('share', subject), { value: value === null ? undefined : String(value) })}
            increaseLabel={translate('regulation.nis2.increase')}
            decreaseLabel={translate('regulation.nis2.decrease')}
          />
        ) : null}
        <IconButton label={translate('regulation.nis2.enterprises.remove', { name })} icon={<XIcon aria-hidden />} size="small" onPress={() => edits.remove('nis2', subject)} />
      </div>
      <FigureFields figures={enterprise} of={name} isHeaded onChange={(figure, value) => edits.answer(nis2Place(figure, subject), { value })} />
    </div>
  );
}
