import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/style';
import { hostBridge } from './host/host';
import { startAnswer } from './host/start-answer';
import { AppWindow } from './app/app';
import { AppProvider } from './commands/app-context';
import { composeApp } from './commands/compose';
import { StoresProvider } from './store/stores';
import { fetchTexts } from './texts/with-texts';

const container = document.getElementById('app');
if (container === null) throw new Error('the page has no place for the application');

const app = await composeApp(hostBridge(), document, startAnswer);
createRoot(container).render(
  <StrictMode>
    <StoresProvider value={app}>
      <AppProvider value={app}>
        <AppWindow />
      </AppProvider>
    </StoresProvider>
  </StrictMode>,
);
// What the first screen does not need comes when it is on the glass, and takes nothing from those that bring it there.
new PerformanceObserver((_entries, observer) => {
  observer.disconnect();
  requestIdleCallback(() => {
    void fetchTexts();
    app.worker.prepare();
  });
}).observe({ type: 'paint', buffered: true });
