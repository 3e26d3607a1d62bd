/** A sign-up as it stands right after its form was accepted, with the overrides of a test. */
import { createHash, randomBytes } from 'node:crypto';
import { randomId, randomReference } from '../../core/random.ts';
import type { ReminderContext } from '../../core/reminder/reminder-pass.ts';
import type { Consent, SignUp } from '../../core/sign-up/sign-up.ts';
import { hour, noon } from './clock.ts';

/** Stands for a keyed digest: the same for the same text, another for another. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

export const consentTo = (text: string, at = noon): Consent => ({
  version: '2026-11-01',
  language: 'fr',
  sha256: digestOf(text),
  at,
});

/** Its ids are new at every call. */
export function makeSignUp(overrides: Partial<SignUp> = {}): SignUp {
  const createdAt = overrides.createdAt ?? noon;
  return {
    id: randomId(randomBytes),
    reference: randomReference(randomBytes),
    door: 'direct',
    status: 'received',
    language: 'fr',
    accessTokenHash: digestOf('access token'),
    contact: { phone: '+33612345678', line: 'mobile', isCallable: true, email: 'camille@exemple.fr' },
    passwordHash: '$argon2id$v=19$m=47104,t=3,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g',
    maskedPhone: '+33 6 •• •• •• 78',
    maskedEmail: 'c•••@exemple.fr',
    phoneDigest: digestOf('+33612345678'),
    emailDigest: digestOf('camille@exemple.fr'),
    callerDigest: digestOf('192.0.2.1'),
    code: { id: randomId(randomBytes), length: 3, attempts: 0, drawnAt: createdAt },
    send: { number: 1, channel: 'sms', status: 'ordered', at: createdAt },
    terms: consentTo('terms', createdAt),
    accountId: randomId(randomBytes),
    ...(overrides.status === 'completed' && { completedAt: createdAt }),
    createdAt,
    expiresAt: createdAt + hour,
    ...overrides,
  };
}

export const makeReminderContext = (overrides: Partial<ReminderContext> = {}): ReminderContext => ({
  practiceId: 'cabinet-1',
  appointmentId: 'rendez-vous-1',
  recordId: 'fiche-1',
  linkGeneration: 0,
  practice: { name: 'Cabinet du Parc', phone: '+33180000001', formattedPhone: '+33 1 80 00 00 01' },
  practitioner: 'Dr Parc',
  startsAt: noon + 3 * 24 * hour,
  ...overrides,
});

/** A sign-up from a reminder that waits for its practice, and the state of its request. */
export const makeReminderSignUp = (
  correction: NonNullable<SignUp['reminder']>['correction'],
  overrides: Partial<SignUp> = {},
): SignUp & Required<Pick<SignUp, 'reminder'>> => ({
  ...makeSignUp({ door: 'reminder', status: 'awaiting_correction', ...overrides }),
  reminder: { ...makeReminderContext(), ...(correction && { correction }) },
});
