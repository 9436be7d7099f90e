import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAppError } from '../../../shared/app/errors';
import { cleanIdentifier, cleanText, isBlankMark } from '../../../shared/inventory/cell';
import { planImport } from '../../../shared/inventory/plan-import';
import type { ImportPlan } from '../../../shared/inventory/import-plan';
import { proposedMapping } from '../../../shared/inventory/proposed-mapping';
import { type ImportTarget, plainFields } from '../../../shared/inventory/targets';
import { listsOf } from '../../../shared/inventory/side-by-side';
import { chooseSheet } from '../../../shared/inventory/understand';
import { applyChange } from '../../../shared/model/change';
import type { Asset } from '../../../shared/model/entities/asset';
import { emptyModel, type Model } from '../../../shared/model/model';
import { validateRecord } from '../../../shared/model/validate';
import { readWorkbook } from '../../../shared/office/read-workbook';
import { type SheetData, shownText, type WorkbookData } from '../../../shared/office/workbook';
import { generatedList, textTable } from './generated-lists';
import { countingIds, number, sheetOf } from './sheet-samples';

/** Meanings whose value may say the same in other words, so that the text itself need not stay. */
const reworded: ReadonlySet<string> = new Set<ImportTarget>(['mac', 'vlan', 'wireless', 'zone', 'criticality', 'area', 'network', 'interfaceName']);

function workbookOf(seed: number): WorkbookData {
  const list = generatedList(seed);
  if (list.encoding !== 'none') return readWorkbook('liste.csv', textTable(list));
  // As a workbook stores them: what looks like a number is one.
  const cells = list.rows.map((row) => row.map((text) => (/^[1-9]\d{0,8}$/.test(text) ? number(text) : text)));
  return { sheets: [sheetOf(cells)], notices: [] };
}

const plain = (text: string): string => cleanIdentifier(cleanText(text)).toLowerCase();

/** Everything an asset says, as one text. */
function saidBy(asset: Asset, model: Model): string {
  const places = [asset.areaId, asset.zoneId].flatMap((id) => {
    const names: string[] = [];
    for (let at = id; at !== undefined; ) {
      const record = model.tables.area.get(at) ?? model.tables.zone.get(at);
      names.push(record?.name ?? '');
      at = record?.type === 'area' ? record.parentId : undefined;
    }
    return names;
  });
  return [...Object.values(asset), ...(asset.interfaces ?? []).flatMap((face) => [...Object.values(face), face.mac?.replaceAll(':', '') ?? '']), ...(asset.clientColumns ?? []).flatMap(({ value }) => value ?? ''), ...places]
    .map((value) => (typeof value === 'object' ? '' : plain(String(value))))
    .join('\n');
}

/** The same address or network in another notation. */
function saysOtherwise(target: ImportTarget | undefined, text: string, said: string): boolean {
  if (target === 'mac') return said.includes(text.replaceAll('-', ':'));
  return target === 'vlan' && said.split('\n').includes(text.replace(/\D/g, ''));
}

/** Cells of record rows that are nowhere to be found after the import. */
function droppedCells(sheet: SheetData, plan: ImportPlan, model: Model): readonly string[] {
  const dropped: string[] = [];
  const targets = new Map<string, number>();
  for (const { target } of plan.columns) if (target !== undefined) targets.set(target, (targets.get(target) ?? 0) + 1);
  for (const { row, outcome, assetId } of plan.rows) {
    // Repeated rows are shown side by side for a decision; nothing of them is taken before.
    if (outcome === 'rejected' || outcome === 'duplicate') continue;
    const asset = model.tables.asset.get(assetId ?? '');
    if (asset === undefined) {
      dropped.push(`row ${row}`);
      continue;
    }
    const said = saidBy(asset, model);
    for (const { column, heading, fate, target } of plan.columns) {
      const text = shownText(sheet, row - 1, column);
      if (isBlankMark(text) || fate === 'left-out' || said.includes(plain(text)) || saysOtherwise(target, plain(text), said)) continue;
      const isFilled = target !== undefined && targets.get(target) === 1 && (reworded.has(target) || (plainFields.get(target)?.kind !== 'text' && Reflect.get(asset, target) !== undefined));
      if (!isFilled) dropped.push(`${row} ${heading.slice(0, 40)} (${target ?? 'kept'}): ${text.slice(0, 60)}`);
    }
  }
  return dropped;
}

