import { describe, expect, it } from 'vitest';
import { de } from '../../shared/i18n/de';
import { en } from '../../shared/i18n/en';
import { corrections, lawSources, regulationTexts } from '../../shared/regulation/catalog';
import { nis2Cases } from '../../shared/regulation/nis2';
import catalog from '../../assets/catalogs/regulation/catalog.json';
import { projectFiles, readText } from './project-files';

const area = /^(regulation|organisation|report\.(regulation|organisation)|supplierLetter|workbook\.(regulation|responsibilities|alignment))\./;
const texts = [...Object.entries(en), ...Object.entries(de)].filter(([key]) => area.test(key)).map(([key, message]): readonly [string, string] => [key, JSON.stringify(message)]);
const catalogued = (['en', 'de'] as const).map((language): readonly [string, string] => [language, JSON.stringify(regulationTexts[language])]);

describe('regulation', () => {
  it('supports and never fulfils', () => {
    const claims = /fulfil|erfüll|complian(t|ce)|rechtssicher|legally safe|guarantee|garantier/i;
    expect([...texts, ...catalogued].filter(([, text]) => claims.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('says that it is orientation, dated, in every place that shows it', () => {
    const shown = ['renderer/features/regulation/regulation-screen.tsx', 'shared/deliverables/assessment-report/regulation.ts', 'shared/deliverables/supplier-questionnaire.ts', 'electron/cli/commands/regulation.ts'];
    expect(shown.filter((path) => projectFiles().includes(path) && !readText(path).includes('stateOfLaw'))).toEqual([]);
    expect([en['regulation.nature'], de['regulation.nature']]).toEqual(['Orientation, no legal advice. State of the law: {date}.', 'Orientierung, keine Rechtsberatung. Rechtsstand: {date}.']);
  });

  it('names a source for each law, and a reference for each rule, duty and question', () => {
    const references = [...catalog.rules, ...catalog.duties, ...catalog.fines, ...catalog.measures, ...catalog.cases].filter(({ eu, de: german }) => eu === '–' && german === '–');
    const others = [...catalog.cra, ...catalog.machinery, ...catalog.dates, ...catalog.productClasses].filter(({ reference }) => reference === '');
    expect([references, others, lawSources('de').map(({ id }) => id)]).toEqual([[], [], ['nis2', 'sizes', 'bsig', 'cra', 'machinery']]);
    expect([catalog.cases.map(({ id }) => id).toSorted(), corrections.length]).toEqual([[...nis2Cases].toSorted(), 10]);
  });

  it('uses the signs of print in its catalogue', () => {
    expect(catalogued.filter(([, text]) => /\w'\w|\.\.\.|!|\\"/.test(text)).map(([language]) => language)).toEqual([]);
  });
});
