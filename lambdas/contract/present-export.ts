/** A person's own data as they get them: in words of the contract, without digests, hashes and keys. */
import type * as z from 'zod/mini';
import type { OwnData, OwnRecord, ToldAppointment } from '../../adapters/dynamodb/account/own-data-store.ts';
import type { GivenConsent } from '../../core/account/erasure.ts';
import type { Objectionable } from '../../core/account/objection.ts';
import type { PhoneRelease } from '../../core/account/phone-release.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';
import type { exportAnswer } from './export-answer.ts';

type View = z.output<typeof exportAnswer>;

const iso = (instant: number) => new Date(instant).toISOString();

const presentAccount = ({ account, credential }: OwnData): View['account'] => {
  const { id, phone, email, emailStatus = 'claimed', emailSince, language, door, openedAt, signedInAt } = account;
  return {
    id,
    ...(phone && { phone }),
    ...(email && { email: { address: email, status: emailStatus, ...(emailSince && { since: iso(emailSince) }) } }),
    ...{ locale: language, door, openedAt: iso(openedAt) },
    ...(signedInAt && { signedInAt: iso(signedInAt) }),
    ...(credential && { passwordChangedAt: iso(credential.changedAt) }),
  };
};

const presentRelease = ({
  status,
  maskedPhone: phone,
  askedAt,
  freesAt,
  endedAt,
}: PhoneRelease): NonNullable<View['phoneRelease']> => ({
  ...{ status, phone, askedAt: iso(askedAt), freesAt: iso(freesAt) },
  ...(endedAt !== undefined && { endedAt: iso(endedAt) }),
});

const presentChange = (change: Objectionable): View['changes'][number] => {
  const { detail, changedAt, objectUntil, objectedAt, before = {} } = change;
  const replaced = before.phone ?? before.email;
  return {
    ...{ detail, changedAt: iso(changedAt), objectUntil: iso(objectUntil) },
    ...(objectedAt !== undefined && { objectedAt: iso(objectedAt) }),
    ...(replaced !== undefined && { before: replaced }),
  };
};

export const presentConsent = ({
  document,
  version,
  language,
  sha256,
  at,
  door,
}: GivenConsent): View['consents'][number] => ({
  ...{ document, version, locale: language, sha256, acceptedAt: iso(at), door },
});

const presentSignUp = (signUp: SignUp): View['signUps'][number] => ({
  reference: signUp.reference,
  door: signUp.door,
  status: signUp.status,
  startedAt: iso(signUp.createdAt),
  phone: signUp.maskedPhone,
  email: signUp.maskedEmail,
  messages: (signUp.sends ?? []).map(({ message, channel, at, outcome }) => ({
    ...{ kind: message, channel, sentAt: iso(at), outcome },
  })),
});

const presentRecord = ({ record, practice }: OwnRecord): View['records'][number] => ({
  practice: { id: record.practiceId, ...(practice && { name: practice.name }) },
  id: record.id,
  lastName: record.lastName,
  ...(record.firstName !== undefined && { firstName: record.firstName }),
  ...(record.birthDate !== undefined && { birthDate: record.birthDate }),
  ...(record.phone !== undefined && { phone: record.phone }),
  ...(record.email !== undefined && { email: record.email }),
  locale: record.language,
});

const presentAppointment = ({ appointment, messages }: ToldAppointment): View['appointments'][number] => ({
  practiceId: appointment.practiceId,
  recordId: appointment.recordId,
  id: appointment.id,
  status: appointment.status,
  startsAt: iso(appointment.startsAt),
  ...(appointment.endsAt !== undefined && { endsAt: iso(appointment.endsAt) }),
  practitioner: appointment.practitioner,
  messages: messages.map(({ kind, channel, sentAt }) => ({ kind, channel, sentAt: iso(sentAt) })),
});

export const presentExport = (data: OwnData, now: number): View => ({
  exportedAt: iso(now),
  account: presentAccount(data),
  ...(data.release && { phoneRelease: presentRelease(data.release) }),
  changes: data.changes.map(presentChange),
  supportRequests: data.written.map(({ reference, topic, message, about, email, receivedAt }) => ({
    ...{ reference, topic, message, sentAt: iso(receivedAt) },
    ...(about !== undefined && { about }),
    ...(email !== undefined && { email }),
  })),
  consents: data.consents.map(presentConsent),
  signUps: data.signUp ? [presentSignUp(data.signUp)] : [],
  sessions: data.sessions.map(({ id, client, deviceName, createdAt, seenAt, expiresAt }) => ({
    ...{ id, client, device: deviceName, createdAt: iso(createdAt) },
    ...{ lastSeenAt: iso(seenAt), expiresAt: iso(expiresAt) },
  })),
  devices: data.devices.map(({ name, knownSince, expiresAt }) => ({
    ...{ device: name, knownSince: iso(knownSince), expiresAt: iso(expiresAt) },
  })),
  records: data.records.map(presentRecord),
  appointments: data.appointments.map(presentAppointment),
  isComplete: data.isComplete,
});
