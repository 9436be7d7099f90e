import { checks } from '../../shared/checks/index';
import { runChecks } from '../../shared/checks/runner';
import { withRecords, type Model } from '../../shared/model/model';
import type { AnyRecord } from '../../shared/model/registry';
import { reachOf, reachWithout, type ReachQuestion } from '../../shared/network/reachability/reach';
import { jewelTable } from '../../shared/network/reachability/ways-in';
import { inMilliseconds, median, printFigures, quantile, roundsOf, type Figure } from './support/figures';
import { largePlantModel, largePlantTarget } from './support/large-plant';

/**
 * What the program computes about a large plant (300 zones, 2,000 assets, 3,000 conduits and flows) in one process: all
 * checks from scratch and after one edit, who reaches one controller, what a cut changes, the table of crown jewels. Each
 * round works on a model nothing is known of yet.
 */
const rounds = roundsOf(15);
const today = '2026-11-23';
/** The first rounds meet code the engine has not compiled yet. */
const warmUps = 20;

/** A full collection before each round also throws compiled code away, so it is left out for what happens again and again. */
function timed(run: (round: number) => void, isRepeated = false): readonly number[] {
  const times: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    if (!isRepeated) globalThis.gc?.();
    const start = performance.now();
    run(round + warmUps);
    if (round >= 0) times.push(performance.now() - start);
  }
  return times;
}

function figure(name: string, times: readonly number[], target?: string): Figure {
  return { name, value: `${inMilliseconds(median(times))} (worst ${inMilliseconds(quantile(times, 1))})`, ...(target === undefined ? {} : { target }) };
}

let results = 0;
const first = largePlantModel();
const cold = performance.now();
results = runChecks(first, today).length;
const coldTime = performance.now() - cold;
const fresh = Array.from({ length: rounds + warmUps }, () => largePlantModel());
const figures: Figure[] = [
  { name: 'checks, first run of the process', value: inMilliseconds(coldTime) },
  figure('checks from scratch', timed((round) => {
    results = runChecks(fresh[round] ?? largePlantModel(), today).length;
  }), '300 ms'),
];

/** The edits a person makes: another verdict, a device moved, a name, a conduit without its device, a target. */
const edits: readonly (readonly [string, (model: Model, round: number) => AnyRecord | undefined])[] = [
  ['a flow gets a verdict', (model, round) => changed(model, 'flow', round, { verdict: round % 2 === 0 ? 'toRestrict' : 'allowed' })],
  ['an asset moves to another zone', (model, round) => changed(model, 'asset', round, { zoneId: [...model.tables.zone.keys()][(round * 29) % 300] })],
  ['an asset is renamed', (model, round) => changed(model, 'asset', round, { name: `Renamed ${round}` })],
  ['a conduit loses its device', (model, round) => changed(model, 'conduit', round, { enforcingAssetIds: [] })],
  ['a zone gets another target', (model, round) => changed(model, 'zone', round, { slTarget: { IAC: round % 4, RDF: 3 } })],
];

function changed(model: Model, type: 'flow' | 'asset' | 'conduit' | 'zone', round: number, fields: object): AnyRecord | undefined {
  const record = [...model.tables[type].values()][(round * 37 + 11) % model.tables[type].size];
  return record === undefined ? undefined : { ...record, ...fields };
}

let model = largePlantModel();
runChecks(model, today);
for (const [name, edit] of edits) {
  figures.push(figure(`checks after one edit: ${name}`, timed((round) => {
    const record = edit(model, round);
    if (record !== undefined) model = withRecords(model, [[record.id, record]]);
    runChecks(model, today);
  }, true), '10 ms'));
}

const plants = Array.from({ length: rounds + warmUps }, () => largePlantModel());
const question = (plant: Model): ReachQuestion => ({ placeId: largePlantTarget(plant).id, direction: 'into', view: 'asIs' });
const plantOf = (round: number): Model => plants[round] ?? model;
const start = [...model.tables.zone.keys()][0] ?? '';
let reached = 0;
figures.push(
  figure('who reaches one controller, and the paths from the internet', timed((round) => {
    const reach = reachOf(plantOf(round), question(plantOf(round)));
    reach.path(start, 'shortest');
    reach.path(start, 'cheapest');
    reached = reach.places.length;
  }), '50 ms'),
  figure('the same again, the plant known', timed(() => void reachOf(plantOf(0), question(plantOf(0))).path(start, 'cheapest'))),
  figure('before and after a cut', timed(() => void reachWithout(plantOf(0), question(plantOf(0)), new Set([...model.tables.conduit.keys()].slice(0, 1))))),
);
const others = Array.from({ length: rounds + warmUps }, () => largePlantModel());
let jewels = 0;
figures.push(figure('table of crown jewels', timed((round) => {
  jewels = jewelTable(others[round] ?? model, 'asIs', 'high').length;
})));
printFigures(`${checks.length} checks, ${results} results; ${reached} places reach the controller; ${jewels} crown jewels; medians of ${rounds} rounds`, figures);
