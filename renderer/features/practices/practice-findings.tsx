import { useMemo, type ReactNode } from 'react';
import { listOf } from '../../../shared/model/model';
import { useApp } from '../../commands/app-context';
import { choiceText, recordTitle } from '../../records/field-text';
import { useTranslate, useUi } from '../../store/stores';
import { Button, FlagIcon, PanelSection, SeverityMark } from '../../ui';
import { useDeskModel } from './desk-model';

/** What was found about the practice, and the way to note something new about it. */
export function PracticeFindings({ practiceId }: { readonly practiceId: string }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { ui } = useApp();
  const model = useDeskModel();
  const findings = useMemo(() => listOf(model, 'finding').filter(({ practices = [] }) => practices.includes(practiceId)), [model, practiceId]);
  return (
    <PanelSection
      title={translate('entity.finding', { count: 2 })}
      actions={
        <Button size="small" variant="quiet" icon={<FlagIcon aria-hidden />} onPress={() => ui.setState({ captureOpen: true })}>
          {translate('practices.findings.add')}
        </Button>
      }
    >
      {findings.length === 0 ? (
        <p className="zw-muted">{translate('practices.findings.none')}</p>
      ) : (
        <ul className="zw-practices-links">
          {findings.map((finding) => {
            const severity = finding.severity ?? 'info';
            return (
              <li key={finding.id} className="zw-practices-finding">
                <SeverityMark severity={severity} word={choiceText(language, 'severity', severity)} />
                <button type="button" className="zw-practices-link" onClick={() => ui.go('findings', finding.id)}>
                  {recordTitle(finding)}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </PanelSection>
  );
}
