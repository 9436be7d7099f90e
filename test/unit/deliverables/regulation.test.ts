import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeAssessmentReport } from '../../../shared/deliverables/assessment-report/report';
import { describeAssessmentWorkbook } from '../../../shared/deliverables/assessment-workbook/workbook';
import { flowBlocks, type Block } from '../../../shared/deliverables/document';
import { describeSupplierQuestionnaire } from '../../../shared/deliverables/supplier-questionnaire';
import { modelOf, type Model } from '../../../shared/model/model';
import { buildSample } from '../../../shared/sample/build-sample';
import { samplePlant } from '../../../shared/sample/plant';
import { danglingReferences, emptyChapters, textsOf } from './reading';

const golden = resolve(import.meta.dirname, '../../golden');
const options = { date: '2026-11-23', view: 'asIs' } as const;
const sample = (language: 'en' | 'de'): Model => modelOf(buildSample(samplePlant, language));
const broken = /\{\w+\}|undefined|NaN|\[object/;

/** The blocks of one chapter of the report. */
function chapter(blocks: readonly Block[], id: string): readonly Block[] {
  const flow = flowBlocks(blocks);
  const start = flow.findIndex((block) => block.kind === 'heading' && block.id === id);
  const end = flow.findIndex((block, index) => index > start && block.kind === 'heading' && block.level === 1);
  return flow.slice(start, end);
}

describe.each(['en', 'de'] as const)('in %s', (language) => {
  const report = describeAssessmentReport(sample(language), language, options);

  it.each(['regulation', 'organisation'])('the chapter on %s is the one looked at', async (name) => {
    const blocks = chapter(report.blocks, `chapter.${name}`);
    await expect(`${JSON.stringify(blocks, null, 1)}\n`).toMatchFileSnapshot(resolve(golden, `${name}-chapter.${language}.json`));
  });

  it('no reference dangles, no chapter is empty', () => {
    expect([danglingReferences(report), emptyChapters(report), textsOf(report).filter((text) => broken.test(text))]).toEqual([[], [], []]);
  });

  it('the questionnaire to a supplier is the one looked at, and gives away no place or address', async () => {
    const description = describeSupplierQuestionnaire(sample(language), language, options, 'siemens');
    const texts = textsOf(description).join('\n');
    expect([danglingReferences(description), texts.match(/\d+\.\d+\.\d+\.\d+/g)?.filter((text) => /^(10|172|192)\./.test(text)) ?? [], broken.test(texts)]).toEqual([[], [], false]);
    await expect(`${JSON.stringify(description.blocks, null, 1)}\n`).toMatchFileSnapshot(resolve(golden, `supplier-questionnaire.${language}.json`));
  });

  it('the workbook has sheets of responsibilities, alignment and answers, all in words', () => {
    const sheets = describeAssessmentWorkbook(sample(language), language, options).sheets.filter(({ id }) => ['responsibilities', 'alignment', 'regulation'].includes(id));
    expect(sheets.map((sheet) => [sheet.id, sheet.kind === 'table' ? sheet.rows.length : 0])).toEqual([['responsibilities', 12], ['alignment', 11], ['regulation', 35]]);
    const cells = sheets.flatMap((sheet) => (sheet.kind === 'table' ? sheet.rows.flat().map(String) : []));
    expect(cells.filter((cell) => /^(activity|case|phase|previous|incident)\.|^(main|linked|asked|sufficient|partly|fit[A-Z]\w+|buy[A-Z]\w+)$/.test(cell))).toEqual([]);
  });
});

describe('words of the law', () => {
  it('support, and never claim', () => {
    const texts = (['en', 'de'] as const).flatMap((language) => {
      const model = sample(language);
      const report = describeAssessmentReport(model, language, options);
      return [...chapterTexts(report.blocks), ...textsOf(describeSupplierQuestionnaire(model, language, options, 'Siemens'))];
    });
    expect(texts.filter((text) => /fulfil|complian(t|ce is)|erfüll|konform (mit|zu)/i.test(text))).toEqual([]);
  });
});

function chapterTexts(blocks: readonly Block[]): readonly string[] {
  return [JSON.stringify(chapter(blocks, 'chapter.regulation')), JSON.stringify(chapter(blocks, 'chapter.organisation'))];
}
