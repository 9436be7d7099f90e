import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../shared/model/change';
import { problemsIn } from '../../../shared/model/change-problems';
import { emptyModel, listOf, modelOf, type Model } from '../../../shared/model/model';
import { describeQuestionnaire } from '../../../shared/questionnaires/describe-questionnaire';
import { planQuestionnaire, type QuestionnaireOptions } from '../../../shared/questionnaires/plan-questionnaire';
import { problemText } from '../../../shared/questionnaires/problem-text';
import type { QuestionnaireFile } from '../../../shared/questionnaires/questionnaire';
import { buildClientPractice } from '../../support/builders';
import { sheetOf } from '../inventory/sheet-samples';

const workbook = (...sheets: readonly ReturnType<typeof sheetOf>[]): QuestionnaireFile => ({ kind: 'workbook', workbook: { sheets, notices: [] } });
const json = (value: unknown): QuestionnaireFile => ({ kind: 'json', value });
const plan = (content: QuestionnaireFile, model: Model = emptyModel, options: Partial<QuestionnaireOptions> = {}) => planQuestionnaire(content, model, { file: 'Werksnorm.xlsx', ...options });

const german = sheetOf(
  [
    ['Fragebogen der Konzernsicherheit', '', '', '', '', '', '', ''],
    ['Lfd. Nr.', 'Kapitel', 'Anforderung', 'Fragen', 'Nachweise', 'Stufe 1', 'Reifegrad 2 (gesteuert)', 'Bearbeiter'],
    ['W-1', 'Zutritt', 'Besuch wird begleitet.', '- Wer begleitet?\n- Wie lange?', 'Besucherbuch; Ausweisliste', 'Mal so, mal so.', 'Regel an der Pforte.', 'Meier'],
    ['', '', '', '', '', '', '', ''],
    ['W-2', 'Zutritt', 'Schlüssel werden gezählt.', '', '', '', '', ''],
  ],
  { name: 'Katalog' },
);

