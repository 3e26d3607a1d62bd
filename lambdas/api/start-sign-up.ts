/** POST /api/sign-ups: notes the sign-up and starts its workflow. Nothing here depends on whether an account exists (C2). */
import { randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';
import type { OpeningStore } from '../../adapters/dynamodb/sign-up/opening-store.ts';
import { hashPassword, verifyPassword } from '../../adapters/password/argon2.ts';
import { heldUntil, type SlotOfSignUp } from '../../core/booking/held-appointment.ts';
import { holdEnd } from '../../core/booking/hold-life.ts';
import type { Configuration } from '../../core/configuration.ts';
import { isCurrent } from '../../core/documents/document.ts';
import { termsOfUse } from '../../core/documents/terms.ts';
import { accessToken, sameSecret, sha256 } from '../../core/keyed-digest.ts';
import type { Language } from '../../core/language.ts';
import { randomId } from '../../core/random.ts';
import { readPass } from '../../core/reminder/reminder-pass.ts';
import { type Draft, draftSignUp } from '../../core/sign-up/draft.ts';
import { repeatedSignUpId, requestDigest, shortestKey } from '../../core/sign-up/repetition.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { type FieldFault, faultsOf, formFaults, readForm } from '../../core/sign-up/typed-input.ts';
import * as requests from '../contract/requests.ts';
import { endingInTime, presentOpen } from '../contract/sign-up/present-open.ts';
import type { CallWith, Reply } from '../http/api-call.ts';
import { invalidInput, problem } from '../http/problems/problem.ts';
import { slotProblem } from '../http/problems/slot-problem.ts';
import { route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { type KeySource, keys } from '../runtime/keys.ts';
import { reserve } from '../runtime/reserve.ts';
import { admit } from '../runtime/spending.ts';
import { slotAfterwards, slotGone, takeSlot } from '../runtime/stores/booking.ts';
import { openings } from '../runtime/stores/stores.ts';
import { startWorkflow } from '../runtime/workflow.ts';
import type { SlotAfterwards } from '../services/booking/slot-afterwards.ts';
import type { SlotGone } from '../services/booking/slot-gone.ts';
import { type OpenSignUp, openSignUp } from '../services/open-sign-up.ts';
import { refused } from '../services/reserve-send.ts';
import type { StartWorkflow } from '../services/workflow.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly openings: Pick<OpeningStore, 'readToOpen' | 'countRepetition'>;
  readonly openSignUp: OpenSignUp;
  readonly startWorkflow: StartWorkflow;
  readonly verifyPassword: typeof verifyPassword;
  readonly slotAfterwards: SlotAfterwards;
  readonly slotGone: SlotGone;
}

type Body = z.output<typeof requests.startSignUp>;

const noPatient: FieldFault = { field: 'patient', code: 'required' };
const invalidHold: FieldFault = { field: 'hold', code: 'invalid_hold' };
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
  { openings, verifyPassword }: Dependencies,
  signUp: SignUp | undefined,
  { requestDigest = '' }: Draft,
  password: string,
  now: number,
  answer: (signUp: SignUp) => Promise<Reply>,
): Promise<Reply> {
  // One whose time is over is no longer open, whether anybody has written that yet or not.
  if (!signUp?.passwordHash || endingInTime(signUp, now) || !sameSecret(signUp.requestDigest ?? '', requestDigest))
    return problem('idempotency_key_reused');
  if (!(await openings.countRepetition(signUp.id))) return problem('too_many_requests', { retryAfterSeconds: 3600 });
  const isSame = await verifyPassword(password, signUp.passwordHash);
  return isSame ? answer(signUp) : problem('idempotency_key_reused');
}

/** The answer to a sign-up that was not opened; `slot_gone` leads to what is near the slot. */
type NotOpened = Exclude<Extract<Awaited<ReturnType<OpenSignUp>>, { ok: false }>['error'], 'exists'>;

