/** Every key of the table, in one place. */
import type { SlotName } from '../../core/booking/slot.ts';
import { partitions } from './schema.ts';

/** The primary key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export const signUpKey = (id: string) => ({ pk: `${partitions.signUp}${id}`, sk: 'SIGN_UP' });
export const referenceKey = (reference: string) => ({ pk: `${partitions.reference}${reference}`, sk: 'REFERENCE' });
export const accountKey = (id: string) => ({ pk: `${partitions.account}${id}`, sk: 'ACCOUNT' });
/** The credentials of a person; each kind is its own item. */
export const credentialKey = (accountId: string, kind: 'password') => ({
  pk: `${partitions.account}${accountId}`,
  sk: `CREDENTIAL#${kind}`,
});
/** A device that the account knows, by the SHA-256 of its token. */
export const deviceKey = (accountId: string, tokenHash: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `DEVICE#${tokenHash}`,
});
/** Wrong passwords that strangers typed for the account. */
export const accountTriesKey = (accountId: string) => ({ pk: `${partitions.account}${accountId}`, sk: 'TRIES' });
/** From an account to its sessions. */
export const accountSessionKey = (accountId: string, sessionId: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `SESSION#${sessionId}`,
});
/** Work on the account that a request began. */
export const accountJobKey = (accountId: string, jobId: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `JOB#${jobId}`,
});
/** The question whether the account still has its phone: one at a time. */
export const phoneReleaseKey = (accountId: string) => ({ pk: `${partitions.account}${accountId}`, sk: 'RELEASE' });
/** A change that the owner of the account may object to. */
export const accountChangeKey = (accountId: string, id: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `CHANGED#${id}`,
});
/** From an account to a message that it sent to support. */
export const accountSupportKey = (accountId: string, place: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `SUPPORT#${place}`,
});
export const sessionKey = (tokenHash: string) => ({ pk: `${partitions.session}${tokenHash}`, sk: 'SESSION' });
export const challengeKey = (id: string) => ({ pk: `${partitions.challenge}${id}`, sk: 'CHALLENGE' });
/** The latest tries of one network, by what it tried. */
export const callerTriesKey = (digest: string, at: 'sign-in' | 'reset' | 'support') => ({
  pk: `${partitions.caller}${digest}`,
  sk: `TRIES#${at}`,
});
/** Sends to a phone that no stranger can use up. */
export const ownSendsKey = (phoneDigest: string) => ({ pk: `${partitions.phone}${phoneDigest}`, sk: 'OWN_SENDS' });
/** One message about an account over one channel. */
export const accountNoticeKey = (id: string) => ({ pk: `${partitions.accountNotice}${id}`, sk: 'NOTICE' });
/** Append-only: a newer version gets its own item. */
export const consentKey = (accountId: string, document: string, version: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `CONSENT#${document}#${version}`,
});
export const evidencePartition = (digest: string): string => `${partitions.evidence}${digest}`;
/** The consents of an account that was erased at this instant (epoch milliseconds). */
export const evidenceKey = (digest: string, erasedAt: number) => ({
  pk: evidencePartition(digest),
  sk: `ERASED#${new Date(erasedAt).toISOString()}`,
});
export const phoneMarkerKey = (digest: string) => ({ pk: `${partitions.phone}${digest}`, sk: 'MARKER' });
export const emailMarkerKey = (digest: string) => ({ pk: `${partitions.email}${digest}`, sk: 'MARKER' });
export const phoneHistoryKey = (digest: string) => ({ pk: `${partitions.phone}${digest}`, sk: 'HISTORY' });
export const callerHistoryKey = (digest: string) => ({ pk: `${partitions.caller}${digest}`, sk: 'HISTORY' });

/** Partitions of what everybody answers: enough that a thousand answers a second make none of them hot. */
export const globalShards = ['0', '1', '2', '3', '4', '5', '6', '7'] as const;

/** @param about an id or a digest, which chooses the partition */
export const globalHistoryKey = (about: string) => globalShardKey(shardOf(about, globalShards.length));
export const globalShardKey = (shard: string) => ({ pk: `${partitions.global}${shard}`, sk: 'HISTORY' });
/** One of several counters of the cost of messages, for the day of this instant (epoch milliseconds). */
export const spendKey = (spending: string, shard: number, at: number) => ({
  pk: `${partitions.spend}${spending}#${shard}`,
  sk: new Date(at).toISOString().slice(0, 10),
});

