/** GET /api/me: the account of the session. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey } from '../../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../../core/account/account.ts';
import { handler } from '../../../../lambdas/api/me/read-account.ts';
import { accountItem, makeAccount, makeSession } from '../../../support/accounts.ts';
import { minute, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { admitSession, byCookie, itNeedsASession } from '../../../support/handlers/session-route.ts';
import { keyName } from '../../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const account = makeAccount();
const session = makeSession({ accountId: account.id });
const has = (stored: Account) =>
  aws.dynamodb.on(BatchGetCommand).resolves({ Responses: { [tableName]: [accountItem(stored)] } });
const read = () => callRoute(handler, byCookie);

itNeedsASession(aws, credentials => callRoute(handler, credentials));
beforeEach(() => {
  admitSession(aws, session);
});

it('shows its owner what it has, and how long the session lasts', async () => {
  has(account);
  expect((await read()).body).toEqual({
    account: {
      ...{ phone: '+33612345678', email: { address: 'camille@exemple.fr', status: 'claimed' } },
      ...{ locale: 'fr', openedAt: '2026-10-03T12:00:00.000Z', missing: [] },
    },
    session: { id: session.id, expiresAt: '2026-12-01T12:00:00.000Z' },
  });
  expect(aws.tableRequests()[1]).toMatchObject({ operation: 'BatchGet', keys: [keyName(accountKey(account.id))] });
});

it('M1, M2: names what it lacks, once phone or e-mail went to somebody else', async () => {
  const { phone: _p, email: _e, ...rest } = account;
  has(rest);
  expect((await read()).body.account).toMatchObject({ missing: ['phone', 'email'] });
});

it('tells until when the session is stepped up', async () => {
  admitSession(aws, { ...session, steppedUpUntil: noon + minute });
  has(account);
  expect((await read()).body.session.steppedUpUntil).toBe('2026-11-02T12:01:00.000Z');
});

it('X38: is nobody’s once the account is erased', async () => {
  expect(await read()).toMatchObject({ status: 401, body: { code: 'not_signed_in' } });
});

it('I3: is unavailable while the table throttles', async () => {
  aws.dynamodb.on(BatchGetCommand).rejects(throttled());
  expect(await read()).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