describe('planQuestionnaire', () => {
  it('finds the list in a workbook with German headings and reads lists, levels and titles', () => {
    const { change, ...planned } = plan(workbook(sheetOf([['Deckblatt']], { name: 'Deckblatt' }), german));
    expect({ ...planned, sources: [...planned.sources] }).toEqual({
      file: 'Werksnorm.xlsx',
      sheet: 'Katalog',
      headerRow: 2,
      name: 'Werksnorm',
      matched: ['Lfd. Nr. (A)', 'Kapitel (B)', 'Anforderung (C)', 'Fragen (D)', 'Nachweise (E)', 'Stufe 1 (F)', 'Reifegrad 2 (gesteuert) (G)'],
      leftOut: ['Bearbeiter'],
      practices: [
        { row: 3, code: 'W-1', title: 'Besuch wird begleitet.', domain: 'Zutritt', fate: 'added', anchors: 2 },
        { row: 5, code: 'W-2', title: 'Schlüssel werden gezählt.', domain: 'Zutritt', fate: 'added', anchors: 0 },
      ],
      counts: { added: 2, updated: 0, unchanged: 0 },
      gone: [],
      problems: [],
      sources: [
        ['clientPractice:W-1', { file: 'Werksnorm.xlsx', sheet: 'Katalog', row: 3 }],
        ['clientPractice:W-2', { file: 'Werksnorm.xlsx', sheet: 'Katalog', row: 5 }],
      ],
    });
    expect(problemsIn(change)).toEqual([]);
    expect(listOf(applyChange(emptyModel, change), 'clientPractice')[0]).toEqual({
      id: 'clientPractice:W-1',
      type: 'clientPractice',
      code: 'W-1',
      catalog: 'Werksnorm',
      domain: 'Zutritt',
      position: 1,
      title: 'Besuch wird begleitet.',
      statement: 'Besuch wird begleitet.',
      ask: 'Wer begleitet?\nWie lange?',
      evidence: 'Besucherbuch\nAusweisliste',
      ml1: 'Mal so, mal so.',
      ml2: 'Regel an der Pforte.',
    });
  });

  it('changes nothing the second time, updates by number, empties what is emptied and names what is gone', () => {
    const model = applyChange(emptyModel, plan(workbook(german)).change);
    const again = plan(workbook(german), model);
    expect([again.counts, again.change.size, again.sources.size]).toEqual([{ added: 0, updated: 0, unchanged: 2 }, 0, 0]);
    const newer = sheetOf([['Nr', 'Titel', 'Nachweise'], ['W-1', 'Besuch nie allein', '']], { name: 'Katalog' });
    const update = plan(workbook(newer), model);
    expect([update.counts, update.gone]).toEqual([{ added: 0, updated: 1, unchanged: 0 }, [{ code: 'W-2', title: 'Schlüssel werden gezählt.' }]]);
    const after = applyChange(model, update.change);
    expect(listOf(after, 'clientPractice').map(({ code, title, ask, evidence }) => ({ code, title, ask, evidence }))).toEqual([
      { code: 'W-1', title: 'Besuch nie allein', ask: 'Wer begleitet?\nWie lange?', evidence: undefined },
      { code: 'W-2', title: 'Schlüssel werden gezählt.', ask: undefined, evidence: undefined },
    ]);
  });

  it('reads JSON with the name of the questionnaire, lists, levels, places and topics in either language', () => {
    const { change, ...planned } = plan(
      json({
        questionnaire: 'ACME',
        practices: [{ code: 'A-1', title: 'Keys', ask: ['Who?', 'When?'], anchors: { ml1: 'One.', ml4: 'Four.' }, appliesTo: ['Bereich', 'zone'], topics: ['Physical security', 'konten und rechte'] }],
      }),
      emptyModel,
      { file: 'acme.json' },
    );
    expect({ name: planned.name, sheet: planned.sheet, practices: planned.practices, problems: planned.problems }).toEqual({
      name: 'ACME',
      sheet: '',
      practices: [{ row: 1, code: 'A-1', title: 'Keys', domain: '', fate: 'added', anchors: 2 }],
      problems: [],
    });
    expect(listOf(applyChange(emptyModel, change), 'clientPractice')).toEqual([
      { id: 'clientPractice:A-1', type: 'clientPractice', code: 'A-1', catalog: 'ACME', position: 1, title: 'Keys', ask: 'Who?\nWhen?', ml1: 'One.', ml4: 'Four.', appliesTo: ['area', 'zone'], topics: ['physical', 'accounts'] },
    ]);
  });

  it.each(['en', 'de'] as const)('takes its own template and its own export back without a change, in %s', (language) => {
    const asFile = (model: Model, catalog?: string): QuestionnaireFile => {
      const { sheets } = describeQuestionnaire(model, { language, date: '2026-11-23', author: '', ...(catalog === undefined ? {} : { catalog }) });
      return workbook(...sheets.flatMap((sheet) => (sheet.kind === 'table' ? [sheetOf([sheet.columns.map(({ title }) => title), ...sheet.rows.map((row) => row.map((value) => String(value ?? '')))], { name: sheet.name })] : [])));
    };
    const template = plan(asFile(emptyModel));
    expect([template.problems, template.leftOut, template.counts, template.practices[0]?.anchors]).toEqual([[], [], { added: 1, updated: 0, unchanged: 0 }, 4]);
    const model = applyChange(emptyModel, template.change);
    const back = plan(asFile(model, template.practices[0] === undefined ? '' : listOf(model, 'clientPractice')[0]?.catalog), model);
    expect([back.problems, back.counts, back.change.size]).toEqual([[], { added: 0, updated: 0, unchanged: 1 }, 0]);
  });

  it('says sheet, row, column and mend for everything that is wrong, and then takes nothing', () => {
    const model = modelOf([buildClientPractice({ code: 'OTHER-1', catalog: 'Anderer' })]);
    const bad = sheetOf(
      [
        ['Code', 'Title', 'Applies to', 'Topics'],
        ['', 'No number', '', ''],
        ['B-1', '', '', ''],
        ['B-2', 'First', 'moon', ''],
        ['B-2', 'Second', '', 'gossip'],
        ['GOV-01', 'Ours', '', ''],
        ['OTHER-1', 'Theirs', '', ''],
        ['X'.repeat(41), 'Long', '', ''],
      ],
      { name: 'List' },
    );
    const planned = plan(workbook(bad), model);
    expect([planned.change.size, planned.problems.map(({ code }) => code)]).toEqual([
      0,
      ['code-missing', 'title-missing', 'place-unknown', 'topic-unknown', 'code-twice', 'code-taken', 'code-elsewhere', 'text-too-long'],
    ]);
    const english = planned.problems.map((problem) => problemText(planned, problem, 'en'));
    expect(english.slice(0, 3)).toEqual([
      'Sheet “List”, row 2, column Code (A): The number is missing. Give the practice a number of its own, for example ACME-07.',
      'Sheet “List”, row 3, column Title (B): There is neither a title nor a statement nor a question. Write a title of a few words.',
      'Sheet “List”, row 4, column Applies to (C): “moon” is no place. Write one or more of: Organisation, Site, Area, Zone, Contractor.',
    ]);
    expect(problemText(planned, planned.problems[2]!, 'de')).toMatch(/: Organisation, /);
    expect(problemText(planned, planned.problems[4]!, 'de')).toBe('Blatt „List“, Zeile 5, Spalte Code (A): Die Nummer B-2 kommt zweimal vor, zuerst in Zeile 4. Vergeben Sie eine davon neu.');
  });

  it('says practice and member for what is wrong in JSON', () => {
    const planned = plan(json([7, { code: 'A-1', title: 'T', titel: 'x', ask: [1], anchors: { ml5: 'x' } }]), emptyModel, { file: 'a.json' });
    expect(planned.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['not-a-practice', 1, ''],
      ['key-unknown', 2, 'titel'],
      ['not-a-text', 2, 'ask'],
      ['key-unknown', 2, 'anchors.ml5'],
    ]);
    expect(planned.problems.map((problem) => problemText(planned, problem, 'en').split(':')[0])).toEqual(['Practice 1', 'Practice 2, member titel', 'Practice 2, member ask', 'Practice 2, member anchors.ml5']);
  });

  it('refuses what is no questionnaire', () => {
    const refusal = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return (error as { readonly code: string }).code;
      }
    };
    expect([
      refusal(() => plan(workbook(sheetOf([['Tag', 'IP'], ['K1', '10.0.0.1']])))),
      refusal(() => plan(workbook(german), emptyModel, { sheet: 'Nirgends' })),
      refusal(() => plan(json({ practices: [] }))),
      refusal(() => plan(json('text'))),
    ]).toEqual(['questionnaire-not-recognised', 'sheet-missing', 'questionnaire-not-recognised', 'questionnaire-not-recognised']);
  });
});
