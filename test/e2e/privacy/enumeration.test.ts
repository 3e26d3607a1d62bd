/** Before the phone is proven nothing tells whether there is an account: neither text, status, size nor time (C2, X12). */

import { outcomeOf } from '../../support/answers.ts';
import { newEmail, newPhone, Patient } from '../../support/patient.ts';
import { confirmEmail } from '../../support/people/confirm-email.ts';
import type { Answer } from '../../support/request.ts';
import { type Service, startService } from '../../support/service.ts';
import { processorTime, ratioOfTimes, sameRatio } from '../../support/speed.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({
    crowded: true,
    reconcileEverySeconds: Number.POSITIVE_INFINITY,
    configuration: { phone: { maxSends24h: 500, maxSendsInAll24h: 500 } },
  });
});
afterAll(() => service.stop());

/** The visible part of an answer, ids and instants aside. */
const seen = ({ status, headers, json, text }: Answer) => ({
  status,
  headers: Object.keys(headers).sort(),
  shape: shapeOf(json),
  length: text.length,
});

function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));
}

it('X33: a prober with a phone of their own learns of three e-mails a day, and of no other whether it is known', async () => {
  const owner = new Patient(service);
  await owner.signUp();
  const phone = newPhone();
  const look = async (email: string) => {
    const prober = new Patient(service, { phone, email });
    const received = prober.codeMessages().length;
    await prober.start();
    const code = await prober.readCode(received + 1);
    await prober.until('awaiting_code');
    return outcomeOf(await prober.answer(code));
  };
  const found = [await look(owner.email), await look(owner.email), await look(owner.email)];
  expect(found).toEqual(['200', '200', '200']);
  for (const email of [owner.email, newEmail()]) expect(await look(email)).toBe('429 too_many_look_ups');
});

describe('a form with the contact of an account', () => {
  it('X12, C2: is answered as one of nobody, and so is every call until the phone is proven', async () => {
    const owner = new Patient(service, { phone: '+33611000000', email: 'owner-0@exemple.fr' });
    await owner.signUp();
    const kinds = {
      nobody: (round: number) => ({ phone: `+336110001${10 + round}`, email: `new-a${10 + round}@exemple.fr` }),
      phone: (round: number) => ({ phone: owner.phone, email: `new-b${10 + round}@exemple.fr` }),
      email: (round: number) => ({ phone: `+336110002${10 + round}`, email: owner.email }),
    };
    const looks = { nobody: new Set<string>(), phone: new Set<string>(), email: new Set<string>() };
    const all = ['nobody', 'phone', 'email'] as const;
    const ratio = await ratioOfTimes(all, async (kind, round) => {
      const patient = new Patient(service, kinds[kind](round));
      const started = Promise.withResolvers<Answer>();
      const milliseconds = await processorTime(async () => started.resolve(await patient.start()));
      await patient.until('awaiting_code');
      looks[kind].add(JSON.stringify([seen(await started.promise), seen(await patient.call('GET')).shape]));
      return milliseconds;
    });
    expect(looks.phone).toEqual(looks.nobody);
    expect(looks.email).toEqual(looks.nobody);
    expect(looks.nobody.size).toBe(1);
    expect(ratio).toBeLessThan(sameRatio);

    // What such a sign-up is shown takes the same time, too.
    const waiting = new Map<string, Patient>();
    for (const kind of all) {
      const patient = new Patient(service, kinds[kind](0));
      await patient.start();
      await patient.until('awaiting_code');
      waiting.set(kind, patient);
    }
    const read = (kind: string) => processorTime(() => waiting.get(kind)?.call('GET'));
    expect(await ratioOfTimes(all, read)).toBeLessThan(sameRatio);
  });

  it('C2: learns of the account once the phone is proven, and its owner learns of the try', async () => {
    const owner = new Patient(service);
    await owner.signUp();
    await confirmEmail(owner);
    const stranger = new Patient(service, { email: owner.email });
    await stranger.start();
    const code = await stranger.readCode();
    await stranger.until('awaiting_code');
    expect(owner.mails()).toHaveLength(1);
    await stranger.answer(code);
    const { rejection } = await stranger.until('rejected');
    expect(rejection?.reason).toBe('account_exists');
    expect(owner.mails()).toHaveLength(2);
    expect(owner.mails()[0]?.text).not.toContain(stranger.phone);
  });
});
