/** Changes that their owner may take back, and whose word counts. */
import { linkToken } from '../../../core/account/account-link.ts';
import {
  type ChangedDetail,
  isVoid,
  mayObjectByEmail,
  objectedChange,
  objectionable,
  objectionSubject,
  oldPhoneNeededUntil,
} from '../../../core/account/objection.ts';
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

describe('after an objection to a change', () => {
  const objected = (detail: ChangedDetail) => ({ ...of(detail), changedAt: noon, objectedAt: noon + 10 });
  const later = (detail: ChangedDetail, changedAt = noon + 5) => ({ ...of(detail), changedAt });

  it.each([
    ['email', 'email', true],
    ['email', 'phone', true],
    ['phone', 'phone', true],
    // Its link went to the owner, who may use both.
    ['phone', 'email', false],
    ['password', 'email', false],
  ] as const)('H4: of the %s, one of the %s that was made between them is void: %s', (first, second, isIt) => {
    expect(isVoid(later(second), [later(second), objected(first)])).toBe(isIt);
  });

  it.each([
    ['before it', noon - 5],
    ['after the objection', noon + 15],
  ])('one %s stands', (_, changedAt) => {
    expect(isVoid(later('email', changedAt), [objected('email')])).toBe(false);
  });

  it('one that was taken back already is answered as before', () => {
    expect(isVoid({ ...later('email'), objectedAt: noon + 7 }, [objected('email')])).toBe(false);
  });
});

it('H4: one to which nobody objected makes none void', () => {
  expect(isVoid({ ...of('email'), changedAt: noon + 5 }, [of('email')])).toBe(false);
});

describe('a new phone needs the old one', () => {
  const email = of('email');
  const until = (...changes: Parameters<typeof oldPhoneNeededUntil>[0]) => oldPhoneNeededUntil(changes, noon);

  it('H4: while the owner of a changed e-mail may object, and the latest of several counts', () => {
    expect(until(email)).toBe(noon + 3 * day);
    const later = { ...email, objectUntil: noon + 4 * day };
    expect(until(email, later, of('phone'))).toBe(noon + 4 * day);
  });

  it.each([
    ['nothing changed', []],
    ['a phone or a password changed', [of('phone'), of('password')]],
    ['the owner objected', [{ ...email, objectedAt: noon - 1 }]],
    ['the three days are over', [{ ...email, objectUntil: noon }]],
    ['nobody had confirmed the old e-mail', [of('email', makeAccount({ emailStatus: 'claimed' }))]],
  ])('not when %s', (_, changes) => {
    expect(until(...changes)).toBeUndefined();
  });
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
