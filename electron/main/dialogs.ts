import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { safeFileName } from '../../shared/app/file-name';
import type { HostParsed } from '../../shared/host/contract';
import type { MessageKey } from '../../shared/i18n/en';
import type { Language } from '../../shared/i18n/message';
import { translate } from '../../shared/i18n/translate';

type OpenPurpose = HostParsed<'file.open'>['purpose'];
type SavePurpose = HostParsed<'file.save'>['purpose'];

interface FilterDescription {
  readonly titleKey: `dialog.filter.${'assessment' | 'inventory' | 'attachment' | 'word' | 'excel' | 'image' | 'text' | 'capture' | 'diagram' | 'questionnaire' | 'archive' | 'pdf'}`;
  readonly endings: readonly string[];
}

const assessment: FilterDescription = { titleKey: 'dialog.filter.assessment', endings: ['zonewalk'] };
const diagram: FilterDescription = { titleKey: 'dialog.filter.diagram', endings: ['drawio', 'xml'] };

const openFilters: Readonly<Record<Exclude<OpenPurpose, 'folder'>, FilterDescription>> = {
  assessment,
  merge: assessment,
  inventory: { titleKey: 'dialog.filter.inventory', endings: ['xlsx', 'xls', 'xlsm', 'xlsb', 'ods', 'csv', 'tsv', 'txt'] },
  capture: { titleKey: 'dialog.filter.capture', endings: ['log', 'json', 'jsonl', 'xml', 'txt'] },
  diagram: { ...diagram, endings: [...diagram.endings, 'svg', 'png'] },
  questionnaire: { titleKey: 'dialog.filter.questionnaire', endings: ['xlsx', 'xls', 'xlsm', 'ods', 'csv', 'json'] },
  attachment: { titleKey: 'dialog.filter.attachment', endings: ['jpg', 'jpeg', 'png', 'webp', 'pdf', 'docx', 'xlsx', 'txt'] },
};

const saveFilters: Readonly<Record<SavePurpose, FilterDescription>> = {
  assessment,
  package: assessment,
  word: { titleKey: 'dialog.filter.word', endings: ['docx'] },
  excel: { titleKey: 'dialog.filter.excel', endings: ['xlsx', 'xlsm'] },
  image: { titleKey: 'dialog.filter.image', endings: ['svg', 'png'] },
  pdf: { titleKey: 'dialog.filter.pdf', endings: ['pdf'] },
  diagram,
  archive: { titleKey: 'dialog.filter.archive', endings: ['zip'] },
  text: { titleKey: 'dialog.filter.text', endings: ['json', 'txt', 'csv', 'tsv'] },
};

/** Asks for files (or a folder) to open. Empty when the user cancels. */
export async function askForFiles(
  window: BrowserWindow, language: Language, purpose: OpenPurpose, multiple: boolean,
): Promise<readonly string[]> {
  const answer = purpose === 'folder'
    ? await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] })
    : await dialog.showOpenDialog(window, {
      properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      filters: [filter(language, openFilters[purpose]), { name: translate(language, 'dialog.filter.all'), extensions: ['*'] }],
    });
  return answer.canceled ? [] : answer.filePaths;
}

/** Asks where to save. Null when the user cancels. */
export async function askForPlace(
  window: BrowserWindow, language: Language, purpose: SavePurpose, suggestedName: string,
): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    defaultPath: safeFileName(suggestedName),
    filters: [filter(language, saveFilters[purpose])],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** Asks whether a window that does not answer is closed anyway. */
export async function askAboutHungWindow(window: BrowserWindow, language: Language): Promise<'wait' | 'close'> {
  const isSecond = await askWhich(window, language, 'warning', ['window.hung.message', 'window.hung.detail', 'window.hung.wait', 'window.hung.close']);
  return isSecond ? 'close' : 'wait';
}

/** Tells that the window failed twice in a short time, and asks what to do. */
export async function askAboutCrashedWindow(window: BrowserWindow, language: Language): Promise<'reload' | 'quit'> {
  const isSecond = await askWhich(window, language, 'error', ['window.crashed.message', 'window.crashed.detail', 'window.crashed.reload', 'window.crashed.quit']);
  return isSecond ? 'quit' : 'reload';
}

type Texts = readonly [message: MessageKey, detail: MessageKey, first: MessageKey, second: MessageKey];

/** True for the second button; Enter and Escape mean the first, which loses nothing. */
async function askWhich(window: BrowserWindow, language: Language, type: 'warning' | 'error', [message, detail, first, second]: Texts): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type,
    message: translate(language, message),
    detail: translate(language, detail),
    buttons: [translate(language, first), translate(language, second)],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer.response === 1;
}

function filter(language: Language, description: FilterDescription): FileFilter {
  return { name: translate(language, description.titleKey), extensions: [...description.endings] };
}
