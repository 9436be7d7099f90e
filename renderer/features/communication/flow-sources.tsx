import { useMemo, type ReactNode } from 'react';
import { errorKey } from '../../../shared/app/errors';
import { formatDate, formatFileSize } from '../../../shared/i18n/format';
import type { Attachment } from '../../../shared/model/entities/attachment';
import type { Flow } from '../../../shared/model/entities/flow';
import { fileSourcesOf } from '../../../shared/sync/file-sources';
import { useApp } from '../../commands/app-context';
import { saveKeptFile } from '../../commands/save-kept-file';
import { useModel, useProject, useTranslate, useUi } from '../../store/stores';
import { DownloadIcon, IconButton } from '../../ui';

/** The captures, scans and lists a flow was taken from; those that were kept can be saved again as they were. */
export function FlowSources({ flow }: { readonly flow: Flow }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const language = useUi((state) => state.language);
  const model = useModel();
  const state = useProject(({ replica }) => replica.states.get(flow.id));
  const sources = useMemo(() => fileSourcesOf(model, state), [model, state]);
  if (sources.length === 0) return null;
  const save = async (attachment: Attachment): Promise<void> => {
    const saved = await saveKeptFile(app, attachment);
    if (!saved.ok) app.ui.tell({ tone: 'danger', titleKey: errorKey(saved.error.code), parameters: saved.error.parameters });
    else if (saved.file !== undefined) app.ui.tell({ tone: 'success', titleKey: 'communication.source.saved', parameters: { file: saved.file.name, place: saved.file.place } });
  };
  return (
    <section className="zw-records-links zw-flow-sources" aria-label={translate('communication.sources')}>
      <h3>{translate('communication.sources')}</h3>
      <ul>
        {sources.map(({ file, attachment }) => (
          <li key={`${file} ${attachment?.id ?? ''}`}>
            <span>
              <span className="zw-flow-sources__file">{file}</span>
              <span className="zw-muted">
                {attachment === undefined
                  ? translate('communication.source.not-kept')
                  : translate('communication.source.kept', { size: formatFileSize(language, attachment.size ?? 0), date: formatDate(language, attachment.takenAt ?? '') })}
              </span>
            </span>
            {attachment === undefined ? null : (
              <IconButton size="small" label={translate('communication.source.save-file', { file })} icon={<DownloadIcon aria-hidden />} onPress={() => void save(attachment)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
