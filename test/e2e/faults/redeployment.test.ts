/** F20: everything that runs is replaced while two hundred patients are in the middle of their sign-up; each goes on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';

let folder: string;
let service: Service;
const start = async () => {
  const store = join(folder, 'store.db');
  service = await startService({ store, crowded: true, noticesEverySeconds: Number.POSITIVE_INFINITY });
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redeployed-'));
  await start();
});
afterAll(async () => {
  await service.stop();
  await rm(folder, { recursive: true });
});

/** As many at once as one machine bears. */
async function each<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const next = all.values();
  const work = async () => {
    for (const one of next) await act(one);
  };
  await Promise.all(Array.from({ length: 8 }, work));
}

/** The same person, at the service of now. */
function atNewService({ phone, email, from, id, accessToken }: Patient): Patient {
  return Object.assign(new Patient(service, { phone, email, from }), { id, accessToken });
}

it('F20, I2: half of them wait for the code and half have proven the phone; all of them get their account', async () => {
  const everybody = Array.from({ length: 200 }, () => new Patient(service));
  const codes = new Map<Patient, string>();
  await each(everybody, async patient => {
    await patient.start();
    codes.set(patient, await patient.readCode());
  });
  const [waiting, proven] = [everybody.slice(0, 100), everybody.slice(100)];
  await each(proven, async patient => {
    await patient.answer(codes.get(patient));
    await patient.until('awaiting_consent');
  });

  await service.stop();
  await start();

  await each(waiting, async patient => {
    const answer = await atNewService(patient).answer(codes.get(patient));
    expect(answer.status).toBe(200);
  });
  await each(everybody, async patient => {
    const same = atNewService(patient);
    await same.until('awaiting_consent');
    await same.consent();
    await same.until('completed');
    // The code of before counted, so nobody was sent another.
    expect(same.codeMessages()).toEqual([]);
  });
  expect(service.parked).toEqual([]);
});
