import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/style';
import { hostBridge } from './host/host';
import { startAnswer } from './host/start-answer';
import { AppWindow } from './app/app';
import { AppProvider } from './commands/app-context';
import { composeApp } from './commands/compose';
import { StoresProvider } from './store/stores';

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
// The first screen is on its way to the glass; what it does not need comes after it.
requestAnimationFrame(() => requestIdleCallback(() => app.worker.prepare()));
