/** Ends what an erased account leaves behind; doing it twice is doing it once. */
import type { AccountJobStore } from '../../../adapters/dynamodb/account/account-job-store.ts';
import type { DeviceStore } from '../../../adapters/dynamodb/account/device-store.ts';
import type { ErasureStore, LinkedRecord } from '../../../adapters/dynamodb/account/erasure-store.ts';
import type { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import type { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import type { OwnChangeStore } from '../../../adapters/dynamodb/booking/own-change-store.ts';
import type { ObjectionStore } from '../../../adapters/dynamodb/details/objection-store.ts';
import type { SupportStore } from '../../../adapters/dynamodb/support/support-store.ts';
import { again, retry } from '../../../adapters/retry.ts';
import type { EraseAccountJob } from '../../../core/account/account-job.ts';
import { cancellationByPatient } from '../../../core/booking/own-appointment.ts';
import { Fault } from '../../../core/fault.ts';
import type { Appointment } from '../../../core/practice/practice.ts';

export interface ErasureDependencies {
  readonly jobs: Pick<AccountJobStore, 'done'>;
  readonly sessions: Pick<SessionStore, 'endAll'>;
  readonly devices: Pick<DeviceStore, 'forgetAllBut'>;
  readonly erasures: Pick<ErasureStore, 'links' | 'unlink' | 'forgetTyped' | 'forgetAnswered'>;
  readonly objections: Pick<ObjectionStore, 'forget'>;
  readonly support: Pick<SupportStore, 'forgetAccount'>;
  readonly appointments: Pick<AppointmentStore, 'ofRecord' | 'get'>;
  readonly ownChanges: Pick<OwnChangeStore, 'cancel'>;
}

/** A practice changes an appointment in this very moment once, if ever. */
const attempts = 5;

/** One that the account booked, and that is still to come. */
const isOwn = ({ status, accountId, startsAt }: Appointment, job: EraseAccountJob, now: number): boolean =>
  status === 'booked' && accountId === job.accountId && startsAt > now;

/**
 * Its slot is free again, its practice is told with its next digest, and its patient by the messages that are due.
 * @throws Fault `Contended` when it was changed again and again
 */
async function cancel(
  { appointments, ownChanges }: ErasureDependencies,
  found: Appointment,
  job: EraseAccountJob,
  now: number,
) {
  const cancelled = await retry(attempts, async () => {
    const known = await appointments.get(found);
    if (!known || !isOwn(known, job, now)) return 'cancelled';
    return (await ownChanges.cancel(cancellationByPatient(known, now), known, now)) ? 'cancelled' : again;
  });
  if (cancelled === again) throw new Fault('Contended');
}

/**
 * The link goes last: with it, a later run finds what is left.
 * @throws Fault `MalformedRow` when an appointment cannot be read; the others are cancelled
 */
async function leaveRecord(
  dependencies: ErasureDependencies,
  { practiceId, recordId }: LinkedRecord,
  job: EraseAccountJob,
  now: number,
): Promise<void> {
  const { appointments, erasures } = dependencies;
  const { items, malformed } = await appointments.ofRecord(practiceId, recordId, now);
  for (const found of items.filter(each => isOwn(each, job, now))) await cancel(dependencies, found, job, now);
  // It may be one to cancel: somebody repairs it first.
  if (malformed > 0) throw new Fault('MalformedRow');
  await erasures.unlink(job.accountId, { practiceId, recordId });
}

async function leaveRecords(dependencies: ErasureDependencies, job: EraseAccountJob, now: number): Promise<void> {
  const { items, malformed } = await dependencies.erasures.links(job.accountId);
  const failures: unknown[] = [];
  // A record that cannot be left keeps no other.
  for (const link of items) await leaveRecord(dependencies, link, job, now).catch(error => failures.push(error));
  if (failures.length > 0) throw failures[0];
  // Somebody repairs it first: until then the erasure is not done.
  if (malformed > 0) throw new Fault('MalformedRow');
}

export const carryOutErasure =
  (dependencies: ErasureDependencies) =>
  async (job: EraseAccountJob, now: number): Promise<void> => {
    const { jobs, sessions, devices, erasures, objections, support } = dependencies;
    // A part that fails keeps no other part waiting.
    const parts = await Promise.allSettled([
      sessions.endAll(job.accountId),
      devices.forgetAllBut(job.accountId, ''),
      erasures.forgetTyped(job.signUpId),
      erasures.forgetAnswered(job.accountId),
      objections.forget(job.accountId),
      support.forgetAccount(job.accountId),
      leaveRecords(dependencies, job, now),
    ]);
    const hindered = parts.find(({ status }) => status === 'rejected');
    if (hindered?.status === 'rejected') throw hindered.reason;
    await jobs.done(job);
  };
