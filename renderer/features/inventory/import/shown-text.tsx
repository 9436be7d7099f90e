import type { ReactNode } from 'react';
import type { Language } from '../../../../shared/i18n/message';
import type { ShownValue } from '../../../../shared/inventory/plan-view';
import { entityOf } from '../../../../shared/model/registry';
import { emptyModel } from '../../../../shared/model/model';
import { fieldText } from '../../../records/field-text';
import { useUi } from '../../../store/stores';

/** A value of an asset in words; a dash where there is none. */
export function ShownText({ field, value }: { readonly field: string; readonly value: ShownValue }): ReactNode {
  const language = useUi((ui) => ui.language);
  const text = shownText(field, value, language);
  return text === '' ? <span className="zw-muted">–</span> : text;
}

/** A value of an asset in words; empty where there is none. */
export function shownText(field: string, value: ShownValue, language: Language): string {
  const description = entityOf('asset').fields[field];
  const isPlain = description === undefined || description.kind === 'reference' || description.kind === 'entries';
  return isPlain ? String(value ?? '') : fieldText(description, value, emptyModel, language);
}
