import { expect, test } from '../support/electron-app';
import { overviewPage } from './pages/overview';
import { settingsPage } from './pages/settings';
import { workspace } from './pages/workspace';

test('a new assessment says where to begin, the sample plant where it stands, in both languages', async ({ app }) => {
  const { page } = app;
  const desk = workspace(page);
  await desk.newAssessment('Beginning');
  await expect(overviewPage(desk).firstSteps).toBeVisible();
  await desk.go('start');
  await desk.openSample();
  const overview = overviewPage(desk);
  await expect(overview.heading).toBeAttached();
  await expect(overview.firstSteps).toBeHidden();
  const findings = overview.tile('overview.findings.title');
  await expect(findings.getByText(desk.t('choice.severity.critical')).first()).toBeVisible();
  await findings.getByRole('button', { name: desk.t('command.go.findings') }).click();
  await expect(page.getByRole('heading', { level: 1, name: desk.t('command.go.findings') })).toBeVisible();

  await desk.go('settings');
  const german = await settingsPage(desk).chooseLanguage('de');
  await german.go('overview');
  await expect(overviewPage(german).tile('overview.risks.title').getByText(german.t('figure.risk.now'))).toBeVisible();
});
