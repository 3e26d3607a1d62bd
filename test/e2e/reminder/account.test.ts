/** Only the reminder token links an account to a patient record, in the account's own transaction (C4, D1, X18). */
import { AccountStore } from '../../../adapters/dynamodb/account-store.ts';
import { recordKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { patientRecordRow } from '../../../adapters/dynamodb/rows/practice.ts';
import { signUpRow } from '../../../adapters/dynamodb/rows/sign-up.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import { busyPractice, InvitedPatient, Practice, passFor, serviceTable } from '../../support/practice.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsUnder } from '../../support/table.ts';
import { until } from '../../support/until.ts';

let service: Service;
let practice: Practice;

beforeAll(async () => {
  const never = Number.POSITIVE_INFINITY;
  const times = { reconcileEverySeconds: never, noticesEverySeconds: never };
  service = await startService({ ...times, configuration: busyPractice });
  practice = await new Practice(service).register();
});
afterAll(() => service.stop());

const recordOf = ({ recordId }: InvitedPatient) =>
  serviceTable().get(recordKey(practice.id, recordId), patientRecordRow);

async function accountIdOf({ id }: Patient): Promise<string> {
  const signUp = await serviceTable().get(signUpKey(id), signUpRow);
  return signUp?.accountId ?? '';
}

/** Ids of the appointments that the patient's account lists. */
async function listed(patient: Patient): Promise<string[]> {
  const table = serviceTable();
  const accounts = new AccountStore(table);
  const found = await accounts.appointments(await accountIdOf(patient));
  return found.map(({ id }) => id).sort();
}
const accountItems = async (patient: Patient) => itemsUnder(serviceTable(), `ACCOUNT#${await accountIdOf(patient)}`);

/** From the link to the question for consent. */
async function proven(patient: InvitedPatient): Promise<InvitedPatient> {
  await patient.receive();
  await patient.startFromLink();
  await patient.answer(await patient.readCode());
  await patient.until('awaiting_consent');
  return patient;
}
async function endAfterConsent(patient: InvitedPatient) {
  await patient.consent();
  const { status, rejection } = await patient.until('completed', 'rejected');
  return rejection?.reason ?? status;
}

describe('an account from a reminder', () => {
  it('lists every appointment of its record, those given later too, and nobody else’s', async () => {
    const other = await new InvitedPatient(practice).receive();
    const patient = await proven(new InvitedPatient(practice));
    expect(await endAfterConsent(patient)).toBe('completed');
    await practice.give('later', { recordId: patient.recordId });
    expect(await listed(patient)).toEqual(['later', patient.appointmentId].sort());
    expect((await recordOf(patient))?.accountId).toBe(await accountIdOf(patient));
    expect((await recordOf(other))?.accountId).toBeUndefined();
  });

  it('shows the appointment as the practice changed it while the patient signed up', async () => {
    const patient = await proven(new InvitedPatient(practice));
    const startsAt = '2031-05-06T09:15:00.000Z';
    await practice.give(patient.appointmentId, { recordId: patient.recordId, startsAt, practitioner: 'Dr Orme' });
    expect(await endAfterConsent(patient)).toBe('completed');
    expect((await patient.read()).appointment).toEqual({
      startsAt,
      timeZone: 'Europe/Paris',
      practitioner: 'Dr Orme',
      status: 'given',
    });
    expect(await listed(patient)).toEqual([patient.appointmentId]);
  });

  it('is opened for nobody else when the practice changed the appointment, too', async () => {
    const patient = await proven(new InvitedPatient(practice));
    const owner = new Patient(service, { email: patient.email });
    await owner.signUp();
    await confirmEmail(owner);
    await practice.give(patient.appointmentId, { recordId: patient.recordId, practitioner: 'Dr Orme' });
    expect(await endAfterConsent(patient)).toBe('account_exists');
  });

  it('does not list an appointment that the practice gave to another record since', async () => {
    const patient = await proven(new InvitedPatient(practice));
    await endAfterConsent(patient);
    const heir = new InvitedPatient(practice);
    await practice.note(heir.recordId, { phone: heir.phone, email: heir.email });
    await practice.give(patient.appointmentId, { recordId: heir.recordId });
    expect(await listed(patient)).toEqual([]);
  });

  it('keeps the link to its record when the practice notes other details', async () => {
    const patient = await proven(new InvitedPatient(practice));
    await endAfterConsent(patient);
    await practice.note(patient.recordId, { phone: newPhone(), email: newEmail() });
    expect(await listed(patient)).toEqual([patient.appointmentId]);
  });
});

