import { appEn } from './en/app';
import { fieldsEn } from './en/fields';
import { choicesEn } from './en/choices';
import { startEn } from './en/start';
import { overviewEn } from './en/overview';
import { recordsEn } from './en/records';
import { gridEn } from './en/grid';
import { captureEn } from './en/capture';
import { photosEn } from './en/photos';
import { scopeEn } from './en/scope';
import { inventoryEn } from './en/inventory';
import { importEn } from './en/import';
import { walkDownEn } from './en/walk-down';
import { zonesEn } from './en/zones';
import { zonesPanelEn } from './en/zones-panel';
import { drawingRoomEn } from './en/drawing-room';
import { roomKeysEn } from './en/room-keys';
import { exchangeDialogsEn } from './en/exchange-dialogs';
import { communicationEn } from './en/communication';
import { regulationEn } from './en/regulation';
import { organisationEn } from './en/organisation';
import { practicesEn } from './en/practices';
import { practiceWalkEn } from './en/practice-walk';
import { questionnairesEn } from './en/questionnaires';
import { agendaEn } from './en/agenda';
import { resultsEn } from './en/results';
import { findingsEn } from './en/findings';
import { deliverablesEn } from './en/deliverables';
import { specificationsEn } from './en/specifications';
import { workbooksEn } from './en/workbooks';
import { syncEn } from './en/sync';
import { settingsEn } from './en/settings';
import { errorsEn } from './en/errors';
import { checksEn } from './en/checks';
import { levelsEn } from './en/levels';
import { reachEn } from './en/reach';
import { reachPanelEn } from './en/reach-panel';
import { levelsPanelEn } from './en/levels-panel';
import { checksPanelEn } from './en/checks-panel';
import { cliEn } from './en/cli';
import { diagramEn } from './en/diagram';
import { trafficEn } from './en/traffic';
import { figuresEn } from './en/figures';

/** Every interface text in English: the source of the message keys. */
export const en = {
  ...appEn,
  ...fieldsEn,
  ...choicesEn,
  ...startEn,
  ...overviewEn,
  ...recordsEn,
  ...gridEn,
  ...captureEn,
  ...photosEn,
  ...scopeEn,
  ...inventoryEn,
  ...importEn,
  ...walkDownEn,
  ...zonesEn,
  ...zonesPanelEn,
  ...drawingRoomEn,
  ...roomKeysEn,
  ...communicationEn,
  ...exchangeDialogsEn,
  ...practicesEn,
  ...regulationEn,
  ...organisationEn,
  ...practiceWalkEn,
  ...questionnairesEn,
  ...agendaEn,
  ...resultsEn,
  ...findingsEn,
  ...deliverablesEn,
  ...specificationsEn,
  ...workbooksEn,
  ...syncEn,
  ...settingsEn,
  ...errorsEn,
  ...checksEn,
  ...levelsEn,
  ...reachEn,
  ...reachPanelEn,
  ...levelsPanelEn,
  ...checksPanelEn,
  ...cliEn,
  ...figuresEn,
  ...trafficEn,
  ...diagramEn,
} as const;

export type MessageKey = keyof typeof en;
