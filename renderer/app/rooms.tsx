import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/en';
import type { Model } from '../../shared/model/model';
import type { RecordType } from '../../shared/model/record-type';
import type { RecordFor } from '../../shared/model/registry';
import type { Screen } from '../store/ui-store';
import {
  ActivityIcon,
  CalendarIcon,
  ClipboardCheckIcon,
  CpuIcon,
  FileTextIcon,
  FlagIcon,
  FootprintsIcon,
  GaugeIcon,
  GavelIcon,
  GitMergeIcon,
  HistoryIcon,
  HouseIcon,
  LayoutDashboardIcon,
  ListChecksIcon,
  MapPinIcon,
  NetworkIcon,
  ScaleIcon,
  SettingsIcon,
  ShieldAlertIcon,
  ShieldCheckIcon,
  UsersIcon,
  ArrowLeftRightIcon,
} from '../ui';

/** A room of the application as the rail shows it. */
export interface Room {
  readonly id: Screen;
  readonly titleKey: MessageKey;
  readonly icon: ReactNode;
  /** How many open things wait there. */
  readonly open?: (model: Model) => number;
}

/** Counts the records of a type that are open; anew only when one of them changed. */
function countOf<Type extends RecordType>(type: Type, isOpen: (record: RecordFor<Type>) => boolean): (model: Model) => number {
  const counts = new WeakMap<object, number>();
  return ({ tables }) => {
    const table = tables[type];
    const known = counts.get(table);
    if (known !== undefined) return known;
    let count = 0;
    for (const record of table.values()) if (isOpen(record)) count += 1;
    counts.set(table, count);
    return count;
  };
}

export const inventoryRoom: Room = { id: 'inventory', titleKey: 'command.go.inventory', icon: <CpuIcon aria-hidden />, open: countOf('asset', ({ zoneId }) => zoneId === undefined) };
/** Reached from the inventory; not in the rail. */
export const walkDownRoom: Room = { id: 'walkDown', titleKey: 'walkDown.title', icon: <FootprintsIcon aria-hidden /> };

export const zonesRoom: Room = { id: 'zones', titleKey: 'command.go.zones', icon: <NetworkIcon aria-hidden /> };
/** Reached from the status bar; not in the rail. */
export const checksRoom: Room = { id: 'checks', titleKey: 'command.go.checks', icon: <ShieldCheckIcon aria-hidden /> };

export const practicesRoom: Room = { id: 'practices', titleKey: 'command.go.practices', icon: <ClipboardCheckIcon aria-hidden /> };
/** Reached from the practices; not in the rail. */
export const practiceWalkRoom: Room = { id: 'practiceWalk', titleKey: 'command.go.practice-walk', icon: <FootprintsIcon aria-hidden /> };
export const resultsRoom: Room = { id: 'results', titleKey: 'command.go.results', icon: <GaugeIcon aria-hidden /> };
export const metricsRoom: Room = { id: 'metrics', titleKey: 'command.go.metrics', icon: <ActivityIcon aria-hidden /> };
export const agendaRoom: Room = { id: 'agenda', titleKey: 'command.go.agenda', icon: <CalendarIcon aria-hidden /> };

export const scopeRoom: Room = { id: 'scope', titleKey: 'command.go.scope', icon: <MapPinIcon aria-hidden /> };
/** Reached from scope; not in the rail. */
export const organisationRoom: Room = { id: 'organisation', titleKey: 'command.go.organisation', icon: <UsersIcon aria-hidden /> };

/** The rooms in the order of the method. */
export const rooms: readonly Room[] = [
  { id: 'overview', titleKey: 'command.go.overview', icon: <LayoutDashboardIcon aria-hidden /> },
  scopeRoom,
  inventoryRoom,
  zonesRoom,
  { id: 'communication', titleKey: 'command.go.communication', icon: <ArrowLeftRightIcon aria-hidden />, open: countOf('flow', ({ verdict }) => verdict === undefined || verdict === 'undecided') },
  practicesRoom,
  { id: 'findings', titleKey: 'command.go.findings', icon: <FlagIcon aria-hidden />, open: countOf('finding', ({ state }) => state !== 'closed' && state !== 'accepted') },
  { id: 'risks', titleKey: 'command.go.risks', icon: <ShieldAlertIcon aria-hidden />, open: countOf('risk', ({ treatment }) => treatment === undefined) },
  { id: 'requirements', titleKey: 'command.go.requirements', icon: <ListChecksIcon aria-hidden />, open: countOf('requirement', ({ state }) => state !== 'met' && state !== 'rejected') },
  { id: 'decisions', titleKey: 'command.go.decisions', icon: <GavelIcon aria-hidden /> },
  { id: 'regulation', titleKey: 'command.go.regulation', icon: <ScaleIcon aria-hidden />, open: countOf('dutyAnswer', ({ value }) => value === 'asked' || value === 'insufficient' || value === 'no' || value === 'partly') },
  { id: 'rounds', titleKey: 'command.go.rounds', icon: <HistoryIcon aria-hidden /> },
  { id: 'deliverables', titleKey: 'command.go.deliverables', icon: <FileTextIcon aria-hidden /> },
  { id: 'sync', titleKey: 'command.go.sync', icon: <GitMergeIcon aria-hidden /> },
];

export const startRoom: Room = { id: 'start', titleKey: 'command.go.start', icon: <HouseIcon aria-hidden /> };
export const settingsRoom: Room = { id: 'settings', titleKey: 'command.go.settings', icon: <SettingsIcon aria-hidden /> };
