/** A practice of a service whose clock stands still, and whose schedules run only when a test says so. */
import { releaseClock, stopClock } from '../fake-clock.ts';
import { busyPractice, Practice } from '../practice.ts';
import { startService } from '../service.ts';

export async function openPractice(): Promise<Practice> {
  stopClock();
  const never = Number.POSITIVE_INFINITY;
  const service = await startService({
    reconcileEverySeconds: never,
    noticesEverySeconds: never,
    configuration: busyPractice,
  });
  return new Practice(service).register();
}

/** Ends the service, too. */
export async function closePractice({ service }: Practice): Promise<void> {
  await service.stop();
  releaseClock();
}
