import type { ReactNode } from 'react';
import type { MessageKey } from '../../../../shared/i18n/en';
import type { TextReading } from '../../../../shared/inventory/list-memory';
import { textEncodings, type TextTraits } from '../../../../shared/office/workbook';
import { useTranslate } from '../../../store/stores';
import { LightChoice, type LightOption } from './light-choice';

const delimiterKeys = { ',': 'import.text.comma', ';': 'import.text.semicolon', '\t': 'import.text.tab', '|': 'import.text.bar' } as const satisfies Record<TextTraits['delimiter'], MessageKey>;
const decimalKeys = { ',': 'import.text.decimal-comma', '.': 'import.text.decimal-point', unclear: 'import.text.decimal-unclear', none: 'import.text.decimal-none' } as const satisfies Record<TextTraits['decimal'], MessageKey>;

/** How a text table was read, and another way to read it. */
export function TextReadingFields({ text, onRead }: { readonly text: TextTraits; readonly onRead: (reading: TextReading) => void }): ReactNode {
  const translate = useTranslate();
  const { encoding, delimiter, quote, decimal } = text;
  const chosen: TextReading = { encoding, delimiter, quote, ...(decimal === ',' || decimal === '.' ? { decimal } : {}) };
  const delimiters = Object.entries(delimiterKeys).map(([id, key]) => ({ id, title: translate(key) }));
  const decimals = Object.entries(decimalKeys).filter(([id]) => id === decimal || id === ',' || id === '.').map(([id, key]) => ({ id, title: translate(key) }));
  return (
    <section className="zw-import-options" aria-label={translate('import.text.title')}>
      <h3>{translate('import.text.title')}</h3>
      <Choice label={translate('import.text.encoding')} options={textEncodings.map((id) => ({ id, title: id.startsWith('utf') ? id.toUpperCase() : id }))} value={encoding} onChange={(id) => onRead({ ...chosen, ...pick('encoding', textEncodings, id) })} />
      <Choice label={translate('import.text.delimiter')} options={delimiters} value={delimiter} onChange={(id) => onRead({ ...chosen, ...pick('delimiter', [',', ';', '\t', '|'], id) })} />
      <Choice label={translate('import.text.decimal')} options={decimals} value={decimal} onChange={(id) => onRead({ ...chosen, ...pick('decimal', [',', '.'], id) })} />
    </section>
  );
}

/** The choice as part of a reading, when it is one. */
function pick<Name extends string, Value extends string>(name: Name, possible: readonly Value[], id: string): { readonly [Key in Name]?: Value } {
  const found = possible.find((value) => value === id);
  return (found === undefined ? {} : { [name]: found }) as { readonly [Key in Name]?: Value };
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly LightOption[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps): ReactNode {
  return (
    <div className="zw-field">
      <span className="zw-field__label">{label}</span>
      <LightChoice label={label} groups={[{ title: '', options }]} value={value} valueTitle={options.find(({ id }) => id === value)?.title ?? value} onChange={onChange} />
    </div>
  );
}
