/** The time that the reminder door adds to a sign-up: pairs of patients, one through each door, in turn. */
import { timed } from './load.ts';
import { type Patient, patient, signUp } from './patient.ts';
import { registerPractice } from './practice.ts';
import { startCommand, startServer } from './server-process.ts';
import { median } from './statistics.ts';

const pairs = 200;
const warmUp = 20;
/** Few enough for each practice to give its appointments within the burst that the real limits allow it. */
const patientsPerPractice = 20;

export interface ReminderDoor {
  /** Milliseconds of the complete sign-ups. */
  readonly direct: readonly number[];
  readonly reminder: readonly number[];
  /** Milliseconds: the median of the differences, link less direct. */
  readonly added: number;
}

interface Invited {
  readonly patient: Patient;
  readonly token: string;
}

async function invited(port: number, count: number): Promise<Invited[]> {
  const all: Invited[] = [];
  for (let first = 0; first < count; first += patientsPerPractice) {
    const practice = await registerPractice(port, first / patientsPerPractice);
    for (let number = first; number < Math.min(count, first + patientsPerPractice); number++) {
      const one = patient(500_000 + number);
      all.push({ patient: one, token: await practice.invite(one) });
    }
  }
  return all;
}

/** Neighbours in time share whatever else the machine does, so each pair is compared by itself. */
export async function reminderDoor(): Promise<ReminderDoor> {
  const server = await startServer(await startCommand());
  const signUpTimed = (one: Patient, token?: string) => timed(() => signUp(server.port, one, { token }));
  try {
    const direct: number[] = [];
    const reminder: number[] = [];
    for (const [number, guest] of (await invited(server.port, warmUp + pairs)).entries()) {
      const stranger = patient(600_000 + number);
      // Each door goes first as often as the other.
      const first = number % 2 === 0 ? await signUpTimed(stranger) : undefined;
      const throughLink = await signUpTimed(guest.patient, guest.token);
      const straight = first ?? (await signUpTimed(stranger));
      if (number < warmUp) continue;
      direct.push(straight);
      reminder.push(throughLink);
    }
    const added = median(reminder.map((each, pair) => each - (direct[pair] ?? Number.NaN)));
    return { direct, reminder, added };
  } finally {
    await server.stop();
  }
}
