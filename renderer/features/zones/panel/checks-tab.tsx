import type { ReactNode } from 'react';
import { isWaiting, type AnsweredResult } from '../../../../shared/checks/answers';
import { severities } from '../../../../shared/model/choice-sets';
import { typeOfId, type RecordId } from '../../../../shared/model/record-type';
import { useApp } from '../../../commands/app-context';
import { ResultCards } from '../../../records/results/result-cards';
import { roomForType } from '../../../store/record-rooms';
import { useTranslate } from '../../../store/stores';
import { Button, PanelSection, ShieldCheckIcon } from '../../../ui';
import type { ZonesDesk } from '../use-zones-desk';

interface ChecksTabProps {
  readonly desk: ZonesDesk;
  readonly id: RecordId;
  /** The results that name the element. */
  readonly results: readonly AnsweredResult[];
}

/** What the checks say about the element, then about others in which it has a part; answered in place. */
export function ChecksTab({ desk, id, results }: ChecksTabProps): ReactNode {
  const translate = useTranslate();
  const { ui } = useApp();
  const sorted = [...results].sort((first, second) => urgency(first) - urgency(second));
  const own = sorted.filter(({ subjectId }) => subjectId === id);
  const others = sorted.filter(({ subjectId }) => subjectId !== id);
  const go = (target: RecordId): void => {
    const type = typeOfId(target);
    const room = type === undefined ? undefined : roomForType(type);
    if (room === 'zones' || type === 'asset') {
      desk.select([target]);
      desk.control.current?.centreOn(target);
    } else if (room !== undefined) ui.go(room, target);
  };
  return (
    <>
      {own.length === 0 ? <p className="zw-muted">{translate('zonesPanel.checks.none')}</p> : <ResultCards results={own} label={translate('zonesPanel.checks.own')} onObject={go} />}
      {others.length === 0 ? null : (
        <PanelSection title={translate('zonesPanel.checks.others')}>
          <ResultCards results={others} label={translate('zonesPanel.checks.others')} onObject={go} />
        </PanelSection>
      )}
      <div>
        <Button size="small" icon={<ShieldCheckIcon aria-hidden />} onPress={() => ui.go('checks')}>
          {translate('zonesPanel.checks.all')}
        </Button>
      </div>
    </>
  );
}

/** What waits before what is answered, the most severe first. */
function urgency(result: AnsweredResult): number {
  const { values } = severities;
  return values.indexOf(result.check.severity) + (isWaiting(result) ? 0 : values.length);
}
