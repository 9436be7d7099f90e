import { memo, useState, type ReactNode } from 'react';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import { evidenceKinds } from '../../../shared/model/choice-sets';
import type { Rating } from '../../../shared/model/entities/rating';
import { getRecord } from '../../../shared/model/model';
import { sameValue } from '../../../shared/model/same-value';
import type { Evidence } from '../../../shared/practices/edits';
import { levelOf } from '../../../shared/practices/rating';
import { useApp } from '../../commands/app-context';
import { PhotoStrip } from '../../records/photo-strip';
import { useTranslate, useUi } from '../../store/stores';
import { Button, Checkbox, DateField, IconButton, PanelSection, PaperclipIcon, PlusIcon, Select, TextField, Trash2Icon, XIcon } from '../../ui';
import { useDeskModel } from './desk-model';
import { chooseFile } from './evidence-file';
import { LinkedMetrics } from './metric-answers';
import type { PracticeEdits } from './use-practice-edits';

type Kind = Evidence['kind'];

interface EvidenceProps {
  readonly practiceId: string;
  readonly own: Rating | undefined;
  readonly edits: PracticeEdits;
}

/** What was shown: each with its kind, where and when it was seen, and a file. */
export function EvidenceEditor({ practiceId, own, edits }: EvidenceProps): ReactNode {
  const translate = useTranslate();
  const evidence = own?.evidence ?? [];
  const asksForPlaces = (levelOf(own?.value) ?? 0) >= 3 || own?.isOnlyPlace === true;
  return (
    <PanelSection title={translate('practices.evidence.title')}>
      {evidence.length === 0 ? <p className="zw-muted">{translate('practices.evidence.empty')}</p> : null}
      <ul className="zw-practices-evidence">
        {evidence.map((entry) => (
          <li key={entry.id} className="zw-practices-evidence__entry">
            <EvidenceRow entry={entry} practiceId={practiceId} edits={edits} />
          </li>
        ))}
      </ul>
      <NewEvidence practiceId={practiceId} edits={edits} />
      {asksForPlaces ? (
        <Checkbox isSelected={own?.isOnlyPlace === true} onChange={(isOnly) => edits.setOnlyPlace(practiceId, isOnly)}>
          {translate('practices.evidence.onlyPlace')}
        </Checkbox>
      ) : null}
      <LinkedMetrics practiceId={practiceId} own={own} edits={edits} />
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

interface RowProps {
  readonly entry: Evidence;
  readonly practiceId: string;
  readonly edits: PracticeEdits;
}

/** Drawn anew only when it says something else: a rating does not touch it. */
const EvidenceRow = memo(function EvidenceRow({ entry, practiceId, edits }: RowProps): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const change = (fields: Parameters<PracticeEdits['changeEvidence']>[2]): void => edits.changeEvidence(practiceId, entry.id, fields);
  return (
    <>
      <div className="zw-practices-evidence__row">
        <KindSelect kind={entry.kind} onChange={(kind) => change({ kind })} />
        <TextField
          label={translate('practices.evidence.name')}
          hideLabel
          value={entry.title}
          maxLength={200}
          onCommit={(title) => {
            if (title.trim() !== '') change({ title: title.trim() });
          }}
        />
        <IconButton
          label={translate('practices.evidence.remove', { title: entry.title })}
          icon={<Trash2Icon aria-hidden />}
          onPress={() => edits.removeEvidence(practiceId, entry.id)}
        />
      </div>
      <div className="zw-practices-evidence__more">
        <TextField
          label={translate('practices.evidence.where')}
          hideLabel
          placeholder={translate('practices.evidence.where.hint')}
          value={entry.where ?? ''}
          maxLength={200}
          onCommit={(where) => change({ where: where.trim() === '' ? undefined : where.trim() })}
        />
        <DateField
          label={translate('practices.evidence.seenOn')}
          hideLabel
          placeholder={translate('practices.evidence.seenOn')}
          value={entry.seenOn ?? null}
          style={language === 'de' ? 'german' : 'iso'}
          invalidText={translate('problem.notDate')}
          onChange={(seenOn) => change({ seenOn: seenOn ?? undefined })}
        />
        <EvidenceFile entry={entry} practiceId={practiceId} edits={edits} />
      </div>
    </>
  );
}, (before, now) => before.practiceId === now.practiceId && before.edits === now.edits && sameValue(before.entry, now.entry));

function EvidenceFile({ entry, practiceId, edits }: RowProps): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const file = getRecord(useDeskModel(), 'attachment', entry.attachmentId);
  const [isBusy, setBusy] = useState(false);
  if (file !== undefined) {
    const name = file.caption ?? file.fileName ?? '';
    return (
      <span className="zw-practices-evidence__file">
        {file.kind === 'photo' ? <PhotoStrip photos={[file]} label={entry.title} /> : <PaperclipIcon aria-hidden />}
        <span className="zw-practices-evidence__name" title={name}>{name}</span>
        <IconButton
          size="small"
          label={translate('practices.evidence.file.remove', { name })}
          icon={<XIcon aria-hidden />}
          onPress={() => edits.changeEvidence(practiceId, entry.id, { attachmentId: undefined })}
        />
      </span>
    );
  }
  const choose = async (): Promise<void> => {
    setBusy(true);
    const chosen = await chooseFile(app);
    setBusy(false);
    if (chosen === 'failed') app.ui.tell({ tone: 'danger', titleKey: 'practices.evidence.file.failed' });
    else if (chosen !== undefined) edits.attach(practiceId, entry.id, chosen);
  };
  return (
    <Button icon={<PaperclipIcon aria-hidden />} variant="quiet" isPending={isBusy} onPress={() => void choose()}>
      {translate('practices.evidence.file.add')}
    </Button>
  );
}

const NewEvidence = memo(function NewEvidence({ practiceId, edits }: { readonly practiceId: string; readonly edits: PracticeEdits }): ReactNode {
  const translate = useTranslate();
  const [kind, setKind] = useState<Kind>('seen');
  const [title, setTitle] = useState('');
  const [where, setWhere] = useState('');
  const add = (): void => {
    if (title.trim() === '') return;
    edits.addEvidence(practiceId, { kind, title: title.trim(), ...(where.trim() === '' ? {} : { where: where.trim() }) });
    setTitle('');
    setWhere('');
  };
  return (
    <div className="zw-practices-evidence__new" role="group" aria-label={translate('practices.evidence.add')}>
      <KindSelect kind={kind} onChange={setKind} />
      <div data-practice-field="evidence">
        <TextField label={translate('practices.evidence.new')} hideLabel placeholder={translate('practices.evidence.new')} value={title} maxLength={200} onChange={setTitle} onEnter={add} />
      </div>
      <TextField label={translate('practices.evidence.new.where')} hideLabel placeholder={translate('practices.evidence.where.hint')} value={where} maxLength={200} onChange={setWhere} onEnter={add} />
      <Button icon={<PlusIcon aria-hidden />} isDisabled={title.trim() === ''} onPress={add}>
        {translate('practices.evidence.add.short')}
      </Button>
    </div>
  );
});
