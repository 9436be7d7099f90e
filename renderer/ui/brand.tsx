import type { ReactNode } from 'react';

/** The mark: two zones and the way between them, with its gate. */
export function BrandMark({ size = 24 }: { readonly size?: number }): ReactNode {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden className="zw-brand-mark">
      <rect x="2.5" y="2.5" width="27" height="27" rx="7" className="zw-brand-mark__plate" />
      <path d="M7.5 9.5h9v6h-9zM15.5 18.5h9v4h-9z" className="zw-brand-mark__zone" />
      <path d="M12 15.5v5h3.5" className="zw-brand-mark__way" />
      <circle cx="12" cy="20.5" r="2" className="zw-brand-mark__gate" />
    </svg>
  );
}

/** Mark and name; the name goes when the rail is narrow. */
export function Brand({ name, isCollapsed }: { readonly name: string; readonly isCollapsed: boolean }): ReactNode {
  return (
    <span className="zw-brand">
      <BrandMark />
      {isCollapsed ? null : <span className="zw-brand__name">{name}</span>}
    </span>
  );
}
