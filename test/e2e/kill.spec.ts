import { expect, test } from '../support/electron-app';
import { chance } from './chance';
import { workspace } from './pages/workspace';

const kills = 20;

test('twenty kills of all processes lose nothing that was called saved', async ({ start }) => {
  test.setTimeout(400_000);
  const random = chance(20_261_123);
  let acknowledged = 0;
  let written = 0;
  for (let round = 0; round <= kills; round += 1) {
    const app = await start();
    // A killed program may complain about its unfinished work in the log, never lose it.
    app.problems.allow(/notice|unclean/i);
    const desk = workspace(app.page);
    if (round === 0) await desk.newAssessment('Kill test');
    else await desk.openRecent(/Kill test/);
    await desk.go('scope');
    const field = app.page.getByRole('textbox', { name: desk.t('field.assessment.site'), exact: true });
    const found = Number((await field.inputValue()).replace('edit ', '') || '0');
    expect(found, `after kill ${round}`).toBeGreaterThanOrEqual(acknowledged);
    expect(found, `after kill ${round}`).toBeLessThanOrEqual(written);
    acknowledged = found;
    written = found;
    if (round === kills) {
      expect(acknowledged).toBeGreaterThan(kills);
      return;
    }
    const end = Date.now() + 200 + random() * 1_400;
    while (Date.now() < end || written === acknowledged) {
      written += 1;
      await field.fill(`edit ${written}`);
      await field.press('Enter');
      if (random() < 0.7) {
        await desk.saved();
        acknowledged = written;
      }
    }
    await app.kill();
  }
});
