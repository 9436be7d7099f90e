import type { RecordChange } from '../model/change';
import type { Asset } from '../model/entities/asset';
import type { Flow } from '../model/entities/flow';
import { type Environment, newRecordId } from '../model/identifier';
import { listOf, type Model } from '../model/model';
import type { RecordId } from '../model/record-type';
import { foldKey } from './find-assets';
import type { ImportPlan, ImportSource, ListedFlow } from './import-plan';

/** What a list says of communication as flows nobody has decided about yet. */
export interface TakenFlows {
  readonly flows: ReadonlyMap<RecordId, RecordChange>;
  readonly sources: ReadonlyMap<RecordId, ImportSource>;
}

/**
 * Makes flows of what a list says of communication, for a person who asked for it: open in need and verdict. A line whose
 * ends the assessment does not know is left out; of a port that a device offers, the other end stays open. What a flow
 * says already is not said twice.
 */
export function takenFlows(plan: ImportPlan, listed: readonly ListedFlow[], model: Model, env: Pick<Environment, 'newId'>): TakenFlows {
  const flows = new Map<RecordId, RecordChange>();
  const sources = new Map<RecordId, ImportSource>();
  // Most lists say nothing of communication, and knowing who is called what takes as long as planning them.
  if (listed.length === 0) return { flows, sources };
  const endOf = createEnds(plan, model);
  const known = [...listOf(model, 'flow')];
  for (const line of listed) {
    const from = line.from === '' ? undefined : endOf(line.from);
    const to = line.from === '' ? plan.rows.find(({ row }) => row === line.row)?.assetId : endOf(line.to);
    if (to === undefined || from === to || (line.from !== '' && from === undefined)) continue;
    const protocols = distinct(line.hints.map(({ protocol }) => protocol), 80);
    const ports = distinct(line.hints.map(({ port }) => port), 40);
    if (line.from === '' && protocols.length === 0 && ports.length === 0) continue;
    if (known.some((flow) => flow.fromId === from && flow.toId === to && says(flow, protocols, ports))) continue;
    const flow: Flow = {
      id: newRecordId('flow', env),
      type: 'flow',
      name: nameOf(line).slice(0, 200),
      ...(from === undefined ? {} : { fromId: from }),
      toId: to,
      ...(protocols.length === 0 ? {} : { protocols }),
      ...(ports.length === 0 ? {} : { ports }),
      necessary: 'unknown',
      verdict: 'undecided',
      ...(line.text === '' ? {} : { notes: line.text }),
    };
    known.push(flow);
    flows.set(flow.id, { before: undefined, after: flow });
    sources.set(flow.id, { file: plan.file, sheet: plan.sheet, row: line.row });
  }
  return { flows, sources };
}

function nameOf({ from, to, text }: ListedFlow): string {
  const ends = from === '' ? `→ ${to}` : `${from} → ${to}`;
  return text === '' ? ends : `${ends} (${text.replace(/\s+/g, ' ')})`;
}

function distinct(values: readonly (string | undefined)[], longest: number): readonly string[] {
  return [...new Set(values.flatMap((value) => (value === undefined ? [] : [value.slice(0, longest)])))];
}

function says({ protocols = [], ports = [] }: Flow, newProtocols: readonly string[], newPorts: readonly string[]): boolean {
  return newProtocols.every((protocol) => protocols.includes(protocol)) && newPorts.every((port) => ports.includes(port));
}

/** Finds the asset or zone an end of a line names: by tag, address, name; a text of several parts by the parts that are meant alike. */
function createEnds(plan: ImportPlan, model: Model): (text: string) => RecordId | undefined {
  const ends = new Map<string, RecordId | undefined>();
  const note = (key: string, id: RecordId): void => {
    const folded = foldKey(key);
    if (folded !== '') ends.set(folded, ends.has(folded) && ends.get(folded) !== id ? undefined : id);
  };
  const assets = new Map(model.tables.asset);
  for (const [id, { after }] of plan.change) if (after?.type === 'asset') assets.set(id, after);
  for (const asset of assets.values()) for (const key of keysOf(asset)) note(key, asset.id);
  for (const { id, name, code = '' } of listOf(model, 'zone')) for (const key of [name, code]) note(key, id);
  return (text) => {
    const whole = ends.get(foldKey(text));
    if (whole !== undefined) return whole;
    const parts = new Set(text.split(/[\s,;()/]+/).flatMap((part) => ends.get(foldKey(part)) ?? []));
    return parts.size === 1 ? [...parts][0] : undefined;
  };
}

function keysOf({ tag = '', name, interfaces = [] }: Asset): readonly string[] {
  return [...new Set([tag, name, ...interfaces.flatMap(({ ip, mac }) => [ip ?? '', mac ?? ''])].map(foldKey))];
}
