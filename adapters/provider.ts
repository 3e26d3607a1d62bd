/** What a message provider's answer, or silence, means for whether the message went out. */
import { Fault } from '../core/fault.ts';

/**
 * No retries of the SDK's own: it would repeat a message whose answer came late. The workflow retries what certainly
 * did not go out.
 */
export const providerClient = {
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 8000, throwOnRequestTimeout: true },
};

/** `unconfirmed`: the request went out and no answer came; repeating it could send twice. */
export type Sending = 'sent' | 'unconfirmed';

const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

interface SdkError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Ours to mend, not the message's fault. */
const isOurs = (status: number, name: string) =>
  status === 401 || status === 403 || /Throttl|TooManyRequests|Quota|LimitExceeded|SendingPaused/.test(name);

/**
 * Runs one request to a provider.
 * @throws Fault `DeliveryFailed` when it certainly sent nothing and may be asked again, `MessageRefused` when it never will
 */
export async function sendOnce(request: () => Promise<unknown>): Promise<Sending> {
  try {
    await request();
    return 'sent';
  } catch (cause) {
    const { name, message, code = '', $metadata } = cause as SdkError;
    const status = $metadata?.httpStatusCode;
    if (status === undefined) {
      const connected = !neverLeft.has(code) && !/without establishing a connection/.test(message);
      if (connected) return 'unconfirmed';
      throw new Fault('DeliveryFailed', { cause });
    }
    throw new Fault(status >= 500 || status === 429 || isOurs(status, name) ? 'DeliveryFailed' : 'MessageRefused', {
      cause,
    });
  }
}
