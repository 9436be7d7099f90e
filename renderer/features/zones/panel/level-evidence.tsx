import { useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../../shared/i18n/labels';
import { evidenceKinds } from '../../../../shared/model/choice-sets';
import type { Zone } from '../../../../shared/model/entities/zone';
import { foundationalRequirements, type FoundationalRequirement } from '../../../../shared/model/field';
import { useApp } from '../../../commands/app-context';
import { useTranslate } from '../../../store/stores';
import { Button, IconButton, PlusIcon, Select, TextField, Trash2Icon } from '../../../ui';
import { LevelSteppers } from '../level-steppers';

type Evidence = NonNullable<Zone['slEvidence']>[number];

/** What has levels: a zone or a conduit. */
interface Levelled {
  readonly type: 'zone' | 'conduit';
  readonly slTarget?: Zone['slTarget'];
  readonly slAchieved?: Zone['slAchieved'];
  readonly slEvidence?: Zone['slEvidence'];
}

interface SecurityLevelsProps {
  readonly record: Levelled;
  readonly onSet: (field: 'slTarget' | 'slAchieved' | 'slEvidence', value: unknown) => void;
}

/** Target and achieved level side by side for each requirement, the gap between, and what the achieved one rests on. */
export function SecurityLevels({ record, onSet }: SecurityLevelsProps): ReactNode {
  const translate = useTranslate();
  return (
    <>
      <div className="zw-zones-pair">
        <LevelSteppers label={translate('zonesPanel.slTarget')} value={record.slTarget} onChange={(value) => onSet('slTarget', value)} />
        <LevelSteppers label={translate('zonesPanel.slAchieved')} value={record.slAchieved} target={record.slTarget} isWordless onChange={(value) => onSet('slAchieved', value)} />
      </div>
      <EvidenceList label={translate(`field.${record.type}.slEvidence`)} entries={record.slEvidence ?? []} onChange={(entries) => onSet('slEvidence', entries.length === 0 ? undefined : entries)} />
    </>
  );
}

interface EvidenceListProps {
  readonly label: string;
  readonly entries: readonly Evidence[];
  readonly onChange: (entries: readonly Evidence[]) => void;
}

function EvidenceList({ label, entries, onChange }: EvidenceListProps): ReactNode {
  const translate = useTranslate();
  const { env } = useApp();
  const [next, setNext] = useState<FoundationalRequirement>('IAC');
  const change = (id: string, fields: Partial<Evidence>): void => onChange(entries.map((entry) => (entry.id === id ? { ...entry, ...fields } : entry)));
  return (
    <div className="zw-zones-evidence" role="group" aria-label={label}>
      <h4>{label}</h4>
      {foundationalRequirements.flatMap((requirement) =>
        entries
          .filter((entry) => entry.requirement === requirement)
          .map((entry) => (
            <div key={entry.id} className="zw-zones-evidence__entry">
              <abbr title={translate(`zones.requirement.${requirement}`)}>{requirement}</abbr>
              <Select
                label={translate('zonesPanel.evidence.kind', { requirement })}
                hideLabel
                size="small"
                placeholder={translate('zonesPanel.evidence.choose')}
                options={evidenceKinds.values.map((kind) => ({ id: kind, title: translate(choiceLabelKey('evidenceKind', kind)) }))}
                value={entry.kind ?? null}
                onChange={(id) => {
                  const kind = evidenceKinds.values.find((known) => known === id);
                  if (kind !== undefined) change(entry.id, { kind });
                }}
              />
              <IconButton label={translate('zonesPanel.evidence.remove', { requirement })} icon={<Trash2Icon aria-hidden />} size="small" onPress={() => onChange(entries.filter(({ id }) => id !== entry.id))} />
              <TextField label={translate('zonesPanel.evidence.text', { requirement })} hideLabel placeholder={translate('zonesPanel.evidence.placeholder')} value={entry.text ?? ''} maxLength={2000} onCommit={(text) => change(entry.id, { text })} />
            </div>
          )),
      )}
      <div className="zw-zones-evidence__add">
        <Select
          label={translate('field.zone.slEvidence.requirement')}
          hideLabel
          size="small"
          placeholder=""
          options={foundationalRequirements.map((id) => ({ id, title: id, description: translate(`zones.requirement.${id}`) }))}
          value={next}
          onChange={(id) => setNext(foundationalRequirements.find((known) => known === id) ?? 'IAC')}
        />
        <Button size="small" icon={<PlusIcon aria-hidden />} onPress={() => onChange([...entries, { id: env.newId(), requirement: next }])}>
          {translate('zonesPanel.evidence.add')}
        </Button>
      </div>
    </div>
  );
}
