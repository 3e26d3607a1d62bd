/** CheckDuplicates: whether somebody owns the phone or the e-mail already. */
import { BatchGetCommand, GetCommand } from '@aws-sdk/lib-dynamodb';
import { emailMarkerKey, phoneMarkerKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { handler } from '../../../lambdas/steps/check-duplicates.ts';
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
const owned = (owners: { phone?: string; email?: string }) =>
  aws.dynamodb.on(BatchGetCommand).resolves({
    Responses: {
      [tableName]: (['phone', 'email'] as const).flatMap(name =>
        owners[name] === undefined ? [] : [{ ...markers[name], accountId: owners[name] }],
      ),
    },
  });

beforeEach(() => {
  aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(signUp) });
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: signUp.id }));

it.each([
  ['nobody', {}, 'no_duplicates'],
  ['an account by its phone', { phone: 'other' }, 'account_exists'],
  ['an account by its e-mail', { email: 'other' }, 'account_exists'],
  [
    'the account of this very sign-up, after a resumed run',
    { phone: signUp.accountId, email: signUp.accountId },
    'no_duplicates',
  ],
  ['this account and another', { phone: signUp.accountId, email: 'other' }, 'account_exists'],
])('they belong to %s', async (_, owners, outcome) => {
  owned(owners);
  expect(await run()).toEqual({ outcome });
  expect(aws.tableRequests()).toEqual([
    { operation: 'Get', key: keyName(signUpKey(signUp.id)) },
    { operation: 'BatchGet', keys: Object.values(markers).map(keyName) },
  ]);
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
