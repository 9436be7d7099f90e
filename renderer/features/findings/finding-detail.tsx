import type { ReactNode } from 'react';
import { formatDate } from '../../../shared/i18n/format';
import type { Finding } from '../../../shared/model/entities/finding';
import { indexBy } from '../../../shared/model/indexes';
import { findRecord, type Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { practiceText } from '../../../shared/practices/catalog';
import { useApp } from '../../commands/app-context';
import { choiceText, recordTitle } from '../../records/field-text';
import { roomForType } from '../../store/record-rooms';
import { useModel, useTranslate, useUi } from '../../store/stores';
import type { Screen } from '../../store/ui-store';
import { Button, PlusIcon } from '../../ui';
import { followUp, followUps, type FollowUp } from './follow-up';

const followKeys = { requirement: 'findings.follow.requirement', measure: 'findings.follow.measure', risk: 'findings.follow.risk' } as const;

/** Above the form of a finding: where it comes from, where it is, and what can be made of it in one step. */
export function FindingDetail({ finding }: { readonly finding: Finding }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const app = useApp();
  const model = useModel();
  const origin = [
    choiceText(language, 'findingOrigin', finding.origin ?? 'observation'),
    finding.foundOn === undefined ? '' : formatDate(language, finding.foundOn),
    finding.foundBy ?? '',
  ].filter((part) => part !== '');
  const answered = (indexBy(model, 'answer', 'findingId').get(finding.id) ?? []).length > 0;
  const follow = (kind: FollowUp): void => {
    const { change, id } = followUp(app.project.state.getState().model, finding, kind, app.env);
    const result = app.project.commit(change, { origin: 'user', label: { key: 'findings.step.follow' } });
    if (!result.ok) return app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    const room = roomForType(kind);
    if (room !== undefined) app.ui.go(room, id);
    app.ui.tell({ tone: 'success', titleKey: 'findings.told.follow', actionKey: 'capture.undo', onAction: () => app.history.undo(), secondKey: 'findings.told.back', onSecond: () => app.ui.go('findings', finding.id) });
  };
  return (
    <section className="zw-finding">
      <p className="zw-muted">
        {origin.join(' · ')}
        {answered ? (
          <button type="button" className="zw-finding__link" onClick={() => app.ui.go('checks')}>
            {translate('findings.toChecks')}
          </button>
        ) : null}
      </p>
      <Where finding={finding} model={model} onGo={app.ui.go} />
      <div className="zw-finding__follow" role="group" aria-label={translate('findings.follow')}>
        <span className="zw-muted">{translate('findings.follow')}</span>
        {followUps.map((kind) => (
          <Button key={kind} size="small" icon={<PlusIcon aria-hidden />} onPress={() => follow(kind)}>
            {translate(followKeys[kind])}
          </Button>
        ))}
      </div>
    </section>
  );
}

/** Everything the finding names, each the way there. */
function Where({ finding, model, onGo }: { readonly finding: Finding; readonly model: Model; readonly onGo: (screen: Screen, id: RecordId) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const records = placesOf(finding).flatMap((id) => {
    const record = findRecord(model, id);
    const type = typeOfId(id);
    const room = type === undefined ? undefined : roomForType(type);
    return record === undefined || room === undefined ? [] : [{ id, name: recordTitle(record), room }];
  });
  const practices = (finding.practices ?? []).map((id) => ({ id: `rating:${id}`, name: `${id} ${practiceText(language, id).title}`, room: 'practices' as const }));
  const all = [...records, ...practices];
  if (all.length === 0) return <p className="zw-muted">{translate('findings.where.none')}</p>;
  return (
    <ul className="zw-finding__where" aria-label={translate('report.column.where')}>
      {all.map(({ id, name, room }) => (
        <li key={id}>
          <button type="button" className="zw-finding__link" onClick={() => onGo(room, id)}>
            {name}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The records a finding names, the narrowest first. */
export function placesOf({ assetIds = [], flowIds = [], conduitIds = [], zoneIds = [], areaIds = [] }: Finding): readonly RecordId[] {
  return [...assetIds, ...flowIds, ...conduitIds, ...zoneIds, ...areaIds];
}
