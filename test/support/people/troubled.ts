/** A service whose AWS fails as a test says, and a patient of it who waits for the code. */
import type { Service } from '../../../local/service.ts';
import { outcomeOf } from '../answers.ts';
import { second } from '../clock.ts';
import { passTime, releaseClock, stopClock } from '../fake-clock.ts';
import { Patient } from '../patient.ts';
import { startService } from '../service.ts';

/** Of the file of tests that calls it, whose clock stands still. Each test begins without faults. */
export function troubledService(): { readonly service: Service } {
  let service: Service | undefined;
  beforeAll(async () => {
    service = await startService({
      reconcileEverySeconds: Number.POSITIVE_INFINITY,
      time: { retries: 0.02, waits: 0.001 },
    });
  });
  afterAll(() => service?.stop());
  beforeEach(() => stopClock());
  afterEach(() => {
    for (const queue of Object.values(service?.faults ?? {})) queue.splice(0);
    releaseClock();
  });
  return {
    get service() {
      if (!service) throw new Error('The service has not started yet');
      return service;
    },
  };
}

export const on = (operation: string) => (call: { operation: string }) => call.operation === operation;
export const forGood = { times: Number.POSITIVE_INFINITY };
export const down = { ...forGood, code: 'InternalServerError', status: 500 };

/** The reconciler looks at sign-ups that did not move for a minute. */
export async function reconcile(service: Service): Promise<void> {
  passTime(61 * second);
  expect(await service.reconcile()).toMatchObject({ failed: 0 });
}

/** A patient who may type the code, and that code. */
export async function waiting(service: Service): Promise<{ readonly patient: Patient; readonly code: string }> {
  const patient = new Patient(service);
  expect(outcomeOf(await patient.start())).toBe('202');
  const code = await patient.readCode();
  await patient.until('awaiting_code');
  return { patient, code };
}
