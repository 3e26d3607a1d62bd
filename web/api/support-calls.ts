/** Writing to support: the same form is one message, however often it is sent. */
import type { z } from 'zod/mini';
import type { Result } from '../../core/result.ts';
import type { SupportTopic } from '../../core/support/support-topic.ts';
import type { supportAnswer } from '../../lambdas/contract/account-answers.ts';
import { ask, type Failure } from './client.ts';
import { newKey } from './new-key.ts';

export interface SupportForm {
  readonly topic: SupportTopic;
  readonly message: string;
  readonly reference?: string;
  readonly email: string;
}

type Answer = Promise<Result<z.output<typeof supportAnswer>, Failure>>;

/** @returns what sends a form: after a lost answer the same one goes out under its key, and a changed one under another */
export function sendingOnce(): (form: SupportForm, language: string) => Answer {
  let sent = { text: '', key: '' };
  return (form, language) => {
    const text = JSON.stringify(form);
    if (text !== sent.text) sent = { text, key: newKey() };
    return ask({
      ...{ method: 'POST', path: '/api/support-requests', body: form, language },
      ...{ idempotencyKey: sent.key, withCookies: true },
    });
  };
}
