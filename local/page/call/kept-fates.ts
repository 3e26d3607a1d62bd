/** Remembers over a reload the fate of each call, so that a call that was taken does not ring again. */
import type { CallLog } from './call-log.ts';

const key = 'calls';

export function readFates(): CallLog['fates'] {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

export function keepFates(fates: CallLog['fates']): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(fates));
  } catch {
    // Without storage, a call may ring twice.
  }
}
