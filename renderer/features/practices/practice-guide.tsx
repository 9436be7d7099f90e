import { memo, type ReactNode } from 'react';
import { bsigNumbers, referenceSystemName, type Practice, type PracticeGuide, type ReferenceSystem } from '../../../shared/practices/catalog';
import { practiceTextIn } from '../../../shared/practices/client';
import type { Evidence } from '../../../shared/practices/edits';
import { useTranslate, useUi } from '../../store/stores';
import { DefinitionList, IconButton, PanelSection, PlusIcon } from '../../ui';
import { useDeskModel } from './desk-model';
import type { PracticeEdits } from './use-practice-edits';

const none: readonly never[] = [];

/** What to ask, what to look at, what to ask for, and how to begin. */
export const GuideTexts = memo(function GuideTexts({ practiceId, guide, evidence = none, edits }: {
  readonly practiceId: string;
  readonly guide: PracticeGuide | undefined;
  readonly evidence: readonly Evidence[] | undefined;
  readonly edits: PracticeEdits;
}): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <Questions title={translate('practices.detail.ask')} texts={guide?.ask ?? []} />
      <Questions title={translate('practices.detail.lookAt')} texts={guide?.lookAt ?? []} />
      <AskFor practiceId={practiceId} evidence={evidence} edits={edits} />
      {guide?.firstMeasure === undefined ? null : (
        <PanelSection title={translate('practices.detail.firstMeasure')}>
          <p>{guide.firstMeasure}</p>
        </PanelSection>
      )}
    </>
  );
});

function Questions({ title, texts }: { readonly title: string; readonly texts: readonly string[] }): ReactNode {
  if (texts.length === 0) return null;
  return (
    <PanelSection title={title}>
      <ul className="zw-practices-questions">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </PanelSection>
  );
}

/** Things to be shown, from the catalogue; one press takes one over, those already noted cannot be taken twice. */
function AskFor({ practiceId, evidence, edits }: { readonly practiceId: string; readonly evidence: readonly Evidence[]; readonly edits: PracticeEdits }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { evidence: suggestions } = practiceTextIn(useDeskModel(), language, practiceId);
  const noted = new Set(evidence.map(({ title }) => title));
  if (suggestions.length === 0) return null;
  return (
    <PanelSection title={translate('practices.detail.askFor')}>
      <ul className="zw-practices-ask">
        {suggestions.map((title) => (
          <li key={title}>
            <span>{title}</span>
            {noted.has(title) ? null : (
              <IconButton
                size="small"
                label={translate('practices.evidence.take', { title })}
                icon={<PlusIcon aria-hidden />}
                onPress={() => edits.addEvidence(practiceId, { kind: 'document', title })}
              />
            )}
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

const systems = ['iec62443Part21', 'iec62443Part24', 'iso27001', 'nis2Article21', 'bsiGrundschutz'] as const satisfies readonly ReferenceSystem[];

/** Where the practice is anchored outside this product. */
export const References = memo(function References({ practice, clauses = none }: { readonly practice: Practice; readonly clauses: readonly string[] | undefined }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { references } = practice;
  const numbers = bsigNumbers(references.nis2Article21);
  const items = [
    ...systems.filter((system) => references[system].length > 0).map((system) => ({ id: system, term: referenceSystemName(language, system), value: references[system].join(', ') })),
    ...(numbers.length === 0 ? [] : [{ id: 'bsig', term: translate('practices.detail.bsig'), value: numbers.join(', ') }]),
    ...(clauses.length === 0 ? [] : [{ id: 'clauses', term: translate('practices.detail.clauses'), value: clauses.join(', ') }]),
  ];
  if (items.length === 0) return null;
  return (
    <PanelSection title={translate('practices.detail.references')}>
      <DefinitionList items={items} />
      <p className="zw-practices-small">{translate('practices.detail.references.supports')}</p>
    </PanelSection>
  );
});
