import { useMemo, type ReactNode } from 'react';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Flow } from '../../../shared/model/entities/flow';
import { useTranslate, useUi } from '../../store/stores';
import { Badge, ComboBox, IconButton, XIcon, type Tone } from '../../ui';
import { catalogProtocol, protectionWord, protocolChoices, protocolWords, ratingWord } from './protocol-catalog';
import { useFlowEdit } from './use-flow-edit';

/** The protocols of a flow: chosen from the catalogue or in one's own words, each with what it risks. */
export function FlowProtocols({ flow }: { readonly flow: Flow }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const { patch } = useFlowEdit();
  const choices = useMemo(() => protocolChoices(language), [language]);
  const { protocols = [], ports = [] } = flow;
  const set = (next: readonly string[]): void => void patch([flow.id], { protocols: next.length === 0 ? undefined : next });
  const add = (protocol: string): void => {
    if (protocols.includes(protocol)) return;
    // The standard ports are proposed where nobody has named any.
    const standard = ports.length === 0 && protocols.length === 0 ? (catalogProtocol(protocol)?.ports ?? []) : [];
    void patch([flow.id], { protocols: [...protocols, protocol], ...(standard.length === 0 ? {} : { ports: standard }) });
  };
  return (
    <section className="zw-flow-protocols" aria-label={translate('field.flow.protocols')}>
      <h3>{translate('field.flow.protocols')}</h3>
      {protocols.length === 0 ? null : (
        <ul>
          {protocols.map((protocol) => (
            <li key={protocol}>
              <Protocol protocol={protocol} onRemove={() => set(protocols.filter((other) => other !== protocol))} />
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        label={translate('communication.protocol.add')}
        hideLabel
        options={choices.filter(({ id }) => !protocols.includes(id))}
        value={null}
        onChange={(id) => {
          if (id !== null) add(id);
        }}
        onText={(text) => add(catalogProtocol(text)?.id ?? text.slice(0, 80))}
        placeholder={translate('communication.protocol.add')}
        openLabel={translate('records.open-list')}
        emptyText={translate('communication.protocol.own')}
      />
    </section>
  );
}

const ratingTones: Readonly<Record<string, Tone>> = { high: 'danger', medium: 'warning', low: 'neutral' };

function Protocol({ protocol, onRemove }: { readonly protocol: string; readonly onRemove: () => void }): ReactNode {
  const translate = useTranslate();
  const language = useUi((state) => state.language);
  const known = catalogProtocol(protocol);
  const words = known === undefined ? undefined : protocolWords(language, known.id);
  const name = protocolName(language, known?.id ?? protocol);
  return (
    <>
      <div className="zw-flow-protocols__line">
        <strong>{name}</strong>
        {known === undefined ? null : <span className="zw-mono zw-muted">{known.ports.join(', ')}</span>}
        <IconButton label={translate('communication.protocol.remove', { name })} icon={<XIcon aria-hidden />} size="small" onPress={onRemove} />
      </div>
      {known === undefined || words === undefined ? (
        <p className="zw-muted">{translate('communication.protocol.unknown')}</p>
      ) : (
        <>
          <div className="zw-flow-protocols__marks">
            <Badge tone={ratingTones[known.rating] ?? 'neutral'}>{translate('communication.protocol.rating', { rating: ratingWord(language, known.rating) })}</Badge>
            <Badge tone="neutral" outline>
              {translate('communication.protocol.encrypted', { word: protectionWord(language, known.encrypted) })}
            </Badge>
            <Badge tone="neutral" outline>
              {translate('communication.protocol.authenticated', { word: protectionWord(language, known.authenticated) })}
            </Badge>
          </div>
          <p>{words.risk}</p>
          {words.secureVariant === undefined ? null : <p className="zw-muted">{translate('communication.protocol.secure', { variant: words.secureVariant })}</p>}
        </>
      )}
    </>
  );
}
