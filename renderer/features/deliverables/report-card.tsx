import type { ReactNode } from 'react';
import type { Assessment } from '../../../shared/model/entities/assessment';
import { assessmentOf } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { setField } from '../../records/edits';
import { PhotoPicture } from '../../records/photo-picture';
import { choosePhotos, storeLogo } from '../../records/photos';
import { useEdit } from '../../records/use-edit';
import { useModel, useTranslate } from '../../store/stores';
import { Button, Card, ImageIcon, Switch, TextField, Trash2Icon } from '../../ui';
import { logoChange, logoOf } from './logo';

const texts = ['reportTitle', 'reportVersion', 'classification'] as const;
const parts = ['reportIncludesPhotos', 'reportIncludesSources'] as const;

/** What stands on the cover of every document, and what they take in. Part of the assessment: it travels with the file. */
export function ReportCard(): ReactNode {
  const translate = useTranslate();
  const { project } = useApp();
  const assessment = assessmentOf(useModel());
  const edit = useEdit('assessment');
  if (assessment === undefined) return null;
  const set = (field: keyof Assessment, value: unknown): void => {
    edit('edit', setField(project.state.getState().model, assessment.id, field, value));
  };
  return (
    <Card title={translate('deliverables.report')} note={translate('deliverables.report.note')}>
      <div className="zw-deliverables__report">
        <Logo />
        <div className="zw-deliverables__report-fields">
          {texts.map((name) => (
            <TextField
              key={name}
              label={translate(`field.assessment.${name}`)}
              value={assessment[name] ?? ''}
              onCommit={(text) => set(name, text.trim() === '' ? undefined : text.trim())}
            />
          ))}
        </div>
        <div className="zw-deliverables__report-parts">
          {parts.map((name) => (
            <Switch key={name} isSelected={assessment[name] !== false} onChange={(isIn) => set(name, isIn)}>
              {translate(`field.assessment.${name}`)}
            </Switch>
          ))}
        </div>
      </div>
    </Card>
  );
}

function Logo(): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const logo = logoOf(useModel());
  const commit = (change: ReturnType<typeof logoChange>): void => {
    const result = app.project.commit(change, { origin: 'user', label: { key: 'deliverables.logo.changed' } });
    if (!result.ok) app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
  };
  const choose = async (): Promise<void> => {
    const [chosen] = await choosePhotos(app);
    if (chosen === undefined) return;
    const stored = chosen.blob === undefined ? undefined : await storeLogo(app, chosen.blob, chosen.name);
    if (stored === undefined) app.ui.tell({ tone: 'danger', titleKey: 'walkDown.photo.failed', parameters: { name: chosen.name } });
    else commit(logoChange(app.project.state.getState().model, stored, app.env));
  };
  return (
    <div className="zw-deliverables__logo">
      <span className="zw-deliverables__logo-label">{translate('field.assessment.logoId')}</span>
      <div className="zw-deliverables__logo-frame">
        {logo === undefined ? <span className="zw-muted">{translate('deliverables.logo.none')}</span> : <PhotoPicture photo={logo} text={translate('field.assessment.logoId')} fit="contain" />}
      </div>
      <div className="zw-row">
        <Button size="small" icon={<ImageIcon aria-hidden />} onPress={() => void choose()}>
          {translate(logo === undefined ? 'deliverables.logo.choose' : 'deliverables.logo.replace')}
        </Button>
        {logo !== undefined && (
          <Button size="small" variant="quiet" icon={<Trash2Icon aria-hidden />} onPress={() => commit(logoChange(app.project.state.getState().model, undefined, app.env))}>
            {translate('deliverables.logo.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}
