/** NotifyOwner: each owner of the phone or the e-mail is written to once, at the address of the account. */
import { BatchGetCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { accountKey, emailMarkerKey, phoneMarkerKey, signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { accountOf } from '../../../core/account/account.ts';
import { handler } from '../../../lambdas/steps/notify-owner.ts';
import { noon } from '../../support/clock.ts';
import { answerLost, conditionFailed, throttled, unreachable } from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { saying } from '../../support/handlers/table-request.ts';
import { mockAws, tableName } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'code_accepted' });
const key = signUpKey(signUp.id);
const run = () => runStep(handler, { signUpId: signUp.id });

const owner = (id: string, email: string, language: 'fr' | 'it') => ({
  ...accountKey(id),
  ...accountOf(makeSignUp({ accountId: id, language }), noon)?.account,
  email,
});
/** Account `b` has the phone, account `a` the e-mail, or one of them both. */
function owned(phone: string | undefined, email: string | undefined) {
  const markers = [
    ...(phone ? [{ ...phoneMarkerKey(signUp.phoneDigest), accountId: phone }] : []),
    ...(email ? [{ ...emailMarkerKey(signUp.emailDigest), accountId: email }] : []),
  ];
  const accounts = [owner('b', 'owner-b@exemple.fr', 'it'), owner('a', 'owner-a@exemple.fr', 'fr')];
  aws.dynamodb
    .on(BatchGetCommand)
    .resolvesOnce({ Responses: { [tableName]: markers } })
    .resolves({ Responses: { [tableName]: accounts.filter(({ id }) => id === phone || id === email) } });
}

beforeEach(() => {
  aws.dynamodb.on(GetCommand).resolves({ Item: signUpItem(signUp) });
  aws.dynamodb.on(UpdateCommand, { Key: key }).resolves({ Attributes: signUpItem(signUp) });
  owned('b', 'b');
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: signUp.id }));

it('writes to the account’s own address, in its language, never to the typed one', async () => {
  expect(await run()).toBeUndefined();
  expect(aws.emailsSent().map(({ to }) => to)).toEqual(['owner-b@exemple.fr']);
  expect(aws.emailsSent()[0]?.text).not.toContain('camille@exemple.fr');
  expect(aws.tableRequests()[3]).toMatchObject({
    update: saying('ownerNotice = {"status":"sending"'),
    condition: saying('attribute_not_exists(ownerNotice)'),
  });
});

it('writes to both where phone and e-mail are two accounts’, each under a claim of its own', async () => {
  owned('b', 'a');
  await run();
  expect(aws.emailsSent().map(({ to }) => to)).toEqual(['owner-a@exemple.fr', 'owner-b@exemple.fr']);
  const claims = aws
    .tableRequests()
    .flatMap(({ update = '' }) => /(\w+) = \{"status":"sending"/.exec(update)?.[1] ?? []);
  expect(claims).toEqual(['ownerNotice', 'secondOwnerNotice']);
});

it('I1: writes to nobody twice', async () => {
  aws.dynamodb
    .on(UpdateCommand, { Key: key })
    .rejects(conditionFailed({ ...signUpItem(signUp), ownerNotice: { status: 'sent' } }));
  expect(await run()).toBeUndefined();
  expect(aws.emailsSent()).toEqual([]);
});

it('writes to nobody where nobody owns them, and for no sign-up that nobody has', async () => {
  owned(undefined, undefined);
  expect(await run()).toBeUndefined();
  aws.dynamodb.on(GetCommand).resolves({});
  expect(await run()).toBeUndefined();
  expect(aws.emailsSent()).toEqual([]);
});

it('F02: repeats only the message that failed', async () => {
  owned('b', 'a');
  aws.email.rejects(unreachable());
  expect(await run()).toEqual({ fault: 'DeliveryFailed' });
  expect(aws.tableRequests().at(-1)?.update).toContain('REMOVE ownerNotice');
});

it.each([throttled(), answerLost()])('is run again by the name of $name', async error => {
  aws.dynamodb.on(BatchGetCommand).rejects(error);
  expect(await run()).toEqual({ fault: error.name });
});
