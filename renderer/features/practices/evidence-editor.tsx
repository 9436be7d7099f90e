import { useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { evidenceKinds } from '../../../shared/model/choice-sets';
import { practiceText } from '../../../shared/practices/catalog';
import type { Evidence } from '../../../shared/practices/edits';
import { useTranslate, useUi } from '../../store/stores';
import { Button, IconButton, PanelSection, PlusIcon, Select, TextField, Trash2Icon } from '../../ui';
import type { PracticeEdits } from './use-practice-desk';

type Kind = Evidence['kind'];

interface EvidenceProps {
  readonly practiceId: string;
  readonly evidence: readonly Evidence[];
  readonly edits: PracticeEdits;
}

/** What to ask for, and what was shown: each with its kind. One press takes a suggestion over. */
export function EvidenceEditor({ practiceId, evidence, edits }: EvidenceProps): ReactNode {
  const translate = useTranslate();
  return (
    <PanelSection title={translate('practices.evidence.title')}>
      {evidence.length === 0 ? <p className="zw-muted">{translate('practices.evidence.empty')}</p> : null}
      <ul className="zw-practices-evidence">
        {evidence.map((entry) => (
          <li key={entry.id}>
            <EvidenceRow entry={entry} practiceId={practiceId} edits={edits} />
          </li>
        ))}
      </ul>
      <NewEvidence practiceId={practiceId} edits={edits} />
    </PanelSection>
  );
}

/** Things to be shown, from the catalogue; those already noted are left out. */
export function AskFor({ practiceId, evidence, edits }: EvidenceProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const noted = new Set(evidence.map(({ title }) => title));
  const { evidence: suggestions } = practiceText(language, practiceId);
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

function KindSelect({ kind, onChange }: { readonly kind: Kind; readonly onChange: (kind: Kind) => void }): ReactNode {
  const translate = useTranslate();
  const options = evidenceKinds.values.map((id) => ({ id, title: translate(choiceLabelKey('evidenceKind', id)) }));
  return (
    <Select
      label={translate('practices.evidence.kind')}
      hideLabel
      options={options}
      value={kind}
      placeholder={translate('practices.evidence.kind')}
      onChange={(id) => {
        const chosen = evidenceKinds.values.find((value) => value === id);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}

function EvidenceRow({ entry, practiceId, edits }: { readonly entry: Evidence; readonly practiceId: string; readonly edits: PracticeEdits }): ReactNode {
  const translate = useTranslate();
  return (
    <div className="zw-practices-evidence__row">
      <KindSelect kind={entry.kind} onChange={(kind) => edits.changeEvidence(practiceId, entry.id, { kind })} />
      <TextField
        label={translate('practices.evidence.name')}
        hideLabel
        value={entry.title}
        maxLength={200}
        onCommit={(title) => {
          if (title.trim() !== '') edits.changeEvidence(practiceId, entry.id, { title: title.trim() });
        }}
      />
      <IconButton
        label={translate('practices.evidence.remove', { title: entry.title })}
        icon={<Trash2Icon aria-hidden />}
        onPress={() => edits.removeEvidence(practiceId, entry.id)}
      />
    </div>
  );
}

function NewEvidence({ practiceId, edits }: { readonly practiceId: string; readonly edits: PracticeEdits }): ReactNode {
  const translate = useTranslate();
  const [kind, setKind] = useState<Kind>('seen');
  const [title, setTitle] = useState('');
  const add = (): void => {
    if (title.trim() === '') return;
    edits.addEvidence(practiceId, { kind, title: title.trim() });
    setTitle('');
  };
  return (
    <div className="zw-practices-evidence__row" role="group" aria-label={translate('practices.evidence.add')}>
      <KindSelect kind={kind} onChange={setKind} />
      <TextField
        label={translate('practices.evidence.new')}
        hideLabel
        placeholder={translate('practices.evidence.new')}
        value={title}
        maxLength={200}
        onChange={setTitle}
        onEnter={add}
      />
      <Button icon={<PlusIcon aria-hidden />} isDisabled={title.trim() === ''} onPress={add}>
        {translate('practices.evidence.add.short')}
      </Button>
    </div>
  );
}
