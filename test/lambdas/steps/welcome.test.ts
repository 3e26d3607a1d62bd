/** Welcome: one e-mail, after which nobody needs the address here any more. */
import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey } from '../../../adapters/dynamodb/keys.ts';
import { linkToken } from '../../../core/account/account-link.ts';
import { planBooking } from '../../../core/booking/planned-booking.ts';
import type { SignUp } from '../../../core/sign-up/sign-up.ts';
import { handler } from '../../../lambdas/steps/welcome.ts';
import { makeHold, makeSlot } from '../../support/booking.ts';
import { hour, noon, second } from '../../support/clock.ts';
import {
  accessDenied,
  answerLost,
  conditionFailed,
  messageRefused,
  throttled,
  unreachable,
} from '../../support/handlers/aws-errors.ts';
import { runStep } from '../../support/handlers/invoke.ts';
import { signUpItem } from '../../support/handlers/items.ts';
import { itIsRefused } from '../../support/handlers/step-input.ts';
import { keyName, saying } from '../../support/handlers/table-request.ts';
import { keys, mockAws } from '../../support/mocked-aws.ts';
import { makeSignUp } from '../../support/sign-up.ts';

const aws = mockAws();

const signUp = makeSignUp({ status: 'completed', language: 'de' });
const key = signUpKey(signUp.id);
const onClaim = () => aws.dynamodb.on(UpdateCommand, { Key: key, ReturnValues: 'ALL_NEW' });
const run = () => runStep(handler, { signUpId: signUp.id });

beforeEach(() => {
  onClaim().resolves({ Attributes: signUpItem(signUp) });
});

it('I3: claims nothing without the secret', async () => {
  aws.secrets.rejects(accessDenied());
  expect(await run()).toEqual({ fault: 'AccessDeniedException' });
  expect(aws.operations()).toEqual(['GetSecretValue']);
});

describe('F22: an input that is not its own', () => itIsRefused(aws, handler, { signUpId: signUp.id }));

it('is claimed, sent in the patient’s language, noted, and the contact is dropped', async () => {
  expect(await run()).toBeUndefined();
  expect(aws.emailsSent()).toEqual([
    expect.objectContaining({ to: 'camille@exemple.fr', subject: expect.stringMatching(/Konto/) }),
  ]);
  expect(aws.tableRequests()).toMatchObject([
    {
      key: keyName(key),
      update: `SET welcome = {"status":"sending","leaseUntil":${noon + 45 * second}}`,
      condition: saying(`id = "${signUp.id}"`, 'attribute_not_exists(welcome)', `welcome.leaseUntil < ${noon}`),
    },
    {
      key: keyName(key),
      update: saying(
        'welcome = {"status":"sent"}',
        JSON.stringify([{ message: 'welcome', channel: 'email', at: noon, outcome: 'sent', messageId: 'email-1' }]),
        'REMOVE contact',
      ),
    },
  ]);
});

it('M1: has a link that confirms the e-mail and one that gives it back, both of the configured origin (A5)', async () => {
  await run();
  const { accountId, emailDigest, completedAt } = signUp;
  const token = (purpose: 'confirm-email' | 'not-me') =>
    linkToken(keys, purpose, accountId, emailDigest, String(completedAt));
  expect(aws.emailsSent()[0]?.text.match(/https:\S+/g)).toEqual([
    `https://patients.example/confirm-email#${token('confirm-email')}`,
    `https://patients.example/not-me#${token('not-me')}`,
    `https://patients.example/contact?topic=sign_up&reference=${signUp.reference}`,
  ]);
});

it('M1: of an e-mail that the sign-up proved asks for no confirmation, and can be given back', async () => {
  onClaim().resolves({ Attributes: signUpItem({ ...signUp, emailProvenAt: noon }) });
  await run();
  const { accountId, emailDigest, completedAt } = signUp;
  expect(aws.emailsSent()[0]?.text.match(/https:\S+/g)).toEqual([
    'https://patients.example/sign-in',
    `https://patients.example/not-me#${linkToken(keys, 'not-me', accountId, emailDigest, String(completedAt))}`,
    `https://patients.example/contact?topic=sign_up&reference=${signUp.reference}`,
  ]);
});

