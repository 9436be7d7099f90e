import { choicesDe } from '../i18n/de/choices';
import { choicesEn } from '../i18n/en/choices';
import { saysNothing } from '../inventory/cell';
import { readFlowHints } from '../inventory/flow-hints';
import { foldHeading } from '../inventory/heading-text';
import { readDate } from '../inventory/normalise-date';
import { initiators, verdicts, yesNoUnknown } from '../model/choice-sets';
import type { Flow } from '../model/entities/flow';
import { kindOf, rawText, shownText, type SheetData } from '../office/workbook';
import type { FlowColumn, FlowHeader } from './flow-columns';
import type { FlowMeaning } from './flow-meanings';
import { isAnything, portRange } from './protocol-ports';

/** One line of a list of connections, as it says. */
export interface FlowLine {
  /** Row of the sheet, from 1. */
  readonly row: number;
  readonly name: string;
  /** What the ends are called; several when a cell names several, or several columns name the same end. */
  readonly from: readonly (readonly string[])[];
  readonly to: readonly (readonly string[])[];
  readonly protocols: readonly string[];
  readonly ports: readonly string[];
  readonly facts: Pick<Flow, 'purpose' | 'initiator' | 'verdict' | 'necessary' | 'decidedBy' | 'validUntil' | 'notes'>;
  /** Why it is no communication that is meant to be. */
  readonly refusal: 'denied' | 'switched-off' | undefined;
}

/** Reads the lines below the headings. Section lines and repeated headings are left out. */
export function flowLines(sheet: SheetData, { row: headerRow, columns }: FlowHeader): readonly FlowLine[] {
  const joined = joinedCells(sheet, columns);
  const lines: FlowLine[] = [];
  for (let row = headerRow + 1; row < sheet.rowCount; row += 1) {
    const cell = (column: number): string => {
      const text = shownText(sheet, row, column).trim() || (joined.get(`${row} ${column}`) ?? '');
      return saysNothing(text) && !isAnything(text) ? '' : text;
    };
    const all = (meaning: FlowMeaning): readonly string[] => columns.flatMap((one) => (one.meaning === meaning ? [cell(one.column)] : [])).filter((text) => text !== '');
    const isHeading = columns.every(({ column, heading }) => heading === '' || shownText(sheet, row, column).trim() === heading);
    const [from, to] = [endsOf(all('from')), endsOf(all('to'))];
    if (isHeading || from.length === 0 || to.length === 0) continue;
    const notes = columns.flatMap((one) => (one.meaning === 'notes' && cell(one.column) !== '' ? [one.heading === '' ? cell(one.column) : `${one.heading}: ${cell(one.column)}`] : [])).join('\n').slice(0, 4000);
    const validUntil = columns.find(({ meaning }) => meaning === 'validUntil')?.column;
    lines.push({
      row: row + 1,
      name: all('name').join(' ').slice(0, 120),
      from, to,
      ...servicesOf(all('port'), all('protocol'), all('service')),
      facts: { ...factsOf(all, validUntil === undefined ? undefined : dayOf(sheet, row, validUntil)), ...(notes === '' ? {} : { notes }) },
      refusal: refusalOf(all),
    });
  }
  return lines;
}

