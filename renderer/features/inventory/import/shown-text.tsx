import type { ReactNode } from 'react';
import type { ShownValue } from '../../../../shared/inventory/plan-view';
import { entityOf } from '../../../../shared/model/registry';
import { emptyModel } from '../../../../shared/model/model';
import { fieldText } from '../../../records/field-text';
import { useUi } from '../../../store/stores';

/** A value of an asset in words; a dash where there is none. */
export function ShownText({ field, value }: { readonly field: string; readonly value: ShownValue }): ReactNode {
  const language = useUi((ui) => ui.language);
  const description = entityOf('asset').fields[field];
  const isPlain = description === undefined || description.kind === 'reference' || description.kind === 'entries';
  const text = isPlain ? String(value ?? '') : fieldText(description, value, emptyModel, language);
  return text === '' ? <span className="zw-muted">–</span> : text;
}
