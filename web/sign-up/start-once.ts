/**
 * Sends the form under a key that outlives the page. After a lost answer or a reload, the same form is one sign-up and one
 * code.
 */
import { dropFormKey, keepFormKey, readFormKey } from '../api/access.ts';
import { startSignUp } from '../api/sign-up-calls.ts';

type Send = typeof startSignUp;

export async function startOnce(body: Parameters<Send>[0], language: string): ReturnType<Send> {
  let started = await startSignUp(body, language, formKey());
  // Under this key there was a sign-up that is over, or one with another password: that is kept nowhere to be compared.
  if (!started.ok && started.error.kind === 'problem' && started.error.problem.code === 'idempotency_key_reused') {
    dropFormKey();
    started = await startSignUp(body, language, formKey());
  }
  if (started.ok) dropFormKey();
  return started;
}

function formKey(): string {
  const key = readFormKey() ?? newKey();
  keepFormKey(key);
  return key;
}

/** 128 random bits; `crypto.randomUUID` is missing where the page is not served over TLS. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
