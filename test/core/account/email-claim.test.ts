/** The e-mail of an account: confirmed or disowned by whoever reads its messages. */
import type { Account } from '../../../core/account/account.ts';
import { claimToken, decideConfirmation, decideDisowning } from '../../../core/account/email-claim.ts';
import { deriveKeys, sha256 } from '../../../core/keyed-digest.ts';
import { makeAccount } from '../../support/accounts.ts';
import { day, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { digestOf } from '../../support/sign-up.ts';

const keys = deriveKeys('a root key of the tests, long enough for it');
const configuration = makeConfiguration();
const claim = { emailDigest: digestOf('camille@exemple.fr'), emailSince: noon };
const account = makeAccount(claim);
const { email: _email, emailDigest: _digest, emailSince: _since, ...withoutEmail } = account;
const token = (purpose: 'confirm-email' | 'not-me') => claimToken(keys, purpose, { id: account.id, ...claim });

const confirmation = (found: Account | undefined, now = noon, link = token('confirm-email')) =>
  decideConfirmation(found, link, keys, configuration, now).next;
const disowning = (found: Account | undefined, link = token('not-me')) => decideDisowning(found, link, keys).next;

describe('M1: the link that confirms', () => {
  it.each<[string, Account | undefined, number, string]>([
    ['a claim', account, noon, 'write'],
    ['a claim of a month', account, noon + 30 * day - 1, 'write'],
    ['an older claim', account, noon + 30 * day, 'unusable'],
    ['what is confirmed', { ...account, emailStatus: 'confirmed' }, noon + 60 * day, 'done'],
    ['another e-mail', { ...account, emailDigest: digestOf('other@exemple.fr') }, noon, 'unusable'],
    ['a later claim of the same e-mail', { ...account, emailSince: noon + 1 }, noon, 'unusable'],
    ['an account without an e-mail', withoutEmail, noon, 'unusable'],
    ['an account that is gone', undefined, noon, 'unusable'],
  ])('for %s', (_, found, now, expected) => {
    expect(confirmation(found, now)).toBe(expected);
  });

  it('X07: is not the one that disowns', () => {
    expect(confirmation(account, noon, token('not-me'))).toBe('unusable');
    expect(disowning(account, token('confirm-email'))).toBe('unusable');
  });
});

describe('M1: the link that disowns', () => {
  it.each<[string, Account | undefined, string]>([
    ['a claim', account, 'write'],
    ['what is confirmed', { ...account, emailStatus: 'confirmed' }, 'write'],
    ['an e-mail that it took off', { ...withoutEmail, disownedWith: sha256(token('not-me')) }, 'done'],
    ['an e-mail that another link took off', { ...withoutEmail, disownedWith: sha256('other') }, 'unusable'],
    ['another e-mail', { ...account, emailDigest: digestOf('other@exemple.fr') }, 'unusable'],
    ['an account that is gone', undefined, 'unusable'],
  ])('for %s', (_, found, expected) => {
    expect(disowning(found)).toBe(expected);
  });

  it('M2: leaves the last way into an account whose phone was released', () => {
    const { phone: _phone, line: _line, phoneDigest: _digest, ...released } = account;
    expect(disowning({ ...released, emailStatus: 'confirmed' })).toBe('unusable');
    expect(disowning(released)).toBe('write');
  });
});
