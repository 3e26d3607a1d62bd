/** "Send a sample patient": everybody who is made up can sign up, however often one is sent. */
import fc from 'fast-check';
import { stages } from '../../bin/stages.ts';
import { parsePhone } from '../../core/contact/phone.ts';
import { channelFor } from '../../core/sign-up/channels.ts';
import { readForm } from '../../core/sign-up/typed-input.ts';
import { person } from '../../local/page/sample/people.ts';

/** As `Math.random` draws. */
const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const index = fc.nat({ max: 1_000 });
const nobody = () => false;
const password = 'Tournesol-au-balcon-7';

it('types a form that is accepted', () => {
  const accepted = fc.property(index, share, (nth, drawn) => {
    const { phone, email } = person(nth, nobody, () => drawn);
    expect(readForm({ phone, email, emailConfirmation: email, password }, stages.local)).toMatchObject({ ok: true });
  });
  fc.assert(accepted, { numRuns: 1_000 });
});

it('has a landline once in five, and mobiles of two countries', () => {
  const phones = [0, 1, 2, 3, 4].map(nth => parsePhone(person(nth, nobody).phone, stages.local));
  const read = phones.map(phone => phone.ok && `${phone.value.country} ${channelFor(phone.value)}`);
  expect(read).toEqual(['FR sms', 'FR voice', 'DE sms', 'FR sms', 'FR sms']);
});

it('takes a number that received nothing, as long as there is one', () => {
  const taken = new Set<string>();
  // Klara's range is the smallest: a hundred numbers.
  for (let nth = 2; nth < 5 * 100; nth += 5) {
    const { phone, email } = person(nth, number => taken.has(number));
    expect(email).toBe(`klara-${phone.slice(-6)}@exemple.fr`);
    taken.add(phone);
  }
  expect(taken.size).toBe(100);
  expect(taken).toContain(person(2, number => taken.has(number)).phone);
});
