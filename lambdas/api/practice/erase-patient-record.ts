/** DELETE /api/practices/{practiceId}/patients/{recordId}: erases a patient record; what hangs on it ends. */
import type { AppointmentStore } from '../../../adapters/dynamodb/appointment-store.ts';
import type { CorrectionStore } from '../../../adapters/dynamodb/correction-store.ts';
import type { RecordStore } from '../../../adapters/dynamodb/record-store.ts';
import { Fault } from '../../../core/fault.ts';
import type { Practice } from '../../../core/practice/practice.ts';
import { endedWithRecord } from '../../../core/practice/scheduling.ts';
import type { ApiCall, Reply } from '../../http/api-call.ts';
import { decide } from '../../http/decide-again.ts';
import { type PracticeRouteDependencies, practiceRoute } from '../../http/practice-route.ts';
import { practiceProblem } from '../../http/problems/practice-problem.ts';
import { noBody } from '../../http/route.ts';
import { configuration } from '../../runtime/configuration.ts';
import { appointments, practices, records } from '../../runtime/stores/practice-stores.ts';
import { corrections } from '../../runtime/stores/stores.ts';
import { callBack } from '../../runtime/workflow.ts';
import type { CallBack } from '../../services/workflow.ts';

const atOnce = 10;

interface Dependencies extends PracticeRouteDependencies {
  readonly records: Pick<RecordStore, 'erase'>;
  readonly appointments: Pick<AppointmentStore, 'ofRecord' | 'put'>;
  readonly corrections: Pick<CorrectionStore, 'waiting' | 'settle'>;
  readonly callBack: CallBack;
}

interface RecordName {
  readonly practiceId: string;
  readonly recordId: string;
}

/**
 * @returns false when somebody changed one of them meanwhile
 * @throws Fault `MalformedRow` when one cannot be read; the others have ended
 */
async function endAppointments({ appointments }: Dependencies, name: RecordName, now: number): Promise<boolean> {
  const { items, malformed } = await appointments.ofRecord(name.practiceId, name.recordId);
  const standing = items.filter(({ status, accountId }) => status !== 'cancelled' || accountId !== undefined);
  for (let from = 0; from < standing.length; from += atOnce) {
    const page = standing.slice(from, from + atOnce);
    const ended = await Promise.all(page.map(known => appointments.put(endedWithRecord(known, now), known, undefined)));
    if (!ended.every(({ ok }) => ok)) return false;
  }
  if (malformed > 0) throw new Fault('MalformedRow');
  return true;
}

/** A sign-up that waits for a correction of the record is compared once more, finds the link dead, and ends. */
async function endWaits({ corrections, callBack }: Dependencies, name: RecordName, now: number): Promise<void> {
  for (const { signUpId } of await corrections.waiting(name.practiceId, name.recordId)) {
    const settled = await corrections.settle(signUpId, 'corrected', now);
    if (settled.ok) await callBack(settled.value, 'corrected');
  }
}

/** The record goes first: links and messages look for it. A call that was cut off is made up for by the next one. */
export const erasePatientRecord =
  (dependencies: Dependencies) =>
  async ({ parameters, now }: ApiCall, practice: Practice): Promise<Reply> => {
    const name = { practiceId: practice.id, recordId: parameters.recordId ?? '' };
    return decide(async () => {
      const outcome = await dependencies.records.erase(name.practiceId, name.recordId, now);
      if (outcome === 'unknown') return practiceProblem('unknown_record');
      if (outcome === 'stale' || !(await endAppointments(dependencies, name, now))) return 'stale';
      await endWaits(dependencies, name, now);
      return { status: 204 };
    });
  };

export const handler = practiceRoute(noBody, erasePatientRecord, () => ({
  configuration: configuration(),
  practices: practices(),
  records: records(),
  appointments: appointments(),
  corrections: corrections(),
  callBack: callBack(),
}));
