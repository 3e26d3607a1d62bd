/** One account per phone and per e-mail, however many writes come at once, against the real engine. */
import {
  accountKey,
  consentKey,
  credentialKey,
  emailMarkerKey,
  phoneMarkerKey,
  signUpKey,
} from '../../../adapters/dynamodb/keys.ts';
import type { Item } from '../../../adapters/dynamodb/rows/row.ts';
import { partitions } from '../../../adapters/dynamodb/schema.ts';
import { accountOf, type OpenedAccount } from '../../../core/account/account.ts';
import type { SignUp, Status } from '../../../core/sign-up/sign-up.ts';
import { minute, noon } from '../../support/clock.ts';
import { consentTo, digestOf, makeSignUp } from '../../support/sign-up.ts';
import {
  itemAt,
  itemsOf,
  itemsUnder,
  putSignUp,
  type StartedTable,
  startTable,
  storesOn,
} from '../../support/table.ts';

let started: StartedTable;
let stores: ReturnType<typeof storesOn>;
beforeEach(async () => {
  started = await startTable();
  stores = storesOn(started.table);
});
afterEach(() => started.stop());

/** A sign-up that has consented, with this phone and e-mail. */
const consented = (phone: string, email: string, overrides: Partial<SignUp> = {}) =>
  putSignUp(
    started.table,
    makeSignUp({
      status: 'creating',
      contact: { phone, line: 'mobile', isCallable: true, email },
      phoneDigest: digestOf(phone),
      emailDigest: digestOf(email),
      privacyNotice: consentTo('privacy notice', noon + minute),
      task: { state: 'AwaitConsent', token: 'task token' },
      ...overrides,
    }),
    { dueShard: '0', dueAt: new Date(noon).toISOString() },
  );

function opened(signUp: SignUp): OpenedAccount {
  const made = accountOf(signUp, noon);
  if (!made) throw new Error('A sign-up without contact opens no account');
  return made;
}
const create = (signUp: SignUp) => stores.accounts.create(opened(signUp), signUp, '');
const stored = (id: string) => itemAt<SignUp & Item>(started.table, signUpKey(id));

