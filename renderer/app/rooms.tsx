import type { ReactNode } from 'react';
import type { MessageKey } from '../../shared/i18n/en';
import type { Model } from '../../shared/model/model';
import { listOf } from '../../shared/model/model';
import type { Screen } from '../store/ui-store';
import {
  ClipboardCheckIcon,
  CpuIcon,
  FileTextIcon,
  FlagIcon,
  GavelIcon,
  GitMergeIcon,
  HistoryIcon,
  HouseIcon,
  LayoutDashboardIcon,
  ListChecksIcon,
  MapPinIcon,
  NetworkIcon,
  SettingsIcon,
  ShieldAlertIcon,
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

/** The rooms in the order of the method. */
export const rooms: readonly Room[] = [
  { id: 'overview', titleKey: 'command.go.overview', icon: <LayoutDashboardIcon aria-hidden /> },
  { id: 'scope', titleKey: 'command.go.scope', icon: <MapPinIcon aria-hidden /> },
  { id: 'inventory', titleKey: 'command.go.inventory', icon: <CpuIcon aria-hidden />, open: assetsWithoutZone },
  { id: 'zones', titleKey: 'command.go.zones', icon: <NetworkIcon aria-hidden /> },
  { id: 'communication', titleKey: 'command.go.communication', icon: <ArrowLeftRightIcon aria-hidden />, open: undecidedFlows },
  { id: 'practices', titleKey: 'command.go.practices', icon: <ClipboardCheckIcon aria-hidden /> },
  { id: 'findings', titleKey: 'command.go.findings', icon: <FlagIcon aria-hidden />, open: openFindings },
  { id: 'risks', titleKey: 'command.go.risks', icon: <ShieldAlertIcon aria-hidden />, open: untreatedRisks },
  { id: 'requirements', titleKey: 'command.go.requirements', icon: <ListChecksIcon aria-hidden />, open: openRequirements },
  { id: 'decisions', titleKey: 'command.go.decisions', icon: <GavelIcon aria-hidden /> },
  { id: 'rounds', titleKey: 'command.go.rounds', icon: <HistoryIcon aria-hidden /> },
  { id: 'deliverables', titleKey: 'command.go.deliverables', icon: <FileTextIcon aria-hidden /> },
  { id: 'sync', titleKey: 'command.go.sync', icon: <GitMergeIcon aria-hidden /> },
];

export const startRoom: Room = { id: 'start', titleKey: 'command.go.start', icon: <HouseIcon aria-hidden /> };
export const settingsRoom: Room = { id: 'settings', titleKey: 'command.go.settings', icon: <SettingsIcon aria-hidden /> };

function assetsWithoutZone(model: Model): number {
  return listOf(model, 'asset').filter(({ zoneId }) => zoneId === undefined).length;
}

function undecidedFlows(model: Model): number {
  return listOf(model, 'flow').filter(({ verdict }) => verdict === undefined || verdict === 'undecided').length;
}

function openFindings(model: Model): number {
  return listOf(model, 'finding').filter(({ state }) => state === undefined || state === 'open').length;
}

function untreatedRisks(model: Model): number {
  return listOf(model, 'risk').filter(({ treatment }) => treatment === undefined).length;
}

function openRequirements(model: Model): number {
  return listOf(model, 'requirement').filter(({ state }) => state !== 'met' && state !== 'rejected').length;
}
