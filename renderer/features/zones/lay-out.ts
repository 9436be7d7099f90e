import { isAppError } from '../../../shared/app/errors';
import type { RecordId } from '../../../shared/model/record-type';
import type { LayoutArguments } from '../../../shared/network/edits/layout';
import type { App } from '../../commands/app-context';
import { tellingBusy } from '../../commands/telling-busy';
import { layoutZonesAnew } from '../../commands/worker-jobs';

/** Lays out the drawing in the worker, and takes the outcome over as one step; false when it was cancelled or failed. */
export async function layOut(app: App, viewId: RecordId | undefined, args: LayoutArguments): Promise<boolean> {
  try {
    const input = { ...args, ...(viewId === undefined ? {} : { viewId }) };
    const entries = await tellingBusy(app, 'drawing-room.layout.busy', (onProgress, signal) => app.worker.run(layoutZonesAnew, input, app.journal.position().sequence, { onProgress, signal }));
    const { ok } = app.project.commit(new Map(entries), { origin: 'user', label: { key: 'zones.edit.layout' } });
    if (!ok) app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    return ok;
  } catch (error) {
    if (!isAppError(error) || error.code !== 'cancelled') app.ui.tell({ tone: 'danger', titleKey: 'app.failed' });
    return false;
  }
}
