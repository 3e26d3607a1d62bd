/** CheckDuplicates: whether somebody owns the phone or the e-mail already. */
import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, emailMarkerKey, phoneMarkerKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import type { Account } from '../../../core/account/account.ts';
import { handler } from '../../../lambdas/steps/check-duplicates.ts';
import { accountItem, makeAccount } from '../../support/accounts.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, throttled } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName } from '../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'code_accepted' });
const markers = { phone: phoneMarkerKey(signUp.phoneDigest), email: emailMarkerKey(signUp.emailDigest) };
const run = () => runStep(handler, { signUpId: signUp.id });
/** Who has them; the account that has the e-mail claims it, or confirmed it. */
interface Owners {
  readonly phone?: string;
  readonly email?: Account;
}
const owned = ({ phone, email }: Owners) =>
  aws.dynamodb
    .on(BatchGetCommand)
    .resolvesOnce({
      Responses: {
        [tableName]: [
          ...(phone ? [{ ...markers.phone, accountId: phone }] : []),
          ...(email ? [{ ...markers.email, accountId: email.id }] : []),
        ],
      },
    })
    .resolves({ Responses: { [tableName]: email ? [accountItem(email)] : [] } });
const claims = makeAccount({ emailDigest: signUp.emailDigest });
const confirmed = makeAccount({ emailDigest: signUp.emailDigest, emailStatus: 'confirmed' });
const own = makeAccount({ id: signUp.accountId });

beforeEach(() => {
  aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(signUp) });
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: signUp.id }));

it.each<[string, Owners, string]>([
  ['nobody', {}, 'no_duplicates'],
  ['an account by its phone', { phone: 'other' }, 'account_exists'],
  ['an account by its phone, which claims the e-mail, too', { phone: claims.id, email: claims }, 'account_exists'],
  ['an account by its confirmed e-mail', { email: confirmed }, 'account_exists'],
  ['M1: an account that only claims the e-mail', { email: claims }, 'email_claimed'],
  ['the account of this very sign-up, after a resumed run', { phone: own.id, email: own }, 'no_duplicates'],
  ['this account and another', { phone: own.id, email: confirmed }, 'account_exists'],
])('they belong to %s', async (_, owners, outcome) => {
  owned(owners);
  expect(await run()).toEqual({ outcome });
  expect(aws.tableRequests()).toEqual([
    { operation: 'Get', key: keyName(signUpKey(signUp.id)) },
    { operation: 'BatchGet', keys: Object.values(markers).map(keyName) },
    ...(owners.email ? [{ operation: 'BatchGet', keys: [keyName(accountKey(owners.email.id))] }] : []),
  ]);
});

it.each<[string, Account, string]>([
  ['only claimed', claims, 'no_duplicates'],
  ['confirmed', confirmed, 'account_exists'],
])('M1: a proven e-mail that is %s', async (_, email, outcome) => {
  aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem({ ...signUp, emailProvenAt: noon }) });
  owned({ email });
  expect(await run()).toEqual({ outcome });
});

it('of a sign-up that nobody has finds none', async () => {
  aws.dynamodb.on(GetCommand).resolves({});
  expect(await run()).toEqual({ outcome: 'no_duplicates' });
});

it.each([throttled(), answerLost()])('F02: is run again by the name of $name', async error => {
  aws.dynamodb.on(BatchGetCommand).rejects(error);
  expect(await run()).toEqual({ fault: error.name });
  expect(aws.logged()).toEqual([{ event: 'step_failed', signUpId: signUp.id, errorName: error.name }]);
});