/** Text of joined cells for every row they reach over: a source that stands once for several lines. */
function joinedCells(sheet: SheetData, columns: readonly FlowColumn[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const meant = new Set(columns.filter(({ meaning }) => meaning !== undefined).map(({ column }) => column));
  for (const { top, left, bottom, right } of sheet.merges) {
    if (left !== right || !meant.has(left)) continue;
    for (let row = top + 1; row <= Math.min(bottom, top + 5000); row += 1) texts.set(`${row} ${left}`, shownText(sheet, top, left).trim());
  }
  return texts;
}

const mostEnds = 30;

/** Ends named in one cell stand beside each other; columns that speak of the same end give other names of it. */
function endsOf(cells: readonly string[]): readonly (readonly string[])[] {
  const split = cells.map((text) => text.split(/[\n;]|,\s*(?!\d{3}\b)/).map((part) => part.trim().slice(0, 200)).filter((part) => part !== ''));
  const [first = [], ...others] = split;
  if (first.length > mostEnds) return [[cells[0]?.slice(0, 200) ?? '']];
  return first.map((name, index) => [name, ...others.flatMap((names) => (names.length === first.length ? (names[index] ?? []) : []))]);
}

/** Protocols and ports of a line, whichever of its columns says them. */
export function servicesOf(ports: readonly string[], protocols: readonly string[], services: readonly string[]): Pick<FlowLine, 'protocols' | 'ports'> {
  const transports = [...new Set(protocols.join(' ').toLowerCase().match(/\b(tcp|udp|icmp)\b/g) ?? [])];
  const carried = transports.filter((transport) => transport !== 'icmp');
  const found = { protocols: new Set<string>(), ports: new Set<string>() };
  const add = (text: string): void => {
    for (const hint of readFlowHints(text)) {
      if (hint.protocol !== undefined && !/^(tcp|udp|any|ip)$/i.test(hint.protocol)) found.protocols.add(hint.protocol.slice(0, 80));
      if (hint.port !== undefined) found.ports.add(hint.port.slice(0, 40));
    }
  };
  for (const part of ports.flatMap((text) => text.split(/[,;\n+]/))) {
    const range = portRange(part);
    if (isAnything(part)) found.ports.add('any');
    else if (range === undefined) add(part);
    else for (const transport of range.transport === undefined && carried.length > 0 ? carried : [range.transport]) add(`${range.first}${range.last === range.first ? '' : `-${range.last}`}${transport === undefined ? '' : `/${transport}`}`);
  }
  for (const text of [...protocols, ...services]) {
    if (isAnything(text)) found.protocols.add('any');
    else if (!/^[\s/,+]*(tcp|udp)([\s/,+&]*(tcp|udp))*$/i.test(text)) add(text);
  }
  if (transports.includes('icmp')) found.protocols.add('icmp');
  // A protocol by its name says more than that any is allowed on a port.
  if (found.protocols.size > 1) found.protocols.delete('any');
  return { protocols: [...found.protocols].slice(0, 40), ports: [...found.ports].slice(0, 40) };
}

type Choices = typeof verdicts | typeof yesNoUnknown | typeof initiators;
const labels: ReadonlyMap<string, unknown> = new Map<string, unknown>([...Object.entries(choicesEn).map(([key, text]) => [`en ${key}`, text] as const), ...Object.entries(choicesDe).map(([key, text]) => [`de ${key}`, text] as const)]);

/** The choice whose label in one of the languages the text is. */
function labelled<Value extends string>({ set, values }: Choices & { readonly values: readonly Value[] }, text: string): Value | undefined {
  const folded = foldHeading(text);
  const isLabel = (label: unknown): boolean => typeof label === 'string' && foldHeading(label) === folded;
  return values.find((value) => value === text || ['en', 'de'].some((language) => isLabel(labels.get(`${language} choice.${set}.${value}`))));
}

const yes = /^(ja|j|yes|y|x|✓|✔|1|true|wahr|ok|erlaubt|allow(ed)?|permit(ted)?|accept(ed)?|pass|zugelassen|freigegeben|genehmigt|approved|aktiv|active|enabled|an|on)$/i;
const no = /^(nein|n|no|0|false|falsch|verboten|gesperrt|deny|denied|drop(ped)?|block(ed)?|reject(ed)?|discard|nicht erlaubt|not allowed|abgelehnt|inaktiv|inactive|disabled|deaktiviert|aus|off)$/i;

function factsOf(all: (meaning: FlowMeaning) => readonly string[], validUntil: string | undefined): FlowLine['facts'] {
  const [verdictText = '', necessaryText = '', direction = ''] = (['verdict', 'necessary', 'direction'] as const).map((meaning) => all(meaning)[0] ?? '');
  const verdict = labelled(verdicts, verdictText) ?? (yes.test(verdictText) ? 'allowed' : no.test(verdictText) ? 'toRemove' : undefined);
  const necessary = labelled(yesNoUnknown, necessaryText) ?? (yes.test(necessaryText) ? 'yes' : no.test(necessaryText) ? 'no' : undefined);
  const initiator = labelled(initiators, direction) ?? initiatorOf(direction);
  const [purpose, decidedBy] = [all('purpose').join('\n').slice(0, 2000), all('decidedBy').join(', ').slice(0, 200)];
  return {
    ...(purpose === '' ? {} : { purpose }),
    ...(initiator === undefined ? {} : { initiator }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(necessary === undefined ? {} : { necessary }),
    ...(decidedBy === '' ? {} : { decidedBy }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function initiatorOf(text: string): Flow['initiator'] {
  if (/<-+>|↔|⇔|\b(bidi\w*|beide\w*|both|duplex)\b/i.test(text)) return 'both';
  if (/^\s*(<-+|←|ein\w*|in(bound|coming)?|zurück)\s*$/i.test(text)) return 'to';
  return /->|→|\b(uni\w*|aus\w*|out\w*|hin)\b/i.test(text) ? 'from' : undefined;
}

function refusalOf(all: (meaning: FlowMeaning) => readonly string[]): FlowLine['refusal'] {
  if (all('action').some((text) => no.test(text))) return 'denied';
  return all('enabled').some((text) => no.test(text)) ? 'switched-off' : undefined;
}

function dayOf(sheet: SheetData, row: number, column: number): string | undefined {
  return readDate({ text: shownText(sheet, row, column), stored: rawText(sheet, row, column), kind: kindOf(sheet, row, column) }, 'unclear').value;
}
