/** The meaning of a message provider's answer, or silence: did the message go out? */
import { Fault } from '../core/fault.ts';

/**
 * No retries of the SDK's own: it would repeat a message whose answer came late. The workflow retries a message that
 * certainly did not go out. Each message has a new connection: one that was kept while the function slept may be dead. A
 * message lost with it could not be told from a lost answer.
 */
export const providerClient = {
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: 2000,
    requestTimeout: 8000,
    throwOnRequestTimeout: true,
    httpAgent: { keepAlive: false },
    httpsAgent: { keepAlive: false },
  },
};

/** `unconfirmed`: the request went out and no answer came; repeating it could send twice. */
export interface Sending {
  readonly outcome: 'sent' | 'unconfirmed';
  readonly messageId?: string | undefined;
}

const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

interface SdkError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

const ours =
  /Throttl|TooManyRequests|Quota|LimitExceeded|SendingPaused|AccountSuspended|AccessDenied|DomainNotVerified|SetDoesNotExist/;

/** We have to repair it; the message is not at fault. Some services say with 400 that they let us in no more. */
const isOurs = (status: number, name: string) => status === 401 || status === 403 || ours.test(name);

/**
 * Runs one request to a provider.
 * @throws Fault `DeliveryFailed` when it certainly sent nothing and may be asked again, `MessageRefused` when it never will
 */
export async function sendOnce(request: () => Promise<{ readonly MessageId?: string | undefined }>): Promise<Sending> {
  try {
    const { MessageId: messageId } = await request();
    return { outcome: 'sent', messageId };
  } catch (cause) {
    const { name, message, code = '', $metadata } = cause as SdkError;
    // Without metadata there was no attempt: no credentials, no region.
    if (!$metadata || neverLeft.has(code) || /did not establish a connection/.test(message))
      throw new Fault('DeliveryFailed', { cause });
    const { httpStatusCode: status = 0 } = $metadata;
    // No answer, or one that was good until it broke off.
    if (status < 300) return { outcome: 'unconfirmed' };
    throw new Fault(status >= 500 || status === 429 || isOurs(status, name) ? 'DeliveryFailed' : 'MessageRefused', {
      cause,
    });
  }
}
