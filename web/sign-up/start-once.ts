/**
 * Sends the form under a key that outlives the page. After a lost answer or a reload, the same form is one sign-up and one
 * code, in another language of the page too.
 */
import { dropFormKey, keepFormKey, readFormKey } from '../api/access.ts';
import { newKey } from '../api/new-key.ts';
import { startSignUp } from '../api/sign-up-calls.ts';

type Send = typeof startSignUp;
type Body = Parameters<Send>[0];

export async function startOnce(body: Body, language: string): ReturnType<Send> {
  let started = await startAgain(body, language);
  // The form was changed after it was sent under this key, or its sign-up is over.
  if (isReused(started)) started = await startAnew(body, language);
  if (started.ok) dropFormKey();
  return started;
}

/** Under the key that the form was sent with already, if its answer never came. */
async function startAgain(body: Body, language: string): ReturnType<Send> {
  const sent = readFormKey();
  if (!sent) return startAnew(body, language);
  const started = await startSignUp(body, language, sent.key);
  const isSameText = sent.accepted.locale === body.locale && sent.accepted.termsSha256 === body.termsSha256;
  if (!isReused(started) || isSameText) return started;
  // It may have arrived with the texts of the language in which the page was shown then.
  const { locale: _, termsVersion: __, termsSha256: ___, ...typed } = body;
  const asSent = await startSignUp({ ...typed, ...sent.accepted }, language, sent.key);
  return asSent.ok ? asSent : started;
}

function startAnew(body: Body, language: string): ReturnType<Send> {
  const key = newKey();
  keepFormKey(key, body);
  return startSignUp(body, language, key);
}

const isReused = (started: Awaited<ReturnType<Send>>): boolean =>
  !started.ok && started.error.kind === 'problem' && started.error.problem.code === 'idempotency_key_reused';
