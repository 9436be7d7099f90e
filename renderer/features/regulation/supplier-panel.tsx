import { useState, type ReactNode } from 'react';
import type { Asset } from '../../../shared/model/entities/asset';
import type { Language } from '../../../shared/i18n/message';
import { findAnswer, type Subject } from '../../../shared/regulation/answers';
import { craQuestions, craText, productClasses, regulationText } from '../../../shared/regulation/catalog';
import { referenceText } from '../../../shared/regulation/law-reference';
import { assetStatus, classQuestion, craPlace, supplierAnswer, supplierAnswers, supportQuestion, vendorSubject, type Supplier } from '../../../shared/regulation/suppliers';
import { useApp } from '../../commands/app-context';
import { exportSupplierQuestionnaire } from '../../commands/export-supplier-questionnaire';
import { runTelling } from '../../commands/handlers';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { BusyLine, Button, DateField, FileDownIcon, Panel, PanelSection, SegmentedControl, Select, TextArea } from '../../ui';
import { useDutyEdits, type DutyEdits } from './use-duty-edits';

/** The longest list of assets shown at once. */
const mostAssets = 40;

/** One vendor: what to ask it, how it answered, its assets, and the questionnaire to send. */
export function SupplierPanel({ supplier }: { readonly supplier: Supplier }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const edits = useDutyEdits();
  const shown = supplier.assets.slice(0, mostAssets);
  return (
    <Panel label={translate('regulation.cra.panel')} kicker={translate('regulation.cra.assets', { count: supplier.assets.length })} title={supplier.name}>
      <PanelSection title={translate('regulation.cra.letter')}>
        <Letter supplier={supplier} />
      </PanelSection>
      <PanelSection title={translate('regulation.cra.ask')}>
        <p className="zw-muted">{translate('regulation.cra.ask.help')}</p>
        <ol className="zw-regulation-questions">
          {craQuestions.map(({ id, reference }) => (
            <VendorQuestion key={id} id={id} reference={referenceText(language, reference)} vendor={supplier.name} edits={edits} />
          ))}
        </ol>
      </PanelSection>
      {shown.length === 0 ? null : (
        <PanelSection title={translate('regulation.cra.list')}>
          {shown.map((asset) => (
            <AssetLine key={asset.id} asset={asset} edits={edits} />
          ))}
          {supplier.assets.length > shown.length ? <p className="zw-muted">{translate('regulation.cra.list.more', { count: supplier.assets.length - shown.length })}</p> : null}
        </PanelSection>
      )}
    </Panel>
  );
}

const open = 'open';

function VendorQuestion({ id, reference, vendor, edits }: { readonly id: string; readonly reference: string; readonly vendor: string; readonly edits: DutyEdits }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const place = craPlace(id, vendorSubject(vendor));
  const { question, why } = craText(language, id);
  const options = [open, ...supplierAnswers].map((answer) => ({ id: answer, title: translate(`regulation.cra.answer.${answer as typeof open}`) }));
  return (
    <li className="zw-regulation-question">
      <p className="zw-regulation-question__text">{question}</p>
      <p className="zw-muted">
        {why} <span className="zw-mono zw-regulation-article">{reference}</span>
      </p>
      <Select label={question} hideLabel options={options} value={supplierAnswer(model, id, vendor) ?? open} placeholder="" onChange={(value) => edits.answer(place, { value: value === open ? undefined : value })} />
      <TextArea label={translate('regulation.note')} hideLabel placeholder={translate('regulation.note')} rows={1} maxLength={4000} value={findAnswer(model, place)?.note ?? ''} onCommit={(note) => edits.answer(place, { note })} />
    </li>
  );
}

function AssetLine({ asset, edits }: { readonly asset: Asset; readonly edits: DutyEdits }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const status = assetStatus(model, asset);
  const subject: Subject = { kind: 'asset', id: asset.id };
  const name = asset.tag ?? asset.name;
  const options = productClasses.map(({ id }) => {
    const title = regulationText(language, 'productClasses', id);
    return { id, title: id === status.productClass && !status.isClassSaid ? translate('regulation.cra.class.suggested', { class: title }) : title };
  });
  return (
    <div className="zw-regulation-asset" role="group" aria-label={name}>
      <p>
        <strong className="zw-mono">{name}</strong> <span className="zw-muted">{[asset.tag === undefined ? undefined : asset.name, asset.model].filter((part) => part !== undefined && part !== name).join(' · ')}</span>
      </p>
      <div className="zw-regulation-asset__fields">
        <Select label={translate('regulation.cra.class', { name })} hideLabel options={options} value={status.productClass} placeholder="" onChange={(value) => edits.answer(craPlace(classQuestion, subject), { value })} />
        <DateField
          label={translate('regulation.cra.support', { name })}
          hideLabel
          value={status.supportUntil ?? null}
          style={language === 'de' ? 'german' : 'iso'}
          invalidText={translate('regulation.badDate')}
          onChange={(day) => edits.answer(craPlace(supportQuestion, subject), { value: day ?? undefined })}
        />
      </div>
    </div>
  );
}

/** The Word file with the questions to this vendor, in either language. */
function Letter({ supplier }: { readonly supplier: Supplier }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const screenLanguage = useUi((state) => state.language);
  const [language, setLanguage] = useState<Language>(screenLanguage);
  const [fraction, setFraction] = useState<number | undefined>(undefined);
  const write = async (): Promise<void> => {
    setFraction(0);
    try {
      const saved = await exportSupplierQuestionnaire(app, { vendor: supplier.name, language }, setFraction);
      if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'regulation.cra.letter.saved', parameters: { name: saved.name } });
    } finally {
      setFraction(undefined);
    }
  };
  if (fraction !== undefined) return <BusyLine label={translate('regulation.cra.letter.writing')} fraction={fraction} />;
  return (
    <div className="zw-regulation-letter">
      <SegmentedControl
        label={translate('regulation.cra.letter.language')}
        segments={(['de', 'en'] as const).map((id) => ({ id, title: translate(`choice.language.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <Button icon={<FileDownIcon aria-hidden />} onPress={() => void runTelling(app, write)}>
        {translate('regulation.cra.letter.write')}
      </Button>
    </div>
  );
}
