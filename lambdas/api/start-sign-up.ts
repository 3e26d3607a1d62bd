/** POST /api/sign-ups: notes the sign-up and starts its workflow. Nothing here depends on whether an account exists (C2). */
import { randomBytes } from 'node:crypto';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { hashPassword, verifyPassword } from '../../adapters/password/argon2.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isCurrent } from '../../core/documents/document.ts';
import { termsOfUse } from '../../core/documents/terms.ts';
import { accessToken } from '../../core/keyed-digest.ts';
import type { Histories, Reservation } from '../../core/limits/reserve.ts';
import { randomId, randomReference } from '../../core/random.ts';
import { readPass } from '../../core/reminder/reminder-pass.ts';
import { ok } from '../../core/result.ts';
import { type Draft, draftSignUp, repeatedSignUpId } from '../../core/sign-up/draft.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { readForm } from '../../core/sign-up/typed-input.ts';
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

/** Answers a repeated request like the first one, to whoever knows the same password. */
async function answerAgain(
  { signUps, verifyPassword }: Dependencies,
  signUp: SignUp | undefined,
  password: string,
  answer: (signUp: SignUp) => Reply,
): Promise<Reply> {
  if (!signUp?.passwordHash) return problem('idempotency_key_reused');
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
    const form = readForm(body, configuration);
    if (!form.ok) return invalidInput(form.error);
    const language = body.locale ?? call.language;
    const terms = termsOfUse(configuration, language);
    if (!isCurrent(terms, { version: body.termsVersion, sha256: body.termsSha256 }))
      return invalidInput([{ field: 'termsVersion', code: 'stale_version' }]);

    const secrets = await keys();
    const pass = body.reminderPass === undefined ? undefined : readPass(secrets, body.reminderPass);
    const unusablePass = () => invalidInput([{ field: 'reminderPass', code: 'invalid_reminder_pass' }]);
    if (body.reminderPass !== undefined && !pass) return unusablePass();
    const reminder = pass?.context;
    const id = idempotencyKey ? repeatedSignUpId(secrets, idempotencyKey, form.value, reminder) : randomId(randomBytes);
    const answer = (signUp: SignUp): Reply => ({
      status: 202,
      body: { signUp: present(signUp, call.language, configuration, now), accessToken: accessToken(secrets, id) },
    });
    const { password } = form.value;
    const source = { id, accountId: randomId(randomBytes), form: form.value, language, terms, sourceIp, reminder };
    const drafted = draftSignUp(source, secrets, configuration, now);
    const { known, histories } = await signUps.readToOpen(drafted);
    if (known) return answerAgain(dependencies, known, password, answer);

    // Not before: what was accepted in time is answered like the first time.
    if (pass && pass.expiresAt <= now) return unusablePass();
    const opened = await open(dependencies, drafted, histories, password, now);
    if (!opened.ok)
      return opened.error === 'exists'
        ? answerAgain(dependencies, (await signUps.readToOpen(drafted)).known, password, answer)
        : refused(opened.error);
    await startWorkflow(opened.value);
    return answer(opened.value);
  };

export const handler = route(requests.startSignUp, startSignUp, () => ({
  configuration: configuration(),
  keys: keys(),
  signUps: signUps(),
  reserve: reserve(),
  startWorkflow: startWorkflow(),
  hashPassword,
  verifyPassword,
}));
