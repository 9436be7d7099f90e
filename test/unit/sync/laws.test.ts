import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LooseRecord } from '../../../shared/model/entity';
import { cellsOf, describeField, fieldOfCell, type CellKey } from '../../../shared/model/cells';
import { conflictsOf } from '../../../shared/sync/conflicts';
import { forkedReplicas } from '../../../shared/sync/forks';
import type { JournalEntry } from '../../../shared/sync/journal-entry';
import { mergeReplicas } from '../../../shared/sync/merge';
import { currentRecord, deletedCell, isDeleted, registersOf } from '../../../shared/sync/record-state';
import type { Replica } from '../../../shared/sync/replica';
import { hasSeen, type VersionVector } from '../../../shared/sync/stamps';
import { anyRecord, anyId } from '../../support/arbitraries';
import { createCopy, fingerprint, type Copy } from '../../support/copies';

/** What a team does in random order: write, delete, decide, give each other files. */
type Step =
  | { readonly kind: 'write'; readonly who: number; readonly record: LooseRecord }
  | { readonly kind: 'delete'; readonly who: number; readonly id: string }
  | { readonly kind: 'decide'; readonly who: number }
  | { readonly kind: 'give'; readonly who: number; readonly to: number };

const types = ['zone', 'asset', 'flow'] as const;
const names = ['anna', 'ben', 'carla', 'dirk', 'eva'] as const;
const clocks = ['2026-05-01T08:00:00.000Z', '2031-01-01T00:00:00.000Z', '2019-06-01T12:00:00.000Z', '2026-05-01T08:00:00.500Z', '2026-04-30T23:00:00.000Z'];

const someone = fc.integer({ min: 0, max: names.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), who: someone, record: anyRecord(types) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('delete' as const), who: someone, id: anyId(types) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('decide' as const), who: someone }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('give' as const), who: someone, to: someone }) },
);
const story = fc.array(step, { minLength: 1, maxLength: 40 });

/** One value written into one cell, and what its writer knew. */
interface Written {
  readonly id: string;
  readonly cell: CellKey;
  readonly entry: JournalEntry;
  readonly seen: VersionVector;
}

function play(steps: readonly Step[]): { readonly team: readonly Copy[]; readonly ledger: readonly Written[] } {
  const team = names.map((name, index) => createCopy(name, clocks[index]));
  const ledger: Written[] = [];
  for (const next of steps) {
    const copy = team[next.who]!;
    const seen = copy.replica().vector;
    const entry = act(copy, next, team);
    for (const { id, created, cells = [], deleted } of entry?.writes ?? []) {
      const keys = [...(created === undefined ? [] : cellsOf(created).keys()), ...cells.map(([key]) => key), ...(deleted === undefined ? [] : [deletedCell])];
      for (const cell of keys) ledger.push({ id, cell, entry: entry!, seen });
    }
  }
  return { team, ledger };
}

function act(copy: Copy, next: Step, team: readonly Copy[]): JournalEntry | undefined {
  switch (next.kind) {
    case 'write':
      return copy.write({ [next.record.id]: next.record as never });
    case 'delete':
      return copy.write({ [next.id]: undefined });
    case 'decide':
      return copy.write({}, { settle: conflictsOf(copy.replica()).slice(0, 2) });
    case 'give':
      team[next.to]!.merge(copy);
      return undefined;
  }
}

/** Positions take the latest; an element of a set is there as soon as one put it there. */
const isSilent = (type: string, cell: CellKey): boolean => {
  const field = describeField(type, fieldOfCell(cell));
  return field?.merge === 'newest' || ['texts', 'choices', 'references'].includes(field?.kind ?? '');
};

const everybody = (team: readonly Copy[]): Replica => team.map((copy) => copy.replica()).reduce(mergeReplicas);
const runs = { numRuns: 120 };