export const practiceKey = (practiceId: string) => ({ pk: `${partitions.practice}${practiceId}`, sk: 'PRACTICE' });
export const recordKey = (practiceId: string, recordId: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `RECORD#${recordId}`,
});
/** A record that was erased, without anything that it said. */
export const erasedRecordKey = (practiceId: string, recordId: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `ERASED_RECORD#${recordId}`,
});
/** The number of records of the practice that carry a phone or an e-mail. */
export const contactRecordsKey = (practiceId: string, digest: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `CONTACT#${digest}`,
});
export const appointmentKey = (practiceId: string, appointmentId: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `APPOINTMENT#${appointmentId}`,
});
/** From a record to its appointments, in the order in which they begin. */
export const recordAppointmentKey = (
  practiceId: string,
  recordId: string,
  startsAt: number,
  appointmentId: string,
) => ({
  pk: `${partitions.record}${practiceId}#${recordId}`,
  sk: `APPOINTMENT#${new Date(startsAt).toISOString()}#${appointmentId}`,
});
/** One message about an appointment over one channel; `about` tells one of several of a kind from the other. */
export const noticeKey = (practiceId: string, about: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `NOTICE#${about}`,
});
/** The number of messages of a practice on the day of this instant (epoch milliseconds): to one address, or texts in all. */
export const toldKey = (practiceId: string, about: string, at: number) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `TOLD#${about}#${new Date(at).toISOString().slice(0, 10)}`,
});
/** Sorted by record, so that correcting a record finds those who wait for it. */
export const correctionKey = (practiceId: string, recordId: string, signUpId: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `CORRECTION#${recordId}#${signUpId}`,
});
export const reminderTokenKey = (tokenHash: string) => ({ pk: `${partitions.reminder}${tokenHash}`, sk: 'REMINDER' });
/** From an account to the patient records it is linked to. */
export const accountRecordKey = (accountId: string, practiceId: string, recordId: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `RECORD#${practiceId}#${recordId}`,
});

/** The bookings of a signed-in account that may be still to come. */
export const bookedAppointmentsKey = (accountId: string) => ({ pk: `${partitions.account}${accountId}`, sk: 'BOOKED' });

/** Details of an account that differed from a record, counted once. */
export const accountComparisonKey = (accountId: string, about: string) => ({
  pk: `${partitions.account}${accountId}`,
  sk: `COMPARED#${about}`,
});

export const practitionerKey = (practiceId: string, practitionerId: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `PRACTITIONER#${practitionerId}`,
});
/** An appointment in the order of the practice's days. */
export const agendaKey = (practiceId: string, startsAt: number, appointmentId: string) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `AGENDA#${new Date(startsAt).toISOString()}#${appointmentId}`,
});
/** The time at which a practice may be told of its bookings again, and the lease of the sender. */
export const digestKey = (practiceId: string) => ({ pk: `${partitions.practice}${practiceId}`, sk: 'DIGEST' });
/** A patient's change of an appointment, of which the practice is still to be told; each change is a line of its own. */
export const digestLineKey = (practiceId: string, appointmentId: string, sequence: number) => ({
  pk: `${partitions.practice}${practiceId}`,
  sk: `DIGEST_LINE#${appointmentId}#${sequence}`,
});
/** A partition for each practitioner: whatever else a practice has, a month of one is one page. */
export const slotKey = ({ practiceId, practitionerId, startsAt }: SlotName) => ({
  pk: `${partitions.slots}${practiceId}#${practitionerId}`,
  sk: `SLOT#${new Date(startsAt).toISOString()}`,
});
/** Strangers' holds of one day on the practice's wall. */
export const dayHoldsKey = ({ practiceId, practitionerId }: SlotName, day: string) => ({
  pk: `${partitions.slots}${practiceId}#${practitionerId}`,
  sk: `HOLDS#${day}`,
});
export const callerHoldsKey = (digest: string) => ({ pk: `${partitions.caller}${digest}`, sk: 'HOLDS' });
export const phoneHoldsKey = (digest: string) => ({ pk: `${partitions.phone}${digest}`, sk: 'HOLDS' });
export const holdKey = (id: string) => ({ pk: `${partitions.hold}${id}`, sk: 'HOLD' });

/** Partitions of the practices that offer time. */
export const offeringShards = ['0', '1', '2', '3'] as const;

export const offeringKey = (practiceId: string) => ({
  pk: `${partitions.offering}${shardOf(practiceId)}`,
  sk: practiceId,
});

/** Partitions of what people wrote to support; each is in the order of time. */
export const supportShards = ['0', '1', '2', '3'] as const;

/** The place of a request among all of them. @param receivedAt epoch milliseconds */
export const supportPlace = (id: string, receivedAt: number): string => `${new Date(receivedAt).toISOString()}#${id}`;
export const supportRequestKey = (id: string, receivedAt: number) => ({
  pk: `${partitions.support}${shardOf(id)}`,
  sk: supportPlace(id, receivedAt),
});
/** A request that may come again, as when its answer was lost. */
export const supportRepetitionKey = (id: string) => ({ pk: `${partitions.support}${id}`, sk: 'REPETITION' });
/** Acknowledgements that went to one address. */
export const acknowledgementsKey = (emailDigest: string) => ({
  pk: `${partitions.email}${emailDigest}`,
  sk: 'ACKNOWLEDGEMENTS',
});

/** Spreads ids, also those that practices choose. */
const shardOf = (id: string, shards: number = offeringShards.length): string =>
  String([...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % shards);
