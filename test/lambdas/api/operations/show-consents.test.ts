/** POST /api/operations/consents: which texts a person accepted, of an open account and of erased ones; nothing else of them. */
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import {
  accountKey,
  consentKey,
  emailMarkerKey,
  evidenceKey,
  phoneMarkerKey,
} from '../../../../adapters/dynamodb/keys.ts';
import { keyedDigest } from '../../../../core/keyed-digest.ts';
import { handler } from '../../../../lambdas/api/operations/show-consents.ts';
import { accountItem, makeAccount } from '../../../support/accounts.ts';
import { day, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';

const aws = mockAws();
const [phone, email] = ['+33612345678', 'camille@exemple.fr'];
const [phoneDigest, emailDigest] = [keyedDigest(keys, 'phone', phone), keyedDigest(keys, 'email', email)];
const account = makeAccount();
const terms = { version: '2026-11-01', language: 'fr', sha256: 'a'.repeat(64), door: 'direct' } as const;
const given = { document: 'terms', ...terms, at: noon - 30 * day };
const told = {
  ...{ document: 'terms', version: '2026-11-01', locale: 'fr', sha256: 'a'.repeat(64), door: 'direct' },
  acceptedAt: new Date(noon - 30 * day).toISOString(),
};
const open = [
  { ...phoneMarkerKey(phoneDigest), accountId: account.id },
  { ...emailMarkerKey(emailDigest), accountId: account.id },
  accountItem(account),
  { ...consentKey(account.id, 'terms', terms.version), ...given },
];
const erasedAt = noon - day;
const erased = {
  ...evidenceKey(phoneDigest, erasedAt),
  ...{ digest: phoneDigest, openedAt: noon - 90 * day, erasedAt, consents: [given] },
};
const show = (body: object) => callRoute(handler, { method: 'POST', body });

it.each([{ phone: '06 12 34 56 78' }, { email }, { phone, email }])(
  'E2: tells what the person with %j accepted: text, language, digest, time and door',
  async body => {
    holdItems(aws, ...open);
    const answer = await show(body);
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(answer.body).toEqual({
      accounts: [{ accountId: account.id, openedAt: new Date(account.openedAt).toISOString(), consents: [told] }],
    });
  },
);

it('E2: tells the evidence of an erased account by its phone, beside that of a later one', async () => {
  holdItems(aws, ...open, erased);
  const { body } = await show({ phone });
  expect(body.accounts).toEqual([
    expect.objectContaining({ accountId: account.id }),
    {
      ...{ openedAt: new Date(noon - 90 * day).toISOString(), erasedAt: new Date(erasedAt).toISOString() },
      consents: [told],
    },
  ]);
});

it('J1: tells and logs nothing of the contact', async () => {
  holdItems(aws, ...open, erased);
  const { text } = await show({ phone, email });
  for (const contact of [phone, email, phoneDigest, emailDigest])
    expect(`${text} ${JSON.stringify(aws.logged())}`).not.toContain(contact);
});

it('knows nobody where there is nothing', async () => {
  holdItems(aws);
  expect(await show({ phone })).toMatchObject({ status: 200, body: { accounts: [] } });
});

it('follows no marker to an account that is gone', async () => {
  holdItems(aws, ...open.filter(({ sk }) => sk !== accountKey(account.id).sk));
  expect((await show({ phone })).body).toEqual({ accounts: [] });
});

it.each([{}, { phone: 'nobody' }, { email: 7 }, { phone, accountId: account.id }])(
  'A1: refuses a body such as %j, and reads nothing',
  async body => {
    expect(await show(body)).toMatchObject({ status: 422, body: { code: 'invalid_input' } });
    expect(aws.operations()).toEqual([]);
  },
);

it('is unavailable while the table throttles', async () => {
  aws.dynamodb.on(BatchGetCommand).rejects(throttled());
  expect(await show({ phone })).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});
