/** Changes that their owner may take back, and whose word counts. */
import { linkToken } from '../../../core/account/account-link.ts';
import { mayObjectByEmail, objectedChange, objectionable, objectionSubject } from '../../../core/account/objection.ts';
import { makeAccount } from '../../support/accounts.ts';
import { day, noon } from '../../support/clock.ts';
import { makeConfiguration } from '../../support/configuration.ts';
import { keys } from '../../support/mocked-aws.ts';

const configuration = makeConfiguration();
const account = makeAccount({ emailStatus: 'confirmed' });
const { phone, line, isCallable, phoneDigest, email, emailDigest, emailStatus, emailSince } = account;
const of = (detail: Parameters<typeof objectionable>[1], owner = account) =>
  objectionable(owner, detail, () => new Uint8Array(16), configuration, noon);

it.each([
  ['phone', { phone, line, isCallable, phoneDigest }],
  ['email', { email, emailDigest, emailStatus, emailSince }],
  ['password', {}],
] as const)('H4: of the %s keep what was before, and nothing else', (detail, before) => {
  expect(of(detail)).toEqual({
    ...{ id: '0'.repeat(32), accountId: account.id, detail, changedAt: noon },
    ...{ objectUntil: noon + 3 * day, before },
  });
});

it('keep that there was none', () => {
  const { phone: _phone, line: _line, isCallable: _callable, phoneDigest: _digest, ...released } = account;
  expect(of('phone', released).before).toEqual({});
});

it.each([
  ['phone', 'claimed', false],
  ['phone', 'confirmed', true],
  ['email', 'claimed', false],
  ['email', 'confirmed', true],
  ['password', 'claimed', true],
] as const)('of the %s by a reader of an e-mail that is %s: %s', (detail, status, may) => {
  expect(mayObjectByEmail({ emailStatus: status }, detail)).toBe(may);
});

describe('the link', () => {
  const change = of('phone');
  const token = linkToken(keys, 'not-my-change', objectionSubject(change));

  it('names the account and the change', () => {
    expect(objectedChange(token, keys)).toEqual({ accountId: account.id, id: change.id });
  });

  it.each([
    ['of another purpose', linkToken(keys, 'not-my-sign-in', objectionSubject(change))],
    ['of an account alone', linkToken(keys, 'not-my-change', account.id)],
    ['of another change', `${token.slice(0, 40)}f${token.slice(41)}`],
    ['that is none', 'x'],
  ])('X07: %s is no such link', (_, forged) => {
    expect(objectedChange(forged, keys)).toBeUndefined();
  });
});
