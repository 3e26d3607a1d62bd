/** However many sign up at once, nobody shares a phone or an e-mail with anybody (requirements C1, C3; catalogue F23). */
import type { Account } from '../../../core/account/account.ts';
import { outcomeOf } from '../../support/answers.ts';
import { Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    crowded: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    time: { retries: 0.05 },
    configuration: { phone: { maxSends24h: 500 } },
  });
});
afterAll(() => service.stop());

const size = 10;
const phoneOf = (index: number) => `+3361100000${index}`;
const emailOf = (index: number) => `crossed-${index}@exemple.fr`;

/** By sign-up, when its workflow enters one of these states or ends: a hundred clients that keep asking would slow each other. */
function entering(patients: readonly Patient[], ...states: string[]): Map<string, Promise<void>> {
  const turns = new Map(patients.map(({ id }) => [id, Promise.withResolvers<void>()]));
  const { events } = service.workflow;
  events.on('entered', ({ execution, state }) => states.includes(state) && turns.get(execution)?.resolve());
  events.on('closed', ({ execution }) => turns.get(execution)?.resolve());
  return new Map([...turns].map(([id, { promise }]) => [id, promise]));
}

describe('C1, F23: 100 clients with ten e-mails and ten phones crossed', () => {
  it('open ten accounts, with ten phones, ten e-mails and no orphan marker', async () => {
    const patients: Patient[] = [];
    const codes = new Map<Patient, string>();
    for (let shift = 0; shift < size; shift++) {
      const round = Array.from({ length: size }, (_, index) => {
        const details = { phone: phoneOf(index), email: emailOf((index + shift) % size) };
        return new Patient(service, details);
      });
      const outcomes = await Promise.all(round.map(async patient => outcomeOf(await patient.start())));
      expect(outcomes).toEqual(Array(size).fill('202'));
      for (const patient of round) codes.set(patient, await patient.readCode(shift + 1));
      patients.push(...round);
    }
    const asked = entering(patients, 'AwaitConsent', 'AwaitEmailProof');
    const settled = entering(patients, 'AwaitEmailProof');
    const ended = await Promise.all(
      patients.map(async patient => {
        expect(outcomeOf(await patient.answer(codes.get(patient)))).toBe('200');
        await asked.get(patient.id);
        if ((await patient.read()).status === 'awaiting_consent') await patient.consent();
        await settled.get(patient.id);
        const signUp = await patient.until('completed', 'rejected', 'awaiting_email_proof');
        return signUp.rejection?.reason ?? signUp.status;
      }),
    );
    expect(ended.filter(end => end === 'completed')).toHaveLength(size);
    // The e-mail of an account is only claimed: whoever has none but that in the way may prove it.
    const others = ended.filter(end => end === 'account_exists' || end === 'awaiting_email_proof');
    expect(others).toHaveLength(size * size - size);
    await Promise.all(patients.map(patient => patient.giveUp()));
    await Promise.all(patients.map(({ id }) => service.workflow.find(id).closed));

    const accounts = (await itemsOfService('ACCOUNT#')).filter(({ sk }) => sk === 'ACCOUNT') as unknown as Account[];
    expect(accounts.map(({ phone }) => phone).toSorted()).toEqual(Array.from({ length: size }, (_, i) => phoneOf(i)));
    expect(accounts.map(({ email }) => email).toSorted()).toEqual(Array.from({ length: size }, (_, i) => emailOf(i)));
    const ids = accounts.map(({ id }) => id).toSorted();
    for (const prefix of ['PHONE#', 'EMAIL#']) {
      const markers = (await itemsOfService(prefix)).filter(({ sk }) => sk === 'MARKER');
      expect(markers.map(({ accountId }) => accountId).toSorted()).toEqual(ids);
    }
    const consents = (await itemsOfService('ACCOUNT#')).filter(({ sk }) => String(sk).startsWith('CONSENT#'));
    expect(consents).toHaveLength(2 * size);
  });
});

describe('C3: a pending sign-up', () => {
  it('blocks nobody with the same phone or e-mail, and is refused itself when it comes too late', async () => {
    const first = new Patient(service);
    await first.start();
    const code = await first.readCode();
    const second = new Patient(service, { phone: first.phone, email: first.email });
    await second.start();
    await second.answer(await second.readCode(2));
    await second.until('awaiting_consent');
    await second.consent();
    await second.until('completed');

    expect(outcomeOf(await first.answer(code))).toBe('200');
    expect((await first.until('rejected')).rejection?.reason).toBe('account_exists');
  });

  it('that waits for consent loses to who consents first, and both were told the truth', async () => {
    const first = new Patient(service);
    await first.start();
    const code = await first.readCode();
    const second = new Patient(service, { email: first.email });
    await second.start();
    await second.answer(await second.readCode());
    await first.answer(code);
    await Promise.all([first.until('awaiting_consent'), second.until('awaiting_consent')]);
    await Promise.all([first.consent(), second.consent()]);
    const ended = ['completed', 'rejected', 'awaiting_email_proof'];
    const ends = await Promise.all([first.until(...ended), second.until(...ended)]);
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['awaiting_email_proof', 'completed']);
    expect(ends.find(({ emailProof }) => emailProof)?.emailProof?.sentTo).toBe(ends[0]?.email);
  });
});
