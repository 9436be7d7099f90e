import type { ReactNode } from 'react';
import { useApp } from '../../commands/app-context';
import { useTranslate } from '../../store/stores';
import { Button, ClipboardCheckIcon, FileInputIcon, MapPinIcon, NetworkIcon } from '../../ui';

/** What to do first while the assessment is empty. */
export function FirstSteps(): ReactNode {
  const { ui, run } = useApp();
  const translate = useTranslate();
  const steps = [
    { id: 'scope', icon: <MapPinIcon aria-hidden />, title: 'overview.first.scope', text: 'overview.first.scope.text', action: 'overview.first.scope.action', go: () => ui.go('scope') },
    { id: 'import', icon: <FileInputIcon aria-hidden />, title: 'overview.first.import', text: 'overview.first.import.text', action: 'command.inventory.import', go: () => run('inventory.import') },
    { id: 'zones', icon: <NetworkIcon aria-hidden />, title: 'overview.first.zones', text: 'overview.first.zones.text', action: 'overview.first.zones.action', go: () => ui.go('zones') },
    { id: 'practices', icon: <ClipboardCheckIcon aria-hidden />, title: 'overview.first.practices', text: 'overview.first.practices.text', action: 'practices.empty.action', go: () => ui.go('practices') },
  ] as const;
  return (
    <section className="zw-overview-first">
      <h2>{translate('overview.first.title')}</h2>
      <p className="zw-muted">{translate('overview.first.text')}</p>
      <ol>
        {steps.map(({ id, icon, title, text, action, go }, index) => (
          <li key={id}>
            <span className="zw-overview-first__icon">{icon}</span>
            <span className="zw-overview-first__texts">
              <strong>{translate(title)}</strong>
              <span className="zw-muted">{translate(text)}</span>
            </span>
            <Button variant={index === 0 ? 'primary' : 'default'} onPress={go}>
              {translate(action)}
            </Button>
          </li>
        ))}
      </ol>
      <p>
        <Button variant="quiet" onPress={() => run('assessment.sample')}>
          {translate('practices.empty.sample')}
        </Button>
      </p>
    </section>
  );
}
