import type { FlagCode } from './cell';

/** How many devices a row stands for: `3`, `3 Stk.`, `12x`, `3,0`. `je Linie 2` says how many, but not of how many lines. */
export function readQuantity(text: string): { readonly value: number | undefined; readonly flag?: FlagCode } {
  const match = /^\s*(?:anz\.?|anzahl:?|qty:?)?\s*(\d{1,6})(?:[.,]0{1,2})?\s*(?:x|×|stk\.?|stck\.?|stück|stueck|pcs\.?|pc\.?|st\.?|ea\.?|units?|geräte|devices)?\s*$/i.exec(text);
  if (match !== null) {
    const value = Number(match[1]);
    return value >= 1 && value <= 100_000 ? { value } : { value: undefined, flag: 'number-invalid' };
  }
  return /\d/.test(text) && /\p{L}/u.test(text) ? { value: undefined, flag: 'quantity-unclear' } : { value: undefined, flag: 'number-invalid' };
}
