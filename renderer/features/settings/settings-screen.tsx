import type { ReactNode } from 'react';
import type { Theme } from '../../../shared/host/records';
import type { MessageKey } from '../../../shared/i18n/en';
import { useApp } from '../../commands/app-context';
import { useTranslate, useUi } from '../../store/stores';
import { Card, SegmentedControl, TextField } from '../../ui';
import './settings.css';

const themes: readonly { readonly id: Theme; readonly titleKey: MessageKey }[] = [
  { id: 'system', titleKey: 'command.theme.system' },
  { id: 'light', titleKey: 'command.theme.light' },
  { id: 'dark', titleKey: 'command.theme.dark' },
  { id: 'contrast', titleKey: 'command.theme.contrast' },
];

/** What the program remembers for this person on this computer. */
export function SettingsScreen(): ReactNode {
  const translate = useTranslate();
  const { ui, version, runtime } = useApp();
  const language = useUi((state) => state.language);
  const theme = useUi((state) => state.theme);
  const author = useUi((state) => state.author);
  return (
    <div className="zw-page zw-settings">
      <h1 className="zw-page__title">{translate('command.go.settings')}</h1>
      <Card title={translate('settings.person')}>
        <TextField
          label={translate('settings.author')}
          help={translate('settings.author-help')}
          value={author}
          onCommit={(name) => ui.setState({ author: name.trim() })}
        />
        <p className="zw-settings__note">{translate('settings.author-note')}</p>
      </Card>
      <Card title={translate('settings.screen')}>
        <div className="zw-settings__row">
          <span>{translate('app.language')}</span>
          <SegmentedControl
            label={translate('app.language')}
            segments={[
              { id: 'de', title: translate('command.language.de') },
              { id: 'en', title: translate('command.language.en') },
            ]}
            value={language}
            onChange={(next) => ui.setState({ language: next })}
          />
        </div>
        <div className="zw-settings__row">
          <span>{translate('settings.theme')}</span>
          <SegmentedControl
            label={translate('settings.theme')}
            segments={themes.map(({ id, titleKey }) => ({ id, title: translate(titleKey) }))}
            value={theme}
            onChange={(next) => ui.setState({ theme: next })}
          />
        </div>
        <p className="zw-settings__note">{translate('settings.language-note')}</p>
      </Card>
      <Card title={translate('settings.promises')}>
        <ul className="zw-settings__promises">
          <li>{translate('settings.promise.network')}</li>
          <li>{translate('settings.promise.journal')}</li>
          <li>{translate('settings.promise.snapshots')}</li>
        </ul>
        <p className="zw-settings__note">
          {translate('app.about.version', { version })} · {runtime}
        </p>
      </Card>
    </div>
  );
}