function notOpened(error: NotOpened): Reply | 'slot_gone' {
  if (typeof error === 'string') return 'slot_gone';
  if ('limit' in error) return refused(error);
  if (error.code === 'phone_first') return slotProblem(error.code);
  if (error.code === 'too_many_requests') return problem(error.code, { retryAfterSeconds: error.retryAfterSeconds });
  return 'slot_gone';
}

export const startSignUp =
  (dependencies: Dependencies) =>
  async (call: CallWith<typeof requests.startSignUp>): Promise<Reply> => {
    const { configuration, keys, openings, openSignUp, startWorkflow, slotAfterwards, slotGone } = dependencies;
    const { body, now, idempotencyKey, sourceIp } = call;
    const language = body.locale ?? call.language;
    const form = readForm(body, configuration);
    const pass = body.reminderPass === undefined ? undefined : readPass(await keys(), body.reminderPass);
    const faults = [
      ...faultsOf(form),
      ...(body.hold !== undefined && !body.patient ? [noPatient] : []),
      ...termsFaults(body, language, configuration),
      ...(body.reminderPass !== undefined && !pass ? [unusablePass] : []),
      ...(idempotencyKey !== undefined && idempotencyKey.length < shortestKey ? [shortKey] : []),
    ];
    if (!form.ok || faults.length > 0) return invalidInput(faults);
    const secrets = await keys();
    const terms = termsOfUse(configuration, language);
    const reminder = pass?.context;
    const id = idempotencyKey ? repeatedSignUpId(secrets, idempotencyKey) : randomId(randomBytes);
    const answer = (signUp: SignUp, slot: SlotOfSignUp | undefined): Reply => ({
      status: 202,
      body: {
        signUp: presentOpen(signUp, call.language, configuration, now, slot),
        accessToken: accessToken(secrets, id),
      },
    });
    const answerAsItIs = async (signUp: SignUp) => answer(signUp, await slotAfterwards(signUp, now));
    const { password } = form.value;
    const source = {
      ...{ id, accountId: randomId(randomBytes), form: form.value, language, terms, sourceIp, reminder },
      ...(idempotencyKey && { requestDigest: requestDigest(secrets, body, form.value, reminder) }),
      patient: body.patient,
    };
    const drafted = draftSignUp(source, secrets, configuration, now);
    const { known, histories, hold } = await openings.readToOpen(drafted, body.hold && sha256(body.hold));
    if (known) return answerAgain(dependencies, known, drafted, password, now, answerAsItIs);

    // Not before: what was accepted in time is answered like the first time.
    if (pass && pass.expiresAt <= now) return invalidInput([unusablePass]);
    if (body.hold !== undefined && (!hold || hold.status === 'released')) return invalidInput([invalidHold]);
    if (hold?.status === 'withdrawn') return slotGone(hold.about, now);
    const opened = await openSignUp({ drafted, histories, hold, password, now });
    if (opened.ok) {
      const { booking } = opened.value;
      await startWorkflow(opened.value);
      return answer(opened.value, booking && heldUntil(holdEnd(booking.beganAt, now, configuration)));
    }
    if (opened.error === 'exists')
      return answerAgain(
        dependencies,
        (await openings.readToOpen(drafted)).known,
        drafted,
        password,
        now,
        answerAsItIs,
      );
    const reply = notOpened(opened.error);
    return reply === 'slot_gone' ? (hold ? slotGone(hold.about, now) : invalidInput([invalidHold])) : reply;
  };

export const handler = route(
  requests.startSignUp,
  startSignUp,
  () => ({
    configuration: configuration(),
    keys: keys(),
    openings: openings(),
    openSignUp: openSignUp({
      configuration: configuration(),
      openings: openings(),
      reserve: reserve(),
      hashPassword,
      takeSlot: takeSlot(),
      admit: admit(),
    }),
    startWorkflow: startWorkflow(),
    verifyPassword,
    slotAfterwards: slotAfterwards(),
    slotGone: slotGone(),
  }),
  ({ configuration }) =>
    ({ termsVersion, ...typed }, language) => [
      ...formFaults(typed, configuration),
      // Versions are those of every language, digests of one: the language may be what is wrong.
      ...termsFaults({ termsVersion }, language, configuration),
    ],
);