describe('opening an account', () => {
  it('E2: writes account, password, markers and the evidence of both consents together', async () => {
    const signUp = await consented('+33600000001', 'a@exemple.fr');
    expect(await create(signUp)).toBe('created');
    const { accountId, terms, privacyNotice } = signUp;
    const items = await itemsOf(started.table, accountKey(accountId).pk);
    expect(items).toHaveLength(4);
    const { account, credential } = opened(signUp);
    expect(items).toContainEqual({ ...accountKey(accountId), ...account });
    expect(items).toContainEqual({ ...credentialKey(accountId, 'password'), ...credential });
    const evidence = [
      { ...consentKey(accountId, 'terms', terms.version), document: 'terms', ...terms, door: 'direct' },
      {
        ...consentKey(accountId, 'privacy-notice', terms.version),
        document: 'privacy-notice',
        ...privacyNotice,
        door: 'direct',
      },
    ];
    for (const consent of evidence) expect(items).toContainEqual(consent);
    expect(await stores.accounts.owners(signUp)).toEqual([accountId]);
  });

  it('J2: leaves neither password hash nor task in the sign-up, and the contact for the welcome alone', async () => {
    const signUp = await consented('+33600000001', 'a@exemple.fr');
    await create(signUp);
    const completed = await stored(signUp.id);
    expect(completed?.status).toBe('completed');
    for (const gone of ['passwordHash', 'task', 'dueShard', 'dueAt']) expect(completed).not.toHaveProperty(gone);
    const claimed = await stores.deliveries.claimMessage(signUp.id, 'welcome', noon);
    expect(claimed.ok && claimed.value.contact?.email).toBe('a@exemple.fr');
    await stores.deliveries.messageSent(signUp.id, 'welcome', undefined);
    const welcomed = JSON.stringify(await stored(signUp.id));
    for (const typed of ['+33600000001', 'a@exemple.fr']) expect(welcomed).not.toContain(typed);
  });

  it('F01 F02 I1: is the same account however often it is repeated', async () => {
    const signUp = await consented('+33600000001', 'a@exemple.fr');
    expect(await Promise.all(Array.from({ length: 10 }, () => create(signUp)))).toEqual(Array(10).fill('created'));
    expect(await create({ ...signUp, status: 'completed' })).toBe('created');
    expect(await itemsUnder(started.table, partitions.account)).toHaveLength(4);
  });

  it.each<Status>([
    'received',
    'awaiting_code',
    'code_accepted',
    'awaiting_consent',
    'rejected',
    'expired',
    'abandoned',
  ])('X16 X17: opens none for a sign-up that is %s', async status => {
    const signUp = await consented('+33600000001', 'a@exemple.fr', { status });
    expect(await create(signUp)).toBe('not_ready');
    // Not even when the caller believes otherwise: the table decides.
    expect(await create({ ...signUp, status: 'creating' })).toBe('not_ready');
    expect(await itemsUnder(started.table, partitions.account)).toHaveLength(0);
    expect(await stores.accounts.owners(signUp)).toEqual([]);
  });

  it('E1: opens none without the privacy notice', async () => {
    const { privacyNotice: _, ...signUp } = await consented('+33600000001', 'a@exemple.fr');
    expect(await create(signUp)).toBe('not_ready');
  });

  it.each([
    ['the phone', '+33600000001', 'b@exemple.fr', 'account_exists'],
    ['the e-mail', '+33600000002', 'a@exemple.fr', 'email_owned'],
    ['both', '+33600000001', 'a@exemple.fr', 'account_exists'],
  ])('C1: opens none while somebody else owns %s, and leaves no trace', async (_, phone, email, outcome) => {
    const first = await consented('+33600000001', 'a@exemple.fr');
    await create(first);
    const second = await consented(phone, email);
    expect(await create(second)).toBe(outcome);
    expect(await itemsOf(started.table, accountKey(second.accountId).pk)).toEqual([]);
    expect(await stores.accounts.owners(second)).toEqual([first.accountId]);
    expect((await stored(second.id))?.status).toBe('creating');
  });

  it('names both owners when phone and e-mail belong to two people', async () => {
    const [first, second] = [await consented('+331', 'a@exemple.fr'), await consented('+332', 'b@exemple.fr')];
    await create(first);
    await create(second);
    const between = await consented('+331', 'b@exemple.fr');
    const owners = await stores.accounts.owners(between);
    expect(owners.sort()).toEqual([first.accountId, second.accountId].sort());
    const emails = (await stores.accounts.get(owners)).map(({ email }) => email);
    expect(emails.sort()).toEqual(['a@exemple.fr', 'b@exemple.fr']);
  });
});

describe('many at once', () => {
  it('C1 F23: 100 sign-ups crossing 10 e-mails and 10 phones give one account for each, and no orphan', async () => {
    const pairs = Array.from({ length: 100 }, (_, i) => ({ phone: `+3360000000${i % 10}`, n: Math.floor(i / 10) }));
    const signUps = await Promise.all(pairs.map(({ phone, n }) => consented(phone, `${n}@exemple.fr`)));
    const outcomes = await Promise.all(signUps.map(create));
    const created = signUps.filter((_, i) => outcomes[i] === 'created');
    const lost = outcomes.filter(outcome => outcome === 'account_exists' || outcome === 'email_owned');
    expect(created.length + lost.length).toBe(100);

    const phones = created.map(({ phoneDigest }) => phoneMarkerKey(phoneDigest).pk);
    const emails = created.map(({ emailDigest }) => emailMarkerKey(emailDigest).pk);
    expect(new Set(phones).size).toBe(created.length);
    expect(new Set(emails).size).toBe(created.length);
    const markers = [
      ...(await itemsUnder(started.table, partitions.phone)),
      ...(await itemsUnder(started.table, partitions.email)),
    ];
    expect(markers.map(({ pk }) => pk).sort()).toEqual([...phones, ...emails].sort());
    const accounts = await itemsUnder(started.table, partitions.account);
    const owners = new Set(created.map(({ accountId }) => accountKey(accountId).pk));
    expect(accounts).toHaveLength(4 * created.length);
    for (const { pk } of accounts) expect(owners).toContain(pk);
    for (const { accountId } of markers) expect(owners).toContain(accountKey(String(accountId)).pk);
    // Nobody lost to a tie: each loser meets an owner of its phone or e-mail.
    const losers = signUps.filter((_, i) => outcomes[i] !== 'created');
    for (const loser of losers) expect((await stores.accounts.owners(loser)).length).toBeGreaterThan(0);
  });
});
