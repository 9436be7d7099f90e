import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { KeyNamesContext, type KeyNames } from './key-names';

export interface UiProviderProps {
  /** "en-GB", "de-DE": decides number entry and the spoken hints of the controls. */
  readonly locale: string;
  readonly keyNames: KeyNames;
  readonly children: ReactNode;
}

/** Once around the application: its language, as far as parts without texts of their own need it. */
export function UiProvider({ locale, keyNames, children }: UiProviderProps): ReactNode {
  return (
    <I18nProvider locale={locale}>
      <KeyNamesContext.Provider value={keyNames}>{children}</KeyNamesContext.Provider>
    </I18nProvider>
  );
}
