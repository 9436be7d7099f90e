import { appDe } from './de/app';
import { fieldsDe } from './de/fields';
import { choicesDe } from './de/choices';
import { startDe } from './de/start';
import { overviewDe } from './de/overview';
import { recordsDe } from './de/records';
import { gridDe } from './de/grid';
import { captureDe } from './de/capture';
import { photosDe } from './de/photos';
import { scopeDe } from './de/scope';
import { inventoryDe } from './de/inventory';
import { importDe } from './de/import';
import { walkDownDe } from './de/walk-down';
import { zonesDe } from './de/zones';
import { zonesPanelDe } from './de/zones-panel';
import { drawingRoomDe } from './de/drawing-room';
import { roomKeysDe } from './de/room-keys';
import { exchangeDialogsDe } from './de/exchange-dialogs';
import { communicationDe } from './de/communication';
import { regulationDe } from './de/regulation';
import { organisationDe } from './de/organisation';
import { practicesDe } from './de/practices';
import { practiceWalkDe } from './de/practice-walk';
import { questionnairesDe } from './de/questionnaires';
import { agendaDe } from './de/agenda';
import { resultsDe } from './de/results';
import { findingsDe } from './de/findings';
import { deliverablesDe } from './de/deliverables';
import { specificationsDe } from './de/specifications';
import { workbooksDe } from './de/workbooks';
import { syncDe } from './de/sync';
import { settingsDe } from './de/settings';
import { errorsDe } from './de/errors';
import { checksDe } from './de/checks';
import { levelsDe } from './de/levels';
import { reachDe } from './de/reach';
import { reachPanelDe } from './de/reach-panel';
import { levelsPanelDe } from './de/levels-panel';
import { checksPanelDe } from './de/checks-panel';
import { cliDe } from './de/cli';
import { diagramDe } from './de/diagram';
import { trafficDe } from './de/traffic';
import { figuresDe } from './de/figures';
import type { Message } from './message';
import type { MessageKey } from './en';

/** Every interface text in German (Sie-Form). */
export const de = {
  ...appDe,
  ...fieldsDe,
  ...choicesDe,
  ...startDe,
  ...overviewDe,
  ...recordsDe,
  ...gridDe,
  ...captureDe,
  ...photosDe,
  ...scopeDe,
  ...inventoryDe,
  ...importDe,
  ...walkDownDe,
  ...zonesDe,
  ...zonesPanelDe,
  ...drawingRoomDe,
  ...roomKeysDe,
  ...communicationDe,
  ...exchangeDialogsDe,
  ...practicesDe,
  ...regulationDe,
  ...organisationDe,
  ...practiceWalkDe,
  ...questionnairesDe,
  ...agendaDe,
  ...resultsDe,
  ...findingsDe,
  ...deliverablesDe,
  ...specificationsDe,
  ...workbooksDe,
  ...syncDe,
  ...settingsDe,
  ...errorsDe,
  ...checksDe,
  ...levelsDe,
  ...reachDe,
  ...reachPanelDe,
  ...levelsPanelDe,
  ...checksPanelDe,
  ...cliDe,
  ...figuresDe,
  ...trafficDe,
  ...diagramDe,
} as const satisfies Record<MessageKey, Message>;