describe('what changes between the match and the account', () => {
  it.each<[string, (patient: InvitedPatient) => Promise<unknown>]>([
    ['another phone is noted', ({ recordId, email }) => practice.note(recordId, { phone: newPhone(), email })],
    ['another e-mail is noted', ({ recordId, phone }) => practice.note(recordId, { phone, email: newEmail() })],
    ['both details are taken out', ({ recordId }) => practice.note(recordId)],
    ['the appointment is cancelled', ({ appointmentId }) => practice.cancel(appointmentId)],
    ['the record is erased', ({ recordId }) => serviceTable().delete(recordKey(practice.id, recordId))],
    [
      'the appointment goes to another record',
      async ({ appointmentId }) => {
        await practice.note('heir', { phone: newPhone() });
        await practice.give(appointmentId, { recordId: 'heir' });
      },
    ],
  ])('C4, D1: %s: there is no link, and no account either', async (_, change) => {
    const patient = await proven(new InvitedPatient(practice));
    await change(patient);
    expect(await endAfterConsent(patient)).toBe('link_unusable');
    expect(await accountItems(patient)).toEqual([]);
    expect((await recordOf(patient))?.accountId).toBeUndefined();
    // Nor does a marker shut the patient out of the direct door.
    const direct = new Patient(service, { phone: patient.phone, email: patient.email });
    const received = direct.codeMessages().length;
    await direct.start();
    await direct.answer(await direct.readCode(received + 1));
    await direct.until('awaiting_consent');
  });
});

describe('an e-mail without the token', () => {
  it('X18, C4: that is typed at the front door is linked to no record that has it, then or later', async () => {
    const victim = await new InvitedPatient(practice).receive();
    const stranger = new Patient(service, { email: victim.email });
    await stranger.signUp();
    await practice.give('given-after', { recordId: victim.recordId });
    expect(await listed(stranger)).toEqual([]);
    expect((await recordOf(victim))?.accountId).toBeUndefined();
  });

  it('X18: that is typed with the token of another appointment is compared with that one’s record', async () => {
    const [victim, stranger] = [
      await new InvitedPatient(practice).receive(),
      await new InvitedPatient(practice).receive(),
    ];
    stranger.email = victim.email;
    await stranger.startFromLink();
    await stranger.until('awaiting_correction');
    expect(stranger.codeMessages()).toEqual([]);
  });
});

describe('an account that exists already', () => {
  it('C2: is told of once the code is proven, and is not linked by the way', async () => {
    const patient = new InvitedPatient(practice);
    const owner = new Patient(service, { phone: newPhone(), email: patient.email });
    await owner.signUp();
    await confirmEmail(owner);
    await patient.receive();
    await patient.startFromLink();
    const { status } = await patient.until('awaiting_code');
    expect(status).toBe('awaiting_code');
    const ended = await patient.finish();
    expect(ended.rejection?.reason).toBe('account_exists');
    expect((await recordOf(patient))?.accountId).toBeUndefined();
    await until('word to the owner', () => patient.mails().some(({ text }) => text.includes('compte')));
  });

  it('C1: two devices with the same link at once open one account', async () => {
    const first = await new InvitedPatient(practice).receive();
    const second = new InvitedPatient(practice);
    Object.assign(second, { phone: first.phone, email: first.email, recordId: first.recordId });
    const devices = [first, second];
    const passes = await Promise.all(devices.map(() => passFor(service, first.token)));
    await Promise.all(devices.map((device, i) => device.start({ reminderPass: passes[i] })));
    await first.readCode(2);
    const codes = first.codeMessages().map(({ text }) => /^\d+/.exec(text)?.[0]);
    for (const device of devices)
      for (const code of codes) if ((await device.read()).status === 'awaiting_code') await device.answer(code);
    await Promise.all(devices.map(device => device.until('awaiting_consent')));
    const ends = await Promise.all(devices.map(endAfterConsent));
    expect(ends.sort()).toEqual(['account_exists', 'completed']);
    const accountIds = await Promise.all(devices.map(accountIdOf));
    expect(accountIds).toContain((await recordOf(first))?.accountId);
    const opened = await Promise.all(devices.map(accountItems));
    expect(opened.filter(items => items.length > 0)).toHaveLength(1);
  });
});
