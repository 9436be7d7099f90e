import { commands } from '../../shared/app/commands';
import type { CommandDescription } from '../../shared/app/command';
import type { Translate } from '../../shared/i18n/translate';
import { findRecord, listOf, type Model } from '../../shared/model/model';
import { entityOf } from '../../shared/model/registry';
import type { LooseRecord } from '../../shared/model/entity';
import type { RecordType } from '../../shared/model/record-type';
import { roomOf } from '../store/record-rooms';
import type { PaletteItem } from '../ui';

/** Everything the palette can run or go to: the commands, then the records of the open assessment. */
export function searchItems(model: Model, isOpen: boolean, translate: Translate): readonly PaletteItem[] {
  const items: PaletteItem[] = commands.map((command: CommandDescription) => ({
    id: `command ${command.id}`,
    title: translate(command.titleKey),
    group: translate(`menu.${command.menu ?? 'help'}`),
    ...(command.shortcut === undefined ? {} : { shortcut: command.shortcut }),
    isDisabled: command.needsAssessment === true && !isOpen,
  }));
  for (const type of Object.keys(roomOf) as RecordType[]) {
    const records: readonly LooseRecord[] = listOf(model, type);
    const typeName = translate(`entity.${type}`, { count: 1 });
    for (const record of records) {
      items.push({ id: `record ${record.id}`, title: wordsIn([nameOf(record, type), endsOf(model, record)]), group: typeName, keywords: keywordsOf(record) });
    }
  }
  return items;
}

function keywordsOf(record: LooseRecord): string {
  const interfaces = Array.isArray(record['interfaces']) ? (record['interfaces'] as readonly unknown[]) : [];
  const addresses = interfaces.flatMap((entry) => {
    const { ip, mac } = Object(entry) as { ip?: unknown; mac?: unknown };
    return [ip, mac];
  });
  return wordsIn([...addresses, record['vendor'], record['model'], record['serial'], record['purpose']]);
}

function nameOf(record: LooseRecord, type: RecordType): string {
  return wordsIn([record['tag'] ?? record['code'], record[entityOf(type).title]]);
}

/** A flow is often named by a number only: what it joins tells which one it is. */
function endsOf(model: Model, record: LooseRecord): string | undefined {
  if (record.type !== 'flow') return undefined;
  const [from, to] = [record['fromId'], record['toId']].map((id) => {
    const end = typeof id === 'string' ? findRecord(model, id) : undefined;
    return end === undefined ? '–' : nameOf(end, end.type);
  });
  return from === '–' && to === '–' ? undefined : `${from ?? ''} → ${to ?? ''}`;
}

function wordsIn(values: readonly unknown[]): string {
  return values.filter((value): value is string => typeof value === 'string' && value !== '').join(' · ');
}
