/** A caller and the /48 around it: what each may do, and that both are asked (catalogue X02, X05). */
import { callerEntry, unknownCaller } from '../../../core/limits/caller-history.ts';
import { ofSite, withLimits } from '../../../core/limits/callers.ts';
import { nobody } from '../../../core/limits/global-history.ts';
import { unknownPhone } from '../../../core/limits/phone-history.ts';
import { reserveSend } from '../../../core/limits/reserve.ts';
import { noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';

const configuration = makeConfiguration();
const { ip, global } = ofSite(configuration);

it('X05: a /48 has ten times the budget of an address', () => {
  expect({ ip, perCaller: global.failuresPerCaller }).toEqual({
    ip: { outstandingShortCodes: 50, maxFailures24h: 60, signUpsPerHour: 1200 },
    perCaller: 100,
  });
  expect(withLimits({ caller: 'an IPv4 address' }, configuration)).toEqual([['an IPv4 address', configuration]]);
});

const entries = (count: number) => new Set(Array.from({ length: count }, (_, n) => callerEntry(`${n}`, noon)));

it.each([
  ['1199 sign-ups of its site', { signUps: entries(1199) }, 3],
  ['1200 sign-ups of its site', { signUps: entries(1200) }, 'caller'],
  ['49 short codes of its site', { shortCodes: entries(49) }, 3],
  ['50 short codes of its site', { shortCodes: entries(50) }, 6],
  ['59 failures of its site', { failures: Array<number>(59).fill(noon) }, 3],
  ['60 failures of its site', { failures: Array<number>(60).fill(noon) }, 6],
])('X02, X05: a new network after %s: %s', (_, known, expected) => {
  const histories = {
    phone: unknownPhone,
    global: nobody,
    caller: unknownCaller,
    site: { ...unknownCaller, ...known },
  };
  const request = { signUpId: 'new', caller: 'network.site' };
  const decided = reserveSend(histories, request, configuration, noon);
  expect(decided.ok ? decided.value.length : decided.error.limit).toBe(expected);
});
