/** POST /api/sign-ups: notes the sign-up and starts its workflow. Nothing here depends on whether an account exists (C2). */
import { randomBytes } from 'node:crypto';
import { hashPassword, verifyPassword } from '../../adapters/password/argon2.ts';
import { maskEmail } from '../../core/contact/email.ts';
import { maskPhone } from '../../core/contact/phone.ts';
import type { Document } from '../../core/documents/document.ts';
import { termsOfUse } from '../../core/documents/terms.ts';
import { accessToken, type Keys, keyedDigest, repeatableId, sha256 } from '../../core/keyed-digest.ts';
import type { Language } from '../../core/language.ts';
import { callerNetwork } from '../../core/limits/caller-network.ts';
import type { Reservation } from '../../core/limits/reserve.ts';
import { randomId, randomReference } from '../../core/random.ts';
import { type ReminderContext, readPass } from '../../core/reminder/reminder-pass.ts';
import { ok } from '../../core/result.ts';
import { channelFor } from '../../core/sign-up/channels.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { readForm } from '../../core/sign-up/typed-input.ts';
import { present } from '../contract/present.ts';
import { startSignUp } from '../contract/requests.ts';
import { invalidInput, problem } from '../http/problem.ts';
import { type Call, type Reply, route } from '../http/route.ts';
import { configuration } from '../runtime/configuration.ts';
import { keys } from '../runtime/keys.ts';
import { signUps } from '../runtime/stores.ts';
import { refused, reserve } from '../services/reserve-send.ts';
import { start } from '../services/workflow.ts';

type Form = Extract<ReturnType<typeof readForm>, { ok: true }>['value'];

/** All of the sign-up that is decided once; the rest is drawn for each try to write it. */
function draft(
  id: string,
  form: Form,
  call: Call<unknown>,
  { language, terms }: { readonly language: Language; readonly terms: Document },
  secrets: Keys,
  reminder: ReminderContext | undefined,
): Omit<SignUp, 'reference' | 'code' | 'passwordHash'> {
  return {
    id,
    ...(reminder ? { door: 'reminder', status: 'matching', reminder } : { door: 'direct', status: 'received' }),
    language,
    accessTokenHash: sha256(accessToken(secrets, id)),
    contact: {
      phone: form.phone.e164,
      line: form.phone.line,
      isCallable: form.phone.isCallable,
      email: form.email.address,
    },
    maskedPhone: maskPhone(form.phone.e164),
    maskedEmail: maskEmail(form.email.address),
    phoneDigest: keyedDigest(secrets, 'phone', form.phone.e164),
    emailDigest: keyedDigest(secrets, 'email', form.email.key),
    callerDigest: keyedDigest(secrets, 'caller', callerNetwork(call.sourceIp)),
    send: { number: 1, channel: channelFor(form.phone), status: 'ordered', at: call.now },
    terms: { version: terms.version, language, sha256: terms.sha256, at: call.now },
    accountId: randomId(randomBytes),
    createdAt: call.now,
    expiresAt: call.now + 1000 * configuration.signUp.lifeSeconds,
  };
}

/** Answers a repeated request like the first one, to whoever knows the same password. */
async function answerAgain(
  signUp: SignUp | undefined,
  password: string,
  answer: (signUp: SignUp) => Reply,
): Promise<Reply> {
  if (!signUp?.passwordHash) return problem('idempotency_key_reused');
  if (!(await signUps.countRepetition(signUp.id))) return problem('too_many_requests', { retryAfterSeconds: 3600 });
  const isSame = await verifyPassword(password, signUp.passwordHash);
  return isSame ? answer(signUp) : problem('idempotency_key_reused');
}

export const handler = route(startSignUp, async call => {
  const { body, now, idempotencyKey } = call;
  const form = readForm(body, configuration);
  if (!form.ok) return invalidInput(form.error);
  const language = body.locale ?? call.language;
  const terms = termsOfUse(configuration, language);
  // The digest too: what the configuration says is part of the text, whatever its version.
  const { termsVersion = terms.version, termsSha256 = terms.sha256 } = body;
  if (termsVersion !== terms.version || termsSha256 !== terms.sha256)
    return invalidInput([{ field: 'termsVersion', code: 'stale_version' }]);
  const { phone, email, password } = form.value;

  const secrets = await keys();
  const pass = body.reminderPass === undefined ? undefined : readPass(secrets, body.reminderPass);
  const unusablePass = () => invalidInput([{ field: 'reminderPass', code: 'invalid_reminder_pass' }]);
  if (body.reminderPass !== undefined && !pass) return unusablePass();
  const reminder = pass?.context;
  // Another appointment is another sign-up; another pass of the same link is not.
  const about = reminder ? [reminder.practiceId, reminder.appointmentId, String(reminder.linkGeneration)] : [];
  const id = idempotencyKey
    ? repeatableId(secrets, idempotencyKey, phone.e164, email.key, ...about)
    : randomId(randomBytes);
  const answer = (signUp: SignUp): Reply => ({
    status: 202,
    body: { signUp: present(signUp, call.language, configuration, now), accessToken: accessToken(secrets, id) },
  });
  const known = idempotencyKey ? await signUps.get(id) : undefined;
  if (known) return answerAgain(known, password, answer);

  // Not before: what was accepted in time is answered like the first time.
  if (pass && pass.expiresAt <= now) return unusablePass();
  const drafted = draft(id, form.value, call, { language, terms }, secrets, reminder);
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
  const opened = await reserve({ signUpId: id, ...drafted, countsAsSignUp: true }, now, write, hashOnce);
  if (!opened.ok)
    return opened.error === 'exists' ? answerAgain(await signUps.get(id), password, answer) : refused(opened.error);
  await start(opened.value);
  return answer(opened.value);
});
