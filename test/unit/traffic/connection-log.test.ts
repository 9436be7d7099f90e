import { describe, expect, it } from 'vitest';
import { readConnectionLog } from '../../../shared/traffic/connection-log';
import { fixture } from './connections';

const fields = '#fields\tts\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state';
const row = (...cells: readonly (string | number)[]): string => cells.join('\t');

describe('readConnectionLog', () => {
  it('puts connections together by ends and the port that answers', () => {
    const { pairs, ...log } = readConnectionLog(fixture('conn.log'), 'conn.log');
    expect(log).toEqual({ notation: 'tsv', connections: 19, unreadable: 0, problems: [], firstSeen: '2026-03-02T08:00:00.000Z', lastSeen: '2026-03-02T08:04:00.500Z' });
    expect(pairs[0]).toEqual({
      from: '10.1.0.20', to: '10.1.0.10', transport: 'tcp', port: 102, services: [], connections: 6, answered: 6, bytes: 5 * 400 + 1400,
      firstSeen: '2026-03-02T08:00:00.000Z', lastSeen: '2026-03-02T08:04:00.500Z', turned: 1,
    });
  });

  it('reads the same from JSON lines', () => {
    const { notation: _tsv, ...table } = readConnectionLog(fixture('conn.log'), 'conn.log');
    const { notation, ...json } = readConnectionLog(fixture('conn.json.log'), 'conn.json.log');
    expect({ notation, json }).toEqual({ notation: 'json', json: table });
  });

  it('counts what it cannot read and says where', () => {
    const text = [
      row('1772438400.0', '10.0.0.1', 1, '10.0.0.2', 2, 'tcp', '-', '-', '-', '-', 'SF'),
      fields,
      row('1772438400.0', '10.0.0.1', 1, '10.0.0.2', 502, 'tcp', '-', '-', '-', '-', 'SF'),
      row('soon', '10.0.0.1', 1, '10.0.0.2', 502, 'tcp', '-', '-', '-', '-', 'SF'),
      row('1772438400.0', '<script>', 1, '10.0.0.2', 502, 'tcp', '-', '-', '-', '-', 'SF'),
      'cut off',
      '{"ts":1,',
      'x'.repeat(70_000),
    ].join('\r\n');
    const { connections, unreadable, problems } = readConnectionLog(text, 'odd.log');
    expect({ connections, unreadable, problems }).toEqual({
      connections: 1,
      unreadable: 6,
      problems: [
        { line: 1, problem: 'no-header' }, { line: 4, problem: 'time' }, { line: 5, problem: 'address' },
        { line: 6, problem: 'columns' }, { line: 7, problem: 'json' }, { line: 8, problem: 'too-long' },
      ],
    });
  });

  it('takes nothing from a prototype and survives wild numbers', () => {
    const text = ['{"__proto__":{"ts":1},"id":{"orig_h":"10.0.0.1","orig_p":1,"resp_h":"10.0.0.2","resp_p":99999},"ts":"2026-03-02T08:00:00Z","proto":"tcp","orig_bytes":1e308,"resp_bytes":-5,"duration":"x"}', '[1,2]', '{"a":1}'].join('\n');
    const { pairs, unreadable } = readConnectionLog(text, 'x');
    expect({ unreadable, pair: pairs[0] }).toMatchObject({ unreadable: 2, pair: { port: undefined, bytes: Number.MAX_SAFE_INTEGER, connections: 1 } });
  });

  it('refuses what is no such log', () => {
    for (const text of ['', 'a,b,c\n1,2,3', '<xml/>', '{}']) {
      expect(() => readConnectionLog(text, 'a.txt')).toThrow(expect.objectContaining({ code: 'log-not-recognised', parameters: { file: 'a.txt' } }));
    }
  });

  it('puts ports that change each time together', () => {
    const ports = Array.from({ length: 40 }, (_, index) => row('1772438400.0', '10.0.0.1', 1, '10.0.0.2', 50_000 + index * 3, 'tcp', '-', '-', 1, 1, 'SF'));
    const { pairs } = readConnectionLog([fields, ...ports].join('\n'), 'x');
    expect(pairs.map(({ port, lastPort, connections, bytes }) => ({ port, lastPort, connections, bytes }))).toEqual([{ port: 50_000, lastPort: 50_117, connections: 40, bytes: 80 }]);
  });

  it('reads 12,000 lines in well under a second', () => {
    const lines = Array.from({ length: 12_000 }, (_, index) =>
      row(1_772_438_400 + index, `10.${index % 7}.0.${(index * 13) % 250}`, 40_000 + (index % 20_000), `10.${index % 5}.1.${(index * 7) % 200}`, [102, 502, 443, 53, 4840][index % 5] ?? 0, index % 5 === 3 ? 'udp' : 'tcp', '-', '0.2', 120, 340, 'SF'));
    const text = [fields, ...lines].join('\n');
    const { connections } = readConnectionLog(text, 'big.log');
    expect(connections).toBe(12_000);
  });
});
