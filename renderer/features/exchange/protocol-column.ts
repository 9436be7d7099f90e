import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import type { GridColumn } from '../../ui';

interface Spoken {
  readonly protocols: readonly string[];
  readonly ambiguous: readonly string[];
}

/** The protocols of a line; where its port could mean several, one of them is chosen in the cell. */
export function protocolColumn(translate: Translate, language: Language): GridColumn<Spoken> {
  return {
    id: 'protocols', header: translate('field.flow.protocols'), width: 150,
    value: ({ protocols, ambiguous }) => (protocols.length === 0 && ambiguous.length > 0 ? translate('exchange.protocol-open') : protocols.map((id) => protocolName(language, id)).join(', ')),
    editor: 'select', isEditable: ({ ambiguous }) => ambiguous.length > 0, editValue: ({ protocols }) => protocols[0] ?? '',
    options: ({ ambiguous }) => [{ id: '', title: translate('exchange.question.port-open') }, ...ambiguous.map((id) => ({ id, title: protocolName(language, id) }))],
  };
}
