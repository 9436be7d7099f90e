import type { MessageKey } from '../../shared/i18n/en';
import type { UiStore } from '../store/ui-store';

/** Shorter work is not told: its message would only flicker. */
const toldFrom = 300;

/** Does long work; once it takes that long (milliseconds), the window shows how far it is, with a way to stop it. */
export async function tellingBusy<Value>(
  { ui }: { readonly ui: UiStore },
  titleKey: MessageKey,
  work: (onProgress: (fraction: number) => void, signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const abort = new AbortController();
  const cancel = (): void => abort.abort();
  let fraction = 0;
  let isTold = false;
  const show = (): void => ui.setState({ busy: { titleKey, fraction, cancel } });
  const timer = setTimeout(() => {
    isTold = true;
    show();
  }, toldFrom);
  try {
    return await work((next) => {
      fraction = next;
      if (isTold) show();
    }, abort.signal);
  } finally {
    clearTimeout(timer);
    // Another work may have begun to tell meanwhile.
    if (ui.getState().busy?.cancel === cancel) ui.setState({ busy: undefined });
  }
}
