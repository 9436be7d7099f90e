import { translator } from '../../../shared/i18n/translate';
import type { App } from '../../commands/app-context';
import { exportView } from '../../commands/export-view';
import { runTelling } from '../../commands/handlers';
import type { CommunicationMatrix } from './matrix';
import { matrixTable } from './matrix-table';

/** The matrix as it is shown, as a workbook where the user says. */
export async function exportMatrix(app: App, matrix: CommunicationMatrix): Promise<void> {
  await runTelling(app, async () => {
    const { rows, ...table } = matrixTable(matrix, translator(app.ui.getState().language));
    const saved = await exportView(app, { ...table, rowCount: rows.length, rowsBetween: (first, end) => rows.slice(first, end) }, 'xlsx');
    if (saved !== undefined) app.ui.tell({ tone: 'success', titleKey: 'zones.export.done', parameters: { name: saved.name, place: saved.place } });
  });
}
