/** The link of a message about a new device. */
import { linkToken } from '../../../core/account/account-link.ts';
import { deviceSubject, disownedDevice } from '../../../core/account/not-my-sign-in.ts';
import { deriveKeys } from '../../../core/keyed-digest.ts';
import { makeDevice } from '../../support/accounts.ts';

const keys = deriveKeys('a root key of the tests, long enough for it');
const device = makeDevice();
const token = linkToken(keys, 'not-my-sign-in', deviceSubject(device));

it('names the account and the device by letters and digits alone, so that nothing is stored for it', () => {
  expect(token).toMatch(/^[0-9a-f]{128}$/);
  expect(disownedDevice(token, keys)).toEqual({ accountId: device.accountId, tokenHash: device.tokenHash });
});

it.each([
  ['another device', `${'0'.repeat(96)}${token.slice(96)}`],
  ['a changed seal', `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`],
  ['another purpose', linkToken(keys, 'not-me', deviceSubject(device))],
  ['an account alone', linkToken(keys, 'not-my-sign-in', device.accountId)],
  ['nothing', ''],
])('X07: is no link of %s', (_, other) => {
  expect(disownedDevice(other, keys)).toBeUndefined();
});
