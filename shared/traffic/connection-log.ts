import { throwAppError } from '../app/errors';
import { createCollector, type Connection } from './collect-pairs';
import type { ConnectionLog, LineProblem } from './observed';

const longestLine = 64 * 1024;
const problemsKept = 20;

/**
 * Reads a log of connections as Zeek writes it (`conn.log`): columns with its header lines, or one JSON object on each line.
 * Lines that cannot be read are counted and told, never guessed.
 * @throws AppError `log-not-recognised` when no line is a connection
 */
export function readConnectionLog(text: string, file: string, progress: (fraction: number) => void = () => undefined): ConnectionLog {
  const collector = createCollector();
  const problems: { line: number; problem: LineProblem }[] = [];
  let [unreadable, line, at, isJson] = [0, 0, 0, false];
  const table = createTable();
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const stop = end === -1 ? text.length : end;
    const last = text.charCodeAt(stop - 1) === 0x0d ? stop - 1 : stop;
    line += 1;
    const read = last - at > longestLine ? 'too-long' : readLine(text.slice(at, last), table);
    if (typeof read === 'string') {
      unreadable += 1;
      if (problems.length < problemsKept) problems.push({ line, problem: read });
    } else if (read !== undefined) {
      isJson ||= text.charCodeAt(at) === 0x7b;
      collector.add(read);
    }
    at = stop + 1;
    if (line % 4096 === 0) progress(at / text.length);
  }
  const found = collector.done();
  if (found.connections === 0) throwAppError('log-not-recognised', { file });
  return { notation: isJson ? 'json' : 'tsv', ...found, unreadable, problems };
}

type Line = Connection | LineProblem | undefined;

function readLine(line: string, table: Table): Line {
  if (line.trim() === '') return undefined;
  const first = line.charCodeAt(0);
  if (first === 0x23) {
    table.header(line);
    return undefined;
  }
  return first === 0x7b ? fromJson(line) : table.row(line);
}

interface Table {
  readonly header: (line: string) => void;
  readonly row: (line: string) => Line;
}

/** The fields we read, as Zeek calls them. */
const names = ['ts', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p', 'proto', 'service', 'duration', 'orig_bytes', 'resp_bytes', 'conn_state'] as const;
type Name = (typeof names)[number];

/** Columns as the header lines say; several logs behind each other each have their own. */
function createTable(): Table {
  let separator = '\t';
  let unset = '-';
  let empty = '(empty)';
  let width = 0;
  let columns: Partial<Record<Name, number>> = {};
  return {
    header: (line) => {
      const [name = '', ...values] = line.startsWith('#separator') ? line.split(' ') : line.split(separator);
      if (name === '#separator') separator = unescaped(values[0] ?? '');
      else if (name === '#unset_field') unset = values[0] ?? '-';
      else if (name === '#empty_field') empty = values[0] ?? '';
      else if (name === '#fields') {
        width = values.length;
        columns = Object.fromEntries(names.flatMap((field) => (values.includes(field) ? [[field, values.indexOf(field)]] : [])));
      }
    },
    row: (line) => {
      if (width === 0) return 'no-header';
      const cells = line.split(separator);
      if (cells.length !== width) return 'columns';
      const valueOf = (name: Name): string => {
        const column = columns[name];
        const cell = column === undefined ? '' : (cells[column] ?? '');
        return cell === unset || cell === empty ? '' : cell;
      };
      return connectionOf(valueOf);
    },
  };
}

/** `\x09` as the sign it stands for. */
function unescaped(text: string): string {
  const sign = text.replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return sign === '' ? '\t' : sign;
}

function fromJson(line: string): Line {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return 'json';
  }
  const outer = objectOf(read);
  if (outer === undefined) return 'json';
  const inner = objectOf(outer.get('id'));
  return connectionOf((name) => {
    const value = outer.get(name) ?? (name.startsWith('id.') ? inner?.get(name.slice(3)) : undefined);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  });
}

/** Members by name, none of them taken from a prototype. */
function objectOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

const looksLikeAddress = /^[\da-f.:%]{2,60}$/i;

function connectionOf(valueOf: (name: Name) => string): Line {
  const [from, to] = [valueOf('id.orig_h'), valueOf('id.resp_h')];
  if (from === '' || to === '') return 'columns';
  if (!looksLikeAddress.test(from) || !looksLikeAddress.test(to)) return 'address';
  const seen = timeOf(valueOf('ts'));
  if (seen === undefined) return 'time';
  const transport = valueOf('proto').toLowerCase().slice(0, 20);
  const hasPorts = transport === 'tcp' || transport === 'udp' || transport === 'sctp';
  return {
    from,
    to,
    fromPort: hasPorts ? portOf(valueOf('id.orig_p')) : undefined,
    port: hasPorts ? portOf(valueOf('id.resp_p')) : undefined,
    transport,
    services: valueOf('service').split(',').filter((name) => name !== ''),
    seen,
    duration: amountOf(valueOf('duration')),
    bytesOut: amountOf(valueOf('orig_bytes')),
    bytesBack: amountOf(valueOf('resp_bytes')),
    state: valueOf('conn_state'),
  };
}

function portOf(text: string): number | undefined {
  const port = Number(text);
  return text !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
}

/** Bytes or seconds; what is not said counts nothing. */
function amountOf(text: string): number {
  const amount = Number(text);
  return Number.isFinite(amount) && amount > 0 ? amount : 0;
}

/** Years a capture can come from, in milliseconds since 1970. */
const [earliest, latest] = [0, 32_503_680_000_000];

/** Milliseconds since 1970 of seconds with decimals, or of a written moment. */
function timeOf(text: string): number | undefined {
  const time = /^\d+(\.\d*)?$/.test(text) ? Math.floor(Number(text) * 1000) : /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return time > earliest && time < latest ? time : undefined;
}
