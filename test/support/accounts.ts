/** An account and what belongs to it, as they stand a month after the sign-up, and whatever the test makes different. */
import { randomBytes } from 'node:crypto';
import {
  accountKey,
  challengeKey,
  credentialKey,
  deviceKey,
  phoneReleaseKey,
  sessionKey,
} from '../../adapters/dynamodb/keys.ts';
import type { Account, PasswordCredential } from '../../core/account/account.ts';
import type {
  Challenge,
  EmailProof,
  ResetChallenge,
  SignInChallenge,
  StepUpChallenge,
} from '../../core/account/challenge.ts';
import type { PasswordReset } from '../../core/account/password-reset.ts';
import type { PhoneRelease } from '../../core/account/phone-release.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import { randomId } from '../../core/random.ts';
import type { Device } from '../../core/session/device.ts';
import type { Session } from '../../core/session/session.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import { day, minute, noon } from './clock.ts';
import { digestOf } from './sign-up.ts';

/** 43 letters, as a token has them. */
export const token = (text: string): string => text.padEnd(43, '_');

export const makeAccount = (overrides: Partial<Account> = {}): Account => ({
  id: randomId(randomBytes),
  ...{ phone: '+33612345678', line: 'mobile', isCallable: true, phoneDigest: digestOf('+33612345678') },
  ...{ email: 'camille@exemple.fr', emailDigest: digestOf('camille@exemple.fr') },
  ...{ emailStatus: 'claimed', emailSince: noon - 30 * day },
  ...{ language: 'fr', door: 'direct', signUpId: randomId(randomBytes), openedAt: noon - 30 * day },
  ...overrides,
});

export const makeCredential = (hash: string, overrides: Partial<PasswordCredential> = {}): PasswordCredential => ({
  ...{ kind: 'password', hash, version: 1, changedAt: noon - 30 * day },
  ...overrides,
});

export const makeSession = (overrides: Partial<Session> = {}): Session => ({
  ...{ id: randomId(randomBytes), accountId: randomId(randomBytes), tokenHash: sha256(token('session')) },
  ...{ client: 'cookie', deviceName: 'Firefox, Windows', deviceHash: sha256(token('device')) },
  ...{ createdAt: noon - day, seenAt: noon - minute, expiresAt: noon + 29 * day },
  ...overrides,
});

export const makeDevice = (overrides: Partial<Device> = {}): Device => ({
  ...{ accountId: randomId(randomBytes), tokenHash: sha256(token('device')), name: 'Firefox, Windows' },
  ...{ knownSince: noon - 30 * day, expiresAt: noon + 60 * day, count: 0, lastAt: 0 },
  ...overrides,
});

/** A sign-in on a new device that waits for its code. */
export const makeChallenge = (overrides: Partial<SignInChallenge> = {}): SignInChallenge => ({
  ...{ id: randomId(randomBytes), purpose: 'sign_in', status: 'awaiting_code', accountId: randomId(randomBytes) },
  ...{ destination: 'account_phone', provesDigest: digestOf('+33612345678'), budgetDigest: digestOf('+33612345678') },
  ...{ callerDigest: digestOf('192.0.2.1'), sentTo: '+33 6 •• •• •• 78', language: 'fr' },
  code: { id: randomId(randomBytes), length: 6, attempts: 0, drawnAt: noon, expiresAt: noon + 10 * minute },
  send: { number: 1, channel: 'sms', status: 'sent', at: noon },
  ...{ client: 'cookie', deviceName: 'Firefox, Windows', credentialVersion: 1 },
  ...{ createdAt: noon, expiresAt: noon + 30 * minute },
  ...overrides,
});

export const accountItem = (account: Account) => ({ ...accountKey(account.id), ...account });
export const credentialItem = (accountId: string, credential: PasswordCredential) => ({
  ...credentialKey(accountId, 'password'),
  ...credential,
});
export const sessionItem = (session: Session) => ({ ...sessionKey(session.tokenHash), ...session });
export const deviceItem = (device: Device) => ({ ...deviceKey(device.accountId, device.tokenHash), ...device });
export const challengeItem = (challenge: Challenge) => ({ ...challengeKey(challenge.id), ...challenge });

/** A forgotten password, whose first code is out. */
export const makeReset = (
  overrides: Partial<Omit<ResetChallenge, 'reset'>> = {},
  reset: Partial<PasswordReset> = {},
): ResetChallenge => {
  const { credentialVersion, client: _client, deviceName: _name, ...common } = makeChallenge();
  return {
    ...common,
    purpose: 'reset',
    reset: { status: 'proving', proven: [], isSecondCode: false, isKnownDevice: false, credentialVersion, ...reset },
    ...overrides,
  };
};

/** Somebody proved the phone of the account, and its owner has been asked. */
export const makeRelease = (overrides: Partial<PhoneRelease> = {}): PhoneRelease => ({
  ...{ id: randomId(randomBytes), status: 'asked', accountId: randomId(randomBytes) },
  ...{ phoneDigest: digestOf('+33612345678'), maskedPhone: '+33 6 •• •• •• 78' },
  newcomer: { email: 'nouveau@exemple.fr', language: 'de' },
  ...{ askedAt: noon, freesAt: noon + 14 * day },
  ...overrides,
});
export const releaseItem = (release: PhoneRelease) => ({ ...phoneReleaseKey(release.accountId), ...release });
/** A signed-in person whose code is out. */
export const makeStepUp = (overrides: Partial<StepUpChallenge> = {}): StepUpChallenge => {
  const { credentialVersion: _version, client: _client, deviceName: _name, ...common } = makeChallenge();
  return { ...common, purpose: 'step_up', sessionId: randomId(randomBytes), ...overrides };
};

/** The code of a sign-up whose e-mail an account only claims, as it was sent. */
export const makeEmailProof = (
  { id, accountId, emailDigest, maskedEmail, callerDigest, expiresAt }: SignUp,
  overrides: Partial<EmailProof> = {},
): EmailProof => ({
  ...{ id, purpose: 'sign_up_email', status: 'awaiting_code', accountId, destination: 'new_email' },
  ...{ provesDigest: emailDigest, budgetDigest: emailDigest, callerDigest, sentTo: maskedEmail, language: 'fr' },
  code: { id: randomId(randomBytes), length: 6, attempts: 0, drawnAt: noon, expiresAt: noon + 10 * minute },
  send: { number: 1, channel: 'email', status: 'sent', at: noon },
  ...{ createdAt: noon, expiresAt },
  ...overrides,
});
