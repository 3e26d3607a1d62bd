/** The cost, computed: everything in it, and it grows with what is done. */
import {
  accountsOfThousand,
  digestCost,
  monthOfMessages,
  monthOfSignUps,
  reminderCost,
  standing,
  thousandSignUps,
} from '../../../../local/bench/capacity/monthly.ts';
import { regions } from '../../../../local/bench/capacity/regions.ts';
import { front } from '../../../../local/bench/cost/prices.ts';

it.each(regions)('of a thousand sign-ups in %s has the looks, the pages and the firewall in it', region => {
  const cost = thousandSignUps(region);
  // Nine transitions alone.
  expect(cost.service).toBeGreaterThan(1000 * 9 * 0.025e-3);
  // Twelve files and eleven requests, each by way of the firewall.
  expect(cost.front).toBeGreaterThanOrEqual(1000 * 23 * front.firewallRequest);
  expect(cost.messages).toBeCloseTo(1000 * (0.07 + 0.0001), 6);
});

it.each(regions)('of the accounts behind a thousand sign-ups in %s has their texts and the firewall in it', region => {
  const cost = accountsOfThousand(region);
  // Five hundred new devices and two hundred new passwords: 900 texts, 700 e-mails.
  expect(cost.messages).toBeCloseTo(900 * 0.07 + 700 * 0.0001, 6);
  // 45,500 requests and more.
  expect(cost.front).toBeGreaterThan(45_500 * front.firewallRequest);
});

it('of an appointment’s reminder is the providers’ to the last cent: the service adds less than a fifth of an e-mail', () => {
  for (const region of regions) {
    const { service, email, text } = reminderCost(region);
    expect(service).toBeLessThan(0.2 * email);
    expect(text).toBeGreaterThan(email);
  }
});

it('of an e-mail to a practice is less than that of the reminder', () => {
  for (const region of regions) {
    expect(digestCost(region)).toBeGreaterThan(0);
    expect(digestCost(region)).toBeLessThan(reminderCost(region).service);
  }
});

it('of a month grows with the sign-ups, and what stands does not', () => {
  const stands = standing.service + standing.front;
  const [one, ten] = [1, 10].map(perSecond => monthOfSignUps(perSecond, 'eu-west-3').withoutMessages - stands);
  expect(ten).toBeCloseTo(10 * (one ?? 0), 6);
  const [half, two] = [500_000, 2_000_000].map(aDay => monthOfMessages(aDay, 'eu-west-3').service);
  expect(two).toBeCloseTo(4 * (half ?? 0), 6);
});
