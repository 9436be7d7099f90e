import { hostBridge } from './host';

/** What the host says at the start. Asked before the rest of the page's code runs, so that neither waits for the other. */
export const startAnswer = hostBridge()['app.start']({});
