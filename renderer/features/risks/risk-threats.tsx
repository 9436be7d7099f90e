import { useMemo, type ReactNode } from 'react';
import type { Risk } from '../../../shared/model/entities/risk';
import { useApp } from '../../commands/app-context';
import { setField } from '../../records/edits';
import { useEdit } from '../../records/use-edit';
import { useTranslate, useUi } from '../../store/stores';
import { ComboBox, IconButton, XIcon } from '../../ui';
import { threatChoices, threatWords } from './threat-catalog';

const longestOwn = 40;

/** The threats of a risk by name: chosen from the catalogue or in one's own words. */
export function RiskThreats({ risk }: { readonly risk: Risk }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { project } = useApp();
  const edit = useEdit('risk');
  const choices = useMemo(() => threatChoices(language), [language]);
  const { threats = [] } = risk;
  const set = (next: readonly string[]): void => {
    edit('edit', setField(project.state.getState().model, risk.id, 'threats', next.length === 0 ? undefined : next));
  };
  const add = (threat: string): void => {
    const text = threat.trim().slice(0, longestOwn);
    if (text !== '' && !threats.includes(text)) set([...threats, text]);
  };
  return (
    <section className="zw-risks__threats" aria-label={translate('field.risk.threats')}>
      <h3>{translate('field.risk.threats')}</h3>
      {threats.length === 0 ? null : (
        <ul>
          {threats.map((threat) => {
            const words = threatWords(language, threat);
            return (
              <li key={threat}>
                <span className="zw-risks__threat">
                  <strong>{words?.name ?? threat}</strong> {words !== undefined && <span className="zw-mono zw-muted">{threat}</span>}
                  {words !== undefined && <span className="zw-muted">{words.summary}</span>}
                </span>
                <IconButton label={translate('risks.threat.remove', { name: words?.name ?? threat })} icon={<XIcon aria-hidden />} size="small" onPress={() => set(threats.filter((other) => other !== threat))} />
              </li>
            );
          })}
        </ul>
      )}
      <ComboBox
        label={translate('risks.threat.add')}
        hideLabel
        options={choices.filter(({ id }) => !threats.includes(id))}
        value={null}
        onChange={(id) => {
          if (id !== null) add(id);
        }}
        onText={add}
        placeholder={translate('risks.threat.add')}
        openLabel={translate('records.open-list')}
        emptyText={translate('risks.threat.own')}
      />
    </section>
  );
}
