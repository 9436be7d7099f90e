import { useMemo, useState, type ReactNode } from 'react';
import type { MessageKey } from '../../../shared/i18n/en';
import { formatNumber } from '../../../shared/i18n/format';
import type { Change } from '../../../shared/model/change';
import { getRecord, type Model } from '../../../shared/model/model';
import type { RecordId } from '../../../shared/model/record-type';
import { countStates, judgeRequirement, requirementsAtTarget, type FulfilmentFields, type JudgedRequirement } from '../../../shared/network/levels/fulfilments';
import { proposeRequirements } from '../../../shared/network/levels/requirements';
import { nameIn } from '../../../shared/network/reachability/hops';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Button, ClipboardListIcon, SegmentedControl } from '../../ui';
import { LevelsEvidence } from './levels-evidence';
import { LevelsGroup } from './levels-group';
import { groupRequirements } from './levels-rows';
import { LevelsVector } from './levels-vector';
import { AskPanel } from './reach-ask-panel';
import { moveAmongLines } from './reach-list';
import type { ZonesDesk } from './use-zones-desk';

interface LevelsPanelProps {
  readonly desk: ZonesDesk;
  readonly subjectId: RecordId;
}

/** Target and achieved level of a zone or conduit, and the system requirements between them with their states. */
export function LevelsPanel({ desk, subjectId }: LevelsPanelProps): ReactNode {
  const translate = useTranslate();
  const { whole: model } = desk;
  const [show, setShow] = useState<'all' | 'open'>('all');
  const judged = useMemo(() => requirementsAtTarget(model, subjectId), [model, subjectId]);
  const groups = groupRequirements(judged, show === 'open');
  const subject = getRecord(model, 'zone', subjectId) ?? getRecord(model, 'conduit', subjectId);
  const [openId, setOpenId] = useState<string | undefined>(undefined);
  if (subject === undefined) return null;
  const edit = (labelKey: MessageKey, change: Change): void => void desk.commitWhole({ change, labelKey });
  const judge = (requirementId: string, judgement: FulfilmentFields | 'notJudged'): void => edit('levelsPanel.edit.judge', judgeRequirement(model, subjectId, requirementId, judgement));
  const isOpen = judged.filter(({ isSettled }) => !isSettled).length;
  return (
    <AskPanel desk={desk} title={nameIn(model, subjectId)} kicker={translate('levelsPanel.label')} footer={<MakeRequirements desk={desk} model={model} subjectId={subjectId} />}>
      <LevelsVector model={model} subject={subject} onEdit={edit} />
      <section className="zw-zones-judge" aria-label={translate('levelsPanel.requirements')}>
        <header className="zw-zones-judge__head">
          <h3>{translate('levelsPanel.requirements')}</h3>
          {judged.length === 0 ? null : (
            <SegmentedControl
              label={translate('levelsPanel.show')}
              segments={[
                { id: 'all', title: translate('levelsPanel.show.all', { shown: judged.length }) },
                { id: 'open', title: translate('levelsPanel.show.open', { shown: isOpen }) },
              ]}
              value={show}
              onChange={setShow}
            />
          )}
        </header>
        {judged.length === 0 ? <p className="zw-muted">{translate('levelsPanel.noTarget')}</p> : <Progress judged={judged} />}
        {judged.length === 0 ? null : <p className="zw-zones-judge__keys">{translate('levelsPanel.keys')}</p>}
        <div onKeyDown={moveAmongLines} role="presentation">
          {groups.map((group) => (
            <LevelsGroup key={group.group} group={group} target={subject.slTarget?.[group.group]} evidence={<LevelsEvidence desk={desk} subject={subject} group={group.group} />} openId={openId} onOpen={setOpenId} onJudge={judge} />
          ))}
        </div>
      </section>
    </AskPanel>
  );
}

const parts = ['met', 'partly', 'notMet', 'notApplicable', 'notJudged'] as const;

/** How many of the selected requirements are in which state. */
function Progress({ judged }: { readonly judged: readonly JudgedRequirement[] }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const counts = countStates(judged);
  const share = (count: number): { readonly width: string } => ({ width: `${(100 * count) / judged.length}%` });
  return (
    <div className="zw-zones-judge__progress">
      <div className="zw-zones-judge__bar" aria-hidden>
        {parts.map((state) => (
          <span key={state} data-state={state} style={share(counts[state])} />
        ))}
      </div>
      <ul aria-label={translate('levelsPanel.progress', { count: judged.length - counts.notJudged, total: judged.length })}>
        {parts.map((state) => (
          <li key={state} data-state={state}>
            {translate(`levelsPanel.counted.${state}`, { shown: formatNumber(language, counts[state]) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Drafts for the requirements specification from what is not met; what is covered there already is not doubled. */
function MakeRequirements({ desk, model, subjectId }: { readonly desk: ZonesDesk; readonly model: Model; readonly subjectId: RecordId }): ReactNode {
  const translate = useTranslate();
  const app = useApp();
  const language = useUi((state) => state.language);
  const missed = requirementsAtTarget(model, subjectId).filter(({ isSettled, state }) => !isSettled && state !== 'notJudged').length;
  const make = (): void => {
    const { change, added, extended, covered } = proposeRequirements(model, subjectId, { language, env: desk.env });
    const parameters = { added: added.length, extended: extended.length, covered: covered.length };
    if (added.length + extended.length === 0) {
      app.ui.tell({ tone: 'info', titleKey: 'levelsPanel.made.none', parameters });
      return;
    }
    if (!desk.commitWhole({ change, labelKey: 'levelsPanel.edit.requirements' })) return;
    const [first] = [...added, ...extended];
    app.ui.tell({ tone: 'success', titleKey: 'levelsPanel.made', parameters, actionKey: 'levelsPanel.made.open', onAction: () => app.ui.go('requirements', first) });
  };
  return (
    <Button size="small" icon={<ClipboardListIcon aria-hidden />} isDisabled={missed === 0} onPress={make}>
      {translate('levelsPanel.make', { count: missed })}
    </Button>
  );
}
