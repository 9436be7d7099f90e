import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';

/** Once around the application: the locale ("en-GB", "de-DE") decides number entry and the spoken hints of the controls. */
export function UiProvider({ locale, children }: { readonly locale: string; readonly children: ReactNode }): ReactNode {
  return <I18nProvider locale={locale}>{children}</I18nProvider>;
}