describe('L4: of a booking', () => {
  const booking = planBooking(makeHold(), { appointmentId: 'a'.repeat(32), recordId: 'b'.repeat(32) });
  const opened = (outcome: 'booked' | 'gone') =>
    onClaim().resolves({ Attributes: signUpItem({ ...signUp, language: 'fr', booking: { ...booking, outcome } }) });
  const free = [1, 2, 3, 4].map(n => makeSlot({ status: 'free' }, { startsAt: booking.about.startsAt + n * hour }));

  it('whose slot is lost says so, and leads to three near it', async () => {
    opened('gone');
    aws.dynamodb.on(QueryCommand).resolves({ Items: free });
    expect(await run()).toBeUndefined();
    const [email] = aws.emailsSent();
    expect(email?.subject).toMatch(/sans rendez-vous/);
    expect(email?.text).toMatch(/pas pu être réservé.*mardi 3 novembre 2026 à 13:00, avec le Dr Parc/);
    expect(email?.text.match(/à 1[4-7]:00(?=\.$)/gm)).toEqual(['à 14:00', 'à 15:00', 'à 16:00']);
    expect(email?.text).toContain('/book/cabinet-1/dr-parc\n');
    expect(aws.logged()).toContainEqual({ event: 'slot_lost', signUpId: signUp.id });
  });

  it('whose slot is lost says so by text to a mobile, too, once', async () => {
    opened('gone');
    await run();
    expect(aws.smsSent()).toEqual([
      expect.objectContaining({
        to: signUp.contact?.phone,
        text: expect.stringMatching(/\/book\/cabinet-1\/dr-parc$/),
      }),
    ]);
    const claims = aws
      .tableRequests()
      .flatMap(({ update = '' }) => /SET (\w+) = \{"status":"sending"/.exec(update)?.[1] ?? []);
    expect(claims).toEqual(['welcome', 'lostSlotNotice']);
  });

  it('with a landline, or with its slot, is told by e-mail alone', async () => {
    opened('booked');
    await run();
    const { contact } = signUp;
    const landline = contact && { ...contact, phone: '+33180000001', line: 'fixed_line' as const };
    const gone = { ...booking, outcome: 'gone' as const };
    onClaim().resolves({
      Attributes: signUpItem({ ...signUp, ...(landline && { contact: landline }), booking: gone }),
    });
    await run();
    expect(aws.smsSent()).toEqual([]);
    expect(aws.emailsSent()).toHaveLength(2);
  });

  it('F12: gets its e-mail where the text cannot go out', async () => {
    opened('gone');
    aws.sms.rejects(unreachable());
    expect(await run()).toBeUndefined();
    expect(aws.emailsSent()).toHaveLength(1);
    expect(aws.logged()).toContainEqual(expect.objectContaining({ event: 'delivery_failed', channel: 'sms' }));
  });

  it('without a free slot near it leads to the calendar', async () => {
    opened('gone');
    await run();
    expect(aws.emailsSent()[0]?.text).toMatch(/Aucun créneau proche/);
  });

  it('that has its slot asks for no other', async () => {
    opened('booked');
    await run();
    expect(aws.operations()).not.toContain('Query');
    expect(aws.emailsSent()[0]?.subject).not.toMatch(/sans rendez-vous/);
  });

  it('gives its claim back when the slots cannot be read', async () => {
    opened('gone');
    aws.dynamodb.on(QueryCommand).rejects(throttled());
    expect(await run()).toEqual({ fault: 'ThrottlingException' });
    expect(aws.emailsSent()).toEqual([]);
    expect(aws.tableRequests().at(-1)?.update).toContain('REMOVE welcome');
  });
});

it.each([
  ['sent', undefined],
  ['sending', { fault: 'DeliveryInProgress' }],
])('I1: that is %s already is not sent again', async (status, outcome) => {
  onClaim().rejects(conditionFailed({ ...signUpItem(signUp), welcome: { status } }));
  expect(await run()).toEqual(outcome);
  expect(aws.emailsSent()).toEqual([]);
});

it('of a sign-up that nobody has, or whose contact is dropped, is not sent', async () => {
  onClaim().rejects(conditionFailed());
  expect(await run()).toBeUndefined();
  const { contact: _, ...dropped }: SignUp = signUp;
  onClaim().resolves({ Attributes: signUpItem(dropped) });
  expect(await run()).toBeUndefined();
  expect(aws.emailsSent()).toEqual([]);
});

it.each([
  ['DeliveryFailed', 'failed', 'delivery_failed', unreachable()],
  ['DeliveryFailed', 'failed', 'delivery_failed', throttled()],
  ['MessageRefused', 'refused', 'delivery_refused', messageRefused()],
])('is a fault %s, noted as %s, with its claim given back', async (fault, outcome, event, error) => {
  aws.email.rejects(error);
  expect(await run()).toEqual({ fault });
  expect(aws.tableRequests()[1]).toMatchObject({
    update: saying('REMOVE welcome', `"outcome":"${outcome}"`),
    condition: 'welcome.status = "sending"',
  });
  expect(aws.logged()[0]).toMatchObject({ event, signUpId: signUp.id, channel: 'email' });
});

it('F12: whose answer is lost is not sent again', async () => {
  aws.email.rejects(answerLost());
  expect(await run()).toBeUndefined();
  expect(aws.tableRequests()[1]?.update).toContain('"outcome":"unconfirmed"');
});

it('is run again by the name of what throttled the table', async () => {
  onClaim().rejects(throttled());
  expect(await run()).toEqual({ fault: 'ThrottlingException' });
  expect(aws.emailsSent()).toEqual([]);
});
