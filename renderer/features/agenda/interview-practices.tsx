import { useState, type ReactNode } from 'react';
import type { AgendaItem } from '../../../shared/practices/agenda';
import { domainTitle, type PracticeDomain } from '../../../shared/practices/catalog';
import { domainsOf, practiceTextIn } from '../../../shared/practices/client';
import { useModel, useTranslate, useUi } from '../../store/stores';
import { Checkbox, ChevronDownIcon, ChevronRightIcon, PanelSection } from '../../ui';
import type { AgendaDesk } from './use-agenda-desk';

/** About which practices: whole domains, or single ones. */
export function InterviewPractices({ item, desk }: { readonly item: AgendaItem; readonly desk: AgendaDesk }): ReactNode {
  const translate = useTranslate();
  const model = useModel();
  const { interview, practices } = item;
  const set = (ids: readonly string[]): void => desk.patch(interview, { practices: ids.length === 0 ? undefined : ids.join('\n') });
  const toggle = (ids: readonly string[], isOn: boolean): void => {
    const others = practices.filter((id) => !ids.includes(id));
    set(isOn ? [...practices, ...ids.filter((id) => !practices.includes(id))] : others);
  };
  return (
    <PanelSection title={translate('agenda.panel.what')} actions={<span className="zw-muted">{translate('agenda.item.practices', { count: practices.length })}</span>}>
      <ul className="zw-agenda-domains">
        {domainsOf(model).map((domain) => (
          <li key={domain.id}>
            <Domain domain={domain} chosen={practices} onToggle={toggle} />
          </li>
        ))}
      </ul>
    </PanelSection>
  );
}

function Domain({ domain, chosen, onToggle }: { readonly domain: PracticeDomain; readonly chosen: readonly string[]; readonly onToggle: (ids: readonly string[], isOn: boolean) => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const model = useModel();
  const [isOpen, setOpen] = useState(false);
  const ids = domain.practices.map(({ id }) => id);
  const inDomain = ids.filter((id) => chosen.includes(id)).length;
  const title = domainTitle(language, domain.id);
  return (
    <>
      <div className="zw-agenda-domains__head">
        <Checkbox isSelected={inDomain === ids.length} isIndeterminate={inDomain > 0 && inDomain < ids.length} onChange={(isOn) => onToggle(ids, isOn)}>
          {title}
        </Checkbox>
        <button type="button" aria-expanded={isOpen} aria-label={translate('agenda.panel.open', { domain: title })} onClick={() => setOpen(!isOpen)}>
          <span className="zw-muted">{translate('agenda.panel.domain', { chosen: inDomain, total: ids.length })}</span>
          {isOpen ? <ChevronDownIcon aria-hidden /> : <ChevronRightIcon aria-hidden />}
        </button>
      </div>
      {isOpen ? (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <Checkbox isSelected={chosen.includes(id)} onChange={(isOn) => onToggle([id], isOn)}>
                <span className="zw-mono">{id}</span> {practiceTextIn(model, language, id).title}
              </Checkbox>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
