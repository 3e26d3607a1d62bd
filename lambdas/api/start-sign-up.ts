/** POST /api/sign-ups: notes the sign-up and starts its workflow. Nothing here depends on whether an account exists (C2). */
import { randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { hashPassword, verifyPassword } from '../../adapters/password/argon2.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isCurrent } from '../../core/documents/document.ts';
import { termsOfUse } from '../../core/documents/terms.ts';
import { accessToken, sameSecret } from '../../core/keyed-digest.ts';
import type { Language } from '../../core/language.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import { randomId, randomReference } from '../../core/random.ts';
import { readPass } from '../../core/reminder/reminder-pass.ts';
import { ok } from '../../core/result.ts';
import { type Draft, draftSignUp } from '../../core/sign-up/draft.ts';
import { repeatedSignUpId, requestDigest, shortestKey } from '../../core/sign-up/repetition.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { type FieldFault, faultsOf, formFaults, readForm } from '../../core/sign-up/typed-input.ts';
import { present } from '../contract/present.ts';
import * as requests from '../contract/requests.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { invalidInput, problem } from '../http/problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { reserve } from '../runtime/reserve.ts';
import { signUps } from '../runtime/stores.ts';
import { startWorkflow } from '../runtime/workflow.ts';
import { type Reserve, refused } from '../services/reserve-send.ts';
import type { StartWorkflow } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly signUps: Pick<SignUpStore, 'readToOpen' | 'open' | 'countRepetition'>;
  readonly reserve: Reserve;
  readonly startWorkflow: StartWorkflow;
  readonly hashPassword: typeof hashPassword;
  readonly verifyPassword: typeof verifyPassword;
}

type Body = z.output<typeof requests.startSignUp>;

const unusablePass: FieldFault = { field: 'reminderPass', code: 'invalid_reminder_pass' };
const shortKey: FieldFault = { field: 'Idempotency-Key', code: 'invalid_idempotency_key' };

/** The text that was shown must be the one that is accepted, in the same language. */
function termsFaults(
  { locale, termsVersion: version, termsSha256: sha256 }: Pick<Body, 'locale' | 'termsVersion' | 'termsSha256'>,
  language: Language,
  configuration: Configuration,
): readonly FieldFault[] {
  const isShown = isCurrent(termsOfUse(configuration, locale ?? language), { version, sha256 });
  return isShown ? [] : [{ field: 'termsVersion', code: 'stale_version' }];
}

/**
 * Answers a repeated request like the first one, to a client that knows the same password. Another request under the same key
 * costs no hash, and learns nothing.
 */
async function answerAgain(
  { signUps, verifyPassword }: Dependencies,
  signUp: SignUp | undefined,
  { requestDigest = '' }: Draft,
  password: string,
  answer: (signUp: SignUp) => Reply,
): Promise<Reply> {
  if (!signUp?.passwordHash || !sameSecret(signUp.requestDigest ?? '', requestDigest))
    return problem('idempotency_key_reused');
  if (!(await signUps.countRepetition(signUp.id))) return problem('too_many_requests', { retryAfterSeconds: 3600 });
  const isSame = await verifyPassword(password, signUp.passwordHash);
  return isSame ? answer(signUp) : problem('idempotency_key_reused');
}

/** Writes the sign-up together with its first send; the password is hashed while the caller is charged, once. */
function open(
  { configuration, signUps, reserve, hashPassword }: Dependencies,
  drafted: Draft,
  known: Histories,
  password: string,
  now: number,
) {
  let hashing: Promise<string> | undefined;
  const hashOnce = () => {
    hashing ??= hashPassword(password, configuration.password);
    return hashing;
  };
  const write = async (reservation: Reservation) => {
    const code = { id: randomId(randomBytes), length: reservation.length, attempts: 0, drawnAt: now };
    const reference = randomReference(randomBytes);
    const signUp: SignUp = { ...drafted, reference, code, passwordHash: await hashOnce() };
    const written = await signUps.open(signUp, reservation, now);
    return written.ok ? ok(signUp) : written;
  };
  return reserve({ signUpId: drafted.id, ...drafted, countsAsSignUp: true }, now, write, { known, prepare: hashOnce });
}

export const startSignUp =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.startSignUp>): Promise<Reply> => {
    const { configuration, keys, signUps, startWorkflow } = dependencies;
    const { body, now, idempotencyKey, sourceIp } = call;
    const language = body.locale ?? call.language;
    const form = readForm(body, configuration);
    const pass = body.reminderPass === undefined ? undefined : readPass(await keys(), body.reminderPass);
    const faults = [
      ...faultsOf(form),
      ...termsFaults(body, language, configuration),
      ...(body.reminderPass !== undefined && !pass ? [unusablePass] : []),
      ...(idempotencyKey !== undefined && idempotencyKey.length < shortestKey ? [shortKey] : []),
    ];
    if (!form.ok || faults.length > 0) return invalidInput(faults);
    const secrets = await keys();
    const terms = termsOfUse(configuration, language);
    const reminder = pass?.context;
    const id = idempotencyKey ? repeatedSignUpId(secrets, idempotencyKey) : randomId(randomBytes);
    const answer = (signUp: SignUp): Reply => ({
      status: 202,
      body: { signUp: present(signUp, call.language, configuration, now), accessToken: accessToken(secrets, id) },
    });
    const { password } = form.value;
    const source = {
      ...{ id, accountId: randomId(randomBytes), form: form.value, language, terms, sourceIp, reminder },
      ...(idempotencyKey && { requestDigest: requestDigest(secrets, body, form.value, reminder) }),
    };
    const drafted = draftSignUp(source, secrets, configuration, now);
    const { known, histories } = await signUps.readToOpen(drafted);
    if (known) return answerAgain(dependencies, known, drafted, password, answer);

    // Not before: what was accepted in time is answered like the first time.
    if (pass && pass.expiresAt <= now) return invalidInput([unusablePass]);
    const opened = await open(dependencies, drafted, histories, password, now);
    if (!opened.ok)
      return opened.error === 'exists'
        ? answerAgain(dependencies, (await signUps.readToOpen(drafted)).known, drafted, password, answer)
        : refused(opened.error);
    await startWorkflow(opened.value);
    return answer(opened.value);
  };

export const handler = route(
  requests.startSignUp,
  startSignUp,
  () => ({
    configuration: configuration(),
    keys: keys(),
    signUps: signUps(),
    reserve: reserve(),
    startWorkflow: startWorkflow(),
    hashPassword,
    verifyPassword,
  }),
  ({ configuration }) =>
    ({ termsVersion, ...typed }, language) => [
      ...formFaults(typed, configuration),
      // Versions are those of every language, digests of one: the language may be what is wrong.
      ...termsFaults({ termsVersion }, language, configuration),
    ],
);