/** Sheets without a row of headings are refused with their reason. */
const refusals: ReadonlySet<string> = new Set(['sheet-without-headings', 'sheet-transposed', 'sheet-in-one-column', 'sheet-empty']);

interface Counted {
  assets: number;
  /** Lists that were found beside others. */
  parts: number;
}

/** What is wrong with the import of a list: invalid records, cells that are nowhere, rows or columns that are not accounted for. */
function problemsOf(workbook: WorkbookData, counted: Counted, name?: string): readonly string[] {
  let chosen: ReturnType<typeof chooseSheet>;
  try {
    chosen = chooseSheet(workbook, 'liste.csv', name === undefined ? {} : { sheet: name });
  } catch (error) {
    const { code } = toAppError(error);
    return refusals.has(code) ? [] : [`${code}: ${String(error)}`];
  }
  const { sheet, understanding } = chosen;
  const request = { model: emptyModel, sheet, headerRow: understanding.headerRow ?? 1, mapping: proposedMapping(understanding.columns), options: { file: 'liste.csv' } };
  const plan = planImport(request, countingIds());
  const model = applyChange(emptyModel, plan.change);
  counted.assets += model.tables.asset.size;
  const { part } = sheet;
  if (part !== undefined) counted.parts += 1;
  const whole = part === undefined ? sheet : (workbook.sheets.find((candidate) => candidate.name === part.sheet) ?? sheet);
  const filledRows = whole.shown.flatMap((row, index) => (index >= plan.headerRow && row.some((text) => text.trim() !== '') ? [index + 1] : []));
  const toldRows = plan.rows.flatMap(({ row }) => (row > plan.headerRow ? [row] : []));
  const nowhere = plan.columns.filter(({ column, fate }) => fate === 'empty' && whole.shown.some((row, index) => index >= plan.headerRow && (row[column] ?? '').trim() !== '' && plan.rows.some(({ row: told, outcome }) => told === index + 1 && outcome !== 'rejected')));
  const problems = [...plan.change.values()].flatMap(({ after }) => (after === undefined ? [] : validateRecord(after))).map((problem) => JSON.stringify(problem));
  return [
    ...droppedCells(sheet, plan, model),
    ...problems,
    ...(toldRows.join() === filledRows.join() ? [] : [`rows ${filledRows.join()}, accounted for ${toldRows.join()}`]),
    ...nowhere.map(({ heading }) => `${heading}: called empty`),
    ...(plan.columns.length === sheet.columnCount ? [] : [`${sheet.columnCount} columns, ${plan.columns.length} accounted for`]),
  ];
}

describe('lists made by chance', () => {
  it('are imported or refused: no crash, no invalid record, no cell dropped', () => {
    const counted = { assets: 0, parts: 0 };
    fc.assert(
      fc.property(fc.noShrink(fc.nat()), (seed) => {
        expect(problemsOf(workbookOf(seed), counted)).toEqual([]);
      }),
      { numRuns: 2000, seed: 62_443, endOnFailure: true },
    );
    expect(counted.assets).toBeGreaterThan(6000);
  }, 120_000);

  it('stand side by side: each is brought in on its own or both as one, and what is not brought in is told', () => {
    const counted = { assets: 0, parts: 0 };
    fc.assert(
      fc.property(fc.noShrink(fc.nat()), fc.noShrink(fc.nat()), fc.constantFrom(0, 1, 2), (first, second, gap) => {
        const workbook = { sheets: [sheetOf(sideBySide(generatedList(first).rows, generatedList(gap === 0 ? first : second).rows, gap))], notices: [] };
        for (const { name } of listsOf(workbook)) expect(problemsOf(workbook, counted, name)).toEqual([]);
      }),
      { numRuns: 700, seed: 62_443, endOnFailure: true },
    );
    expect(counted.parts).toBeGreaterThan(200);
  }, 120_000);
});

/** Two tables as one, the second right of the first. */
function sideBySide(left: readonly (readonly string[])[], right: readonly (readonly string[])[], gap: number): readonly (readonly string[])[] {
  const width = Math.max(...left.map((row) => row.length)) + gap;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [own = [], other = []] = [left[index], right[index]];
    return other.length === 0 ? own : [...own, ...Array.from({ length: width - own.length }, () => ''), ...other];
  });
}
