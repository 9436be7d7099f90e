import { useState, type ReactNode } from 'react';
import { errorKey } from '../../../shared/app/errors';
import { choiceLabelKey } from '../../../shared/i18n/labels';
import type { Attachment } from '../../../shared/model/entities/attachment';
import type { Conduit } from '../../../shared/model/entities/conduit';
import type { Zone } from '../../../shared/model/entities/zone';
import type { FoundationalRequirement } from '../../../shared/model/field';
import { getRecord } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { saveKeptFile } from '../../commands/save-kept-file';
import { PhotoStrip } from '../../records/photo-strip';
import { useTranslate } from '../../store/stores';
import { Button, DownloadIcon, IconButton, ImageIcon, Trash2Icon } from '../../ui';
import { chooseEvidence } from './choose-evidence';
import { evidenceFor, withEvidenceFiles, withoutEvidence, type LevelEvidence } from './level-evidence-edits';
import type { ZonesDesk } from './use-zones-desk';

interface LevelsEvidenceProps {
  readonly desk: ZonesDesk;
  readonly subject: Zone | Conduit;
  readonly group: FoundationalRequirement;
}

/** What the achieved level of one group rests on besides the judgements: words, photos and files. More can be added. */
export function LevelsEvidence({ desk, subject, group }: LevelsEvidenceProps): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const [isBusy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    try {
      const files = await chooseEvidence(app);
      if (files.length > 0) desk.commitWhole({ change: withEvidenceFiles(app.project.state.getState().model, subject, group, files, app.env), labelKey: 'levelsPanel.edit.evidence' });
    } finally {
      setBusy(false);
    }
  };
  const remove = (id: string): void => void desk.commitWhole({ change: withoutEvidence(desk.whole, subject, id), labelKey: 'levelsPanel.edit.evidence' });
  return (
    <div className="zw-zones-judge__evidence" role="group" aria-label={translate('levelsPanel.evidence', { group })}>
      {evidenceFor(subject, group).map((entry) => (
        <EvidenceEntry key={entry.id} entry={entry} attachment={entry.attachmentId === undefined ? undefined : getRecord(desk.whole, 'attachment', entry.attachmentId)} onRemove={() => remove(entry.id)} />
      ))}
      <Button size="small" variant="quiet" icon={<ImageIcon aria-hidden />} isPending={isBusy} onPress={() => void add()}>
        {translate('levelsPanel.evidence.add')}
      </Button>
    </div>
  );
}

interface EvidenceEntryProps {
  readonly entry: LevelEvidence;
  readonly attachment: Attachment | undefined;
  readonly onRemove: () => void;
}

function EvidenceEntry({ entry, attachment, onRemove }: EvidenceEntryProps): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const { kind, text = '', requirement } = entry;
  const kindTitle = kind === undefined ? translate('field.fulfilment.evidence') : translate(choiceLabelKey('evidenceKind', kind));
  const file = attachment?.fileName ?? attachment?.caption ?? '';
  const save = async (): Promise<void> => {
    if (attachment === undefined) return;
    const saved = await saveKeptFile(app, attachment);
    if (!saved.ok) app.ui.tell({ tone: 'danger', titleKey: errorKey(saved.error.code), parameters: saved.error.parameters });
  };
  return (
    <div className="zw-zones-judge__proof">
      <p>
        <span className="zw-muted">{kindTitle}</span> {[text, attachment?.kind === 'photo' ? '' : file].filter((part) => part !== '').join(' · ')}
      </p>
      {attachment === undefined || attachment.kind === 'photo' ? null : <IconButton size="small" label={translate('communication.source.save-file', { file })} icon={<DownloadIcon aria-hidden />} onPress={() => void save()} />}
      {attachment === undefined ? null : <IconButton size="small" label={translate('zonesPanel.evidence.remove', { requirement })} icon={<Trash2Icon aria-hidden />} onPress={onRemove} />}
      {attachment?.kind === 'photo' ? <PhotoStrip photos={[attachment]} label={`${requirement} · ${kindTitle}`} /> : null}
    </div>
  );
}
