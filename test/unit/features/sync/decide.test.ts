import { expect, it } from 'vitest';
import { authorsOf, deleteAfterAll, holdLatest, holdValuesOf, holdVersion, keepRecord, type Decision } from '../../../../renderer/features/sync/decide';
import { conflictsOf, type Conflict } from '../../../../shared/sync/conflicts';
import { createCopy, type Copy } from '../../../support/copies';
import { buildAsset, buildFinding } from '../../../support/builders';

const asset = buildAsset({ id: 'asset:1', name: 'Filler controller' });

/** Anna and Ben write different vendors and models without knowing of each other; Anna takes Ben's in. */
function disagreeing(): { readonly anna: Copy; readonly ben: Copy } {
  const anna = createCopy('anna');
  const ben = createCopy('ben', '2026-05-01T09:00:00.000Z');
  anna.write({ [asset.id]: asset });
  ben.merge(anna);
  anna.write({ [asset.id]: { ...asset, vendor: 'Lenze', model: 'c520' } });
  ben.write({ [asset.id]: { ...asset, vendor: 'Beckhoff', model: 'CX2020' } });
  anna.merge(ben);
  return { anna, ben };
}

function write(copy: Copy, { change, settle }: Decision): void {
  copy.write(Object.fromEntries([...change].map(([id, { after }]) => [id, after])), { settle });
}

function conflictAbout(copy: Copy, cell: string): Conflict {
  const found = conflictsOf(copy.replica()).find((conflict) => conflict.cell === cell);
  if (found === undefined) throw new Error(`no conflict about ${cell}`);
  return found;
}

it('a chosen value holds in every copy, whether it was shown before or not', () => {
  for (const place of [0, 1]) {
    const { anna, ben } = disagreeing();
    const conflict = conflictAbout(anna, 'vendor');
    const chosen = conflict.versions[place];
    if (chosen === undefined) throw new Error('two versions are expected');
    write(anna, holdVersion(anna.model(), conflict, chosen));
    ben.merge(anna);
    expect([anna, ben].map((copy) => [copy.model().tables.asset.get(asset.id)?.vendor, conflictsOf(copy.replica()).map(({ cell }) => cell)])).toEqual([
      [chosen.value, ['model']],
      [chosen.value, ['model']],
    ]);
  }
});

it('one rule decides all: what is newest, or what one person wrote', () => {
  const { anna } = disagreeing();
  const conflicts = conflictsOf(anna.replica());
  expect(authorsOf(conflicts)).toEqual(['Person anna', 'Person ben']);
  const { anna: other } = disagreeing();
  write(anna, holdLatest(conflicts));
  write(other, holdValuesOf(other.model(), conflictsOf(other.replica()), 'Person anna'));
  expect([anna, other].map((copy) => [copy.model().tables.asset.get(asset.id), conflictsOf(copy.replica())])).toEqual([
    [{ ...asset, vendor: 'Beckhoff', model: 'CX2020' }, []],
    [{ ...asset, vendor: 'Lenze', model: 'c520' }, []],
  ]);
});

it('what was deleted here and edited there stays or goes, with everything that names it', () => {
  const finding = buildFinding({ id: 'finding:1', assetIds: [asset.id] });
  const meet = (): Copy => {
    const anna = createCopy('anna');
    const ben = createCopy('ben', '2026-05-01T09:00:00.000Z');
    anna.write({ [asset.id]: asset, [finding.id]: finding });
    ben.merge(anna);
    anna.write({ [asset.id]: undefined });
    ben.write({ [asset.id]: { ...asset, vendor: 'Beckhoff' } });
    anna.merge(ben);
    return anna;
  };
  const kept = meet();
  write(kept, keepRecord(conflictAbout(kept, '@deleted')));
  const gone = meet();
  write(gone, deleteAfterAll(gone.model(), conflictAbout(gone, '@deleted')));
  expect([kept, gone].map((copy) => [copy.model().tables.asset.get(asset.id)?.vendor, copy.model().tables.finding.get(finding.id)?.assetIds, conflictsOf(copy.replica())])).toEqual([
    ['Beckhoff', [asset.id], []],
    [undefined, undefined, []],
  ]);
});
