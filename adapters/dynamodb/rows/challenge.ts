/** The item of a challenge, whatever it is for. */
import * as z from 'zod/mini';
import type {
  Challenge,
  ChallengeStatus,
  CommonChallenge,
  Destination,
  EmailChange,
  EmailProof,
  NewEmail,
  NewPhone,
  PhoneChange,
  PhoneFirstChallenge,
  ResetChallenge,
  SignInChallenge,
  StepUpChallenge,
} from '../../../core/account/challenge.ts';
import type { PasswordReset, Proof, ResetStatus } from '../../../core/account/password-reset.ts';
import { languages } from '../../../core/language.ts';
import type { Channel } from '../../../core/verification-code/verification-code.ts';
import { codeRow, sendOrderRow } from './code.ts';
import { type Columns, oneOf, type Row } from './row.ts';
import { client } from './session.ts';
import { phoneLine } from './words.ts';

const send = sendOrderRow(oneOf<Channel | 'email'>({ sms: true, voice: true, email: true }));

const common = {
  id: z.string(),
  status: oneOf<ChallengeStatus>({ awaiting_code: true, proven: true }),
  accountId: z.string(),
  destination: oneOf<Destination>({ account_phone: true, account_email: true, new_phone: true, new_email: true }),
  provesDigest: z.string(),
  budgetDigest: z.string(),
  callerDigest: z.string(),
  sentTo: z.string(),
  language: z.enum(languages),
  code: codeRow,
  send,
  createdAt: z.number(),
  expiresAt: z.number(),
} satisfies Columns<CommonChallenge>;

const newcomer = { client, deviceName: z.string() };
const newPhone = z.exactOptional(
  z.object({
    phone: z.string(),
    line: phoneLine,
    isCallable: z.boolean(),
  } satisfies Columns<NewPhone>),
);
const newEmail = z.exactOptional(z.object({ email: z.string() } satisfies Columns<NewEmail>));
const reset = z.object({
  status: oneOf<ResetStatus>({ proving: true, granted: true, used: true, cancelled: true }),
  proven: z.array(oneOf<Proof>({ phone: true, email: true })),
  isSecondCode: z.boolean(),
  isKnownDevice: z.boolean(),
  credentialVersion: z.number(),
  usableAt: z.exactOptional(z.number()),
  usableUntil: z.exactOptional(z.number()),
} satisfies Columns<PasswordReset>);

const session = { sessionId: z.string() };
const change = { ...session, credentialVersion: z.number() };

export const challengeRow = z.discriminatedUnion('purpose', [
  z.object({
    ...common,
    ...newcomer,
    purpose: z.literal('sign_in'),
    credentialVersion: z.number(),
  } satisfies Columns<SignInChallenge>),
  z.object({
    ...common,
    ...newcomer,
    purpose: z.literal('prove_phone'),
    typedHash: z.exactOptional(z.string()),
  } satisfies Columns<PhoneFirstChallenge>),
  z.object({ ...common, ...session, purpose: z.literal('step_up') } satisfies Columns<StepUpChallenge>),
  z.object({ ...common, ...change, purpose: z.literal('phone_change'), newPhone } satisfies Columns<PhoneChange>),
  z.object({ ...common, ...change, purpose: z.literal('email_change'), newEmail } satisfies Columns<EmailChange>),
  z.object({ ...common, purpose: z.literal('sign_up_email') } satisfies Columns<EmailProof>),
  z.object({ ...common, purpose: z.literal('reset'), reset } satisfies Columns<ResetChallenge>),
]) satisfies Row<Challenge>;

/** Sends to a phone that no stranger can use up; begins with none. */
export const ownSendsRow = z.object({
  version: z._default(z.number(), 0),
  sends: z._default(z.array(z.number()), () => []),
});