describe('merging', () => {
  it('commutes, associates and is idempotent', () => {
    fc.assert(fc.property(story, (steps) => {
      const [first, second, third] = play(steps).team.map((copy) => copy.replica());
      const both = mergeReplicas(first!, second!);
      expect(fingerprint(mergeReplicas(second!, first!))).toBe(fingerprint(both));
      expect(fingerprint(mergeReplicas(mergeReplicas(first!, second!), third!))).toBe(fingerprint(mergeReplicas(first!, mergeReplicas(second!, third!))));
      const again = mergeReplicas(both, second!);
      expect(fingerprint(again)).toBe(fingerprint(both));
      expect([...again.states].filter(([id, state]) => both.states.get(id) !== state)).toEqual([]);
      expect(fingerprint(mergeReplicas(first!, first!))).toBe(fingerprint(first!));
    }), runs);
  });

  it('ends in the same state whatever the order in which files are passed on', () => {
    const order = fc.array(fc.tuple(someone, someone), { maxLength: 15 });
    fc.assert(fc.property(story, order, (steps, gossip) => {
      const { team } = play(steps);
      const expected = fingerprint(everybody(team));
      for (const [from, to] of gossip) team[to]!.merge(team[from]!);
      // Round the table twice: then everybody has heard of everything.
      for (let index = 0; index < team.length * 2; index += 1) team[(index + 1) % team.length]!.merge(team[index % team.length]!);
      expect(new Set(team.map((copy) => fingerprint(copy.replica())))).toEqual(new Set([expected]));
    }), runs);
  });

  it('loses nothing anybody wrote, unless somebody who had seen it wrote something else', () => {
    fc.assert(fc.property(story, (steps) => {
      const { team, ledger } = play(steps);
      const merged = everybody(team);
      const registers = new Map([...merged.states].map(([id, state]) => [id, new Map(registersOf(state))]));
      const lost = ledger.filter(({ id, cell, entry: { stamp } }) => {
        const kept = registers.get(id)?.get(cell)?.some((version) => version.stamp.replica === stamp.replica && version.stamp.counter === stamp.counter);
        const replaced = ledger.some((later) => later.id === id && later.cell === cell && later.entry.stamp !== stamp && hasSeen(later.seen, stamp));
        return kept !== true && !replaced;
      });
      expect(lost).toEqual([]);
    }), runs);
  });

  it('keeps nothing that somebody replaced knowingly', () => {
    fc.assert(fc.property(story, (steps) => {
      const { team, ledger } = play(steps);
      const stale: unknown[] = [];
      for (const [id, state] of everybody(team).states) {
        for (const [cell, register] of registersOf(state)) {
          for (const { stamp } of register) {
            if (ledger.some((later) => later.id === id && later.cell === cell && hasSeen(later.seen, stamp))) stale.push([id, cell, stamp]);
          }
        }
      }
      expect(stale).toEqual([]);
    }), runs);
  });

  it('shows every value or lists it as a conflict', () => {
    fc.assert(fc.property(story, (steps) => {
      const merged = everybody(play(steps).team);
      const listed = new Set(conflictsOf(merged).map(({ id, cell }) => `${id} ${cell}`));
      const silent: unknown[] = [];
      for (const state of merged.states.values()) {
        if (isDeleted(state)) continue;
        const shown = cellsOf(currentRecord(state)!);
        for (const [cell, register] of registersOf(state)) {
          const isQuiet = cell === deletedCell || isSilent(state.type, cell) || listed.has(`${state.id} ${cell}`);
          if (!isQuiet && register.some(({ value }) => JSON.stringify(value) !== JSON.stringify(shown.get(cell)))) silent.push([state.id, cell]);
        }
      }
      expect(silent).toEqual([]);
    }), runs);
  });

  it('never asks again what was decided with everything in view', () => {
    fc.assert(fc.property(story, (steps) => {
      const { team } = play(steps);
      const [anna] = team;
      anna!.become(everybody(team));
      anna!.write({}, { settle: conflictsOf(anna!.replica()) });
      for (const copy of team) {
        copy.merge(anna!);
        expect(conflictsOf(copy.replica())).toEqual([]);
      }
    }), runs);
  });

  it('sees no fork where there is none', () => {
    fc.assert(fc.property(story, (steps) => {
      const { team } = play(steps);
      expect(team.flatMap((copy) => forkedReplicas(everybody(team), copy.replica()))).toEqual([]);
    }), { numRuns: 40 });
  });
});
