import { formatDate } from '../../../shared/i18n/format';
import { craQuestions, regulationText, stateOfLaw } from '../../../shared/regulation/catalog';
import { listMachines } from '../../../shared/regulation/machines';
import { assessNis2, type Nis2Result } from '../../../shared/regulation/nis2';
import { nis2Facts } from '../../../shared/regulation/nis2-answers';
import type { Jurisdiction } from '../../../shared/regulation/nis2-activities';
import { possibleChanges } from '../../../shared/regulation/nis2-changes';
import { ruleOfThumb } from '../../../shared/regulation/rule-of-thumb';
import { listSuppliers } from '../../../shared/regulation/suppliers';
import { listTimeline } from '../../../shared/regulation/timeline';
import { daysText, groundArticle, groundText, verdictText } from '../../../shared/regulation/words';
import { openAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { dateOf, table } from '../words';

/** Where the company stands under NIS2, what suppliers and machines leave open, and the dates ahead. */
export const regulationCommand: Command = { name: 'regulation', operands: { names: ['FILE'] }, options: [{ name: 'date', value: 'YYYY-MM-DD' }], run: regulationOfFile };

async function regulationOfFile({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const { file, project } = await openAssessment(args.operands[0] ?? '', surroundings);
  const { model } = project;
  const facts = nis2Facts(model);
  const results = { de: assessNis2(facts, 'de'), eu: assessNis2(facts, 'eu') };
  const of = (jurisdiction: Jurisdiction, result: Nis2Result) => ({
    verdict: result.verdict, least: result.least, most: result.most,
    rule: result.ground.rule, article: groundArticle(language, result, jurisdiction), notices: result.notices,
    changes: possibleChanges(facts, jurisdiction, result),
  });
  const suppliers = listSuppliers(model).map(({ name, assets, state, counts }) => ({ name, assets: assets.length, state, counts }));
  const machines = listMachines(model).filter(({ phases }) => phases.length > 0).map(({ name, subject, phases, open, gaps }) => ({ id: subject.id, name, phases, open, gaps }));
  const dates = listTimeline(dateOf(args, surroundings));
  const line = (jurisdiction: Jurisdiction): readonly string[] => {
    const result = results[jurisdiction];
    return [t(`regulation.jurisdiction.${jurisdiction}`), verdictText(t, result), groundArticle(language, result, jurisdiction), groundText(language, result)];
  };
  return {
    json: {
      file, stateOfLaw, nis2: { totals: results.de.totals, de: of('de', results.de), eu: of('eu', results.eu), ruleOfThumb: ruleOfThumb(results.eu) },
      suppliers, machines, dates,
    },
    lines: [
      t('regulation.nature', { date: formatDate(language, stateOfLaw) }),
      '',
      ...table([line('de'), line('eu')]),
      ...results.de.notices.map((notice) => `  ${regulationText(language, 'notices', notice)}`),
      '',
      ...table(suppliers.filter(({ state }) => state !== 'open').map(({ name, state, counts }) => [name, t(`regulation.cra.state.${state}`), t('regulation.cra.progress', { done: craQuestions.length - counts.open, total: craQuestions.length })])),
      ...table(machines.map(({ name, open, gaps }) => [name, t('regulation.machinery.open', { count: open }), t('regulation.machinery.gaps', { count: gaps })])),
      '',
      ...table(dates.filter(({ days }) => days >= 0).map(({ id, on, days }) => [formatDate(language, on), daysText(t, days), regulationText(language, 'dates', id)])),
    ],
  };
}
