import { nameById } from '../../../shared/checks/subjects';
import { protocolName } from '../../../shared/deliverables/protocol-names';
import type { Language } from '../../../shared/i18n/message';
import type { Translate } from '../../../shared/i18n/translate';
import type { Model } from '../../../shared/model/model';
import { typeOfId, type RecordId } from '../../../shared/model/record-type';
import { countPlaces, reachOf, reachWithout, type Reach, type ReachDifference, type ReachedPlace, type ReachPath, type ReachQuestion } from '../../../shared/network/reachability/reach';
import { describeHop } from '../../../shared/network/reachability/texts';
import { openAssessment } from '../assessment';
import type { Call, Command, Outcome } from '../command';
import { findPlace } from '../find-place';
import { plain, table } from '../words';

/** Who can get at an asset or into a zone, over what, and what a cut would change. */
export const reachCommand: Command = {
  name: 'reach',
  operands: { names: ['FILE'] },
  options: [
    { name: 'to', value: 'NAME', isRequired: true },
    { name: 'from', value: 'NAME' },
    { name: 'cut', value: 'NAME', isMany: true },
    { name: 'view', value: 'as-is|target', choices: ['as-is', 'target'] },
  ],
  run: reachPlace,
};

interface Words {
  readonly model: Model;
  readonly language: Language;
  readonly t: Translate;
}

async function reachPlace({ args, language, t, surroundings }: Call): Promise<Outcome> {
  const { file, project } = await openAssessment(args.operands[0] ?? '', surroundings);
  const { model } = project;
  const words = { model, language, t };
  const placeId = findPlace(model, args.text('to') ?? '', ['asset', 'zone']);
  const from = args.text('from');
  const fromId = from === undefined ? undefined : findPlace(model, from, ['asset', 'zone', 'access']);
  const question: ReachQuestion = { placeId, direction: 'into', view: args.text('view') === 'target' ? 'target' : 'asIs' };
  const cut = new Set(args.list('cut').map((name) => findPlace(model, name, ['conduit', 'access'])));
  const answer = cut.size === 0 ? { after: reachOf(model, question), difference: undefined } : reachWithout(model, question, cut);
  const counts = countPlaces(answer.after);
  const named = (id: RecordId) => ({ id, type: typeOfId(id) ?? '', name: nameById(model, id) });
  const placeJson = (place: ReachedPlace) => ({ ...named(place.id), hops: place.hops, cost: place.cost });
  return {
    json: {
      file,
      view: question.view,
      to: named(placeId),
      counts,
      places: answer.after.places.map(placeJson),
      ...(fromId === undefined ? {} : { from: named(fromId), paths: pathsJson(answer.after, fromId, words) }),
      ...(answer.difference === undefined ? {} : { cut: { ways: [...cut].map(named), lost: answer.difference.lost.map(placeJson), harder: answer.difference.harder.map(({ before, after }) => ({ ...named(after.id), before: { hops: before.hops, cost: before.cost }, after: { hops: after.hops, cost: after.cost } })) } }),
    },
    lines: [
      t('cli.reach.counts', { name: nameById(model, placeId), ...counts }),
      ...(answer.difference === undefined ? [] : [cutLine(answer.difference, t)]),
      ...(fromId === undefined ? placeLines(answer.after, words) : pathLines(answer.after, fromId, words)),
    ].map(plain),
  };
}

function cutLine({ lost, harder }: ReachDifference, t: Translate): string {
  return t('cli.reach.cut', { lost: lost.length, harder: harder.length });
}

function pathsJson(reach: Reach, fromId: RecordId, { model, language }: Words) {
  const written = (path: ReachPath | undefined) =>
    path === undefined
      ? null
      : {
          cost: path.cost,
          weakest: path.weakest === undefined ? null : path.hops.indexOf(path.weakest),
          hops: path.hops.map((hop) => ({
            ...describeHop(language, model, hop, (protocol) => protocolName(language, protocol)),
            fromId: hop.from, toId: hop.to, kind: hop.kind, recordId: hop.recordId ?? null, conduitId: hop.conduitId ?? null, cost: hop.cost, border: hop.isBorder,
          })),
        };
  return { shortest: written(reach.path(fromId, 'shortest')), cheapest: written(reach.path(fromId, 'cheapest')) };
}

/** Zones and remote accesses from which one gets there, nearest first; assets stand for their zones. */
function placeLines({ places }: Reach, { model, t }: Words): readonly string[] {
  const shown = places.filter(({ id }) => typeOfId(id) !== 'asset');
  if (shown.length === 0) return [];
  const rows = shown.map(({ id, hops, cost }) => [String(hops), String(cost), nameById(model, id)]);
  return ['', ...table([[t('cli.reach.hops'), t('cli.reach.cost'), t('cli.reach.from')], ...rows])];
}

function pathLines(reach: Reach, fromId: RecordId, { model, language, t }: Words): readonly string[] {
  const name = nameById(model, fromId);
  return (['shortest', 'cheapest'] as const).flatMap((order) => {
    const path = reach.path(fromId, order);
    if (path === undefined) return order === 'shortest' ? [t('cli.reach.no-way', { name })] : [];
    const head = t(`cli.reach.${order}`, { name, hops: path.hops.length, cost: path.cost });
    const hops = path.hops.flatMap((hop) => {
      const { from, to, reason, barriers } = describeHop(language, model, hop, (protocol) => protocolName(language, protocol));
      const inTheWay = barriers.length > 0 ? barriers.join('; ') : hop.isBorder ? t('cli.reach.nothing') : '';
      return [`  ${from} → ${to}`, `    ${reason}`, ...(inTheWay === '' ? [] : [`    ${hop === path.weakest ? t('cli.reach.weakest', { barriers: inTheWay }) : t('cli.reach.barriers', { barriers: inTheWay })}`])];
    });
    return ['', head, ...hops];
  });
}
