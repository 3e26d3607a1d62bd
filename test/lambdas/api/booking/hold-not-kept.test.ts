/** A hold that cannot be lengthened costs its patient the slot at worst, and never what was answered. */
import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { signUpKey, slotKey } from '../../../../adapters/dynamodb/keys.ts';
import { planBooking } from '../../../../core/booking/planned-booking.ts';
import { privacyNotice } from '../../../../core/documents/privacy-notice.ts';
import { sha256 } from '../../../../core/keyed-digest.ts';
import type { SignUp } from '../../../../core/sign-up/sign-up.ts';
import { codeDigits } from '../../../../core/verification-code/verification-code.ts';
import * as answerCode from '../../../../lambdas/api/answer-code.ts';
import * as replaceHold from '../../../../lambdas/api/booking/replace-hold.ts';
import * as changeContact from '../../../../lambdas/api/change-contact.ts';
import * as giveConsent from '../../../../lambdas/api/give-consent.ts';
import * as resendCode from '../../../../lambdas/api/resend-code.ts';
import { makeHold, makeSlot } from '../../../support/booking.ts';
import { minute, noon } from '../../../support/clock.ts';
import { throttled } from '../../../support/handlers/aws-errors.ts';
import { noteHistories } from '../../../support/handlers/histories.ts';
import { callRoute } from '../../../support/handlers/invoke.ts';
import { signUpItem } from '../../../support/handlers/items.ts';
import { holdItems } from '../../../support/handlers/stored-items.ts';
import { keys, mockAws } from '../../../support/mocked-aws.ts';
import { makeSignUp } from '../../../support/sign-up.ts';

const aws = mockAws();

const hold = makeHold();
const slot = makeSlot({ status: 'held', holdId: hold.id, holdExpiresAt: noon + minute, isProven: false });
const made = makeSignUp({
  door: 'booking',
  status: 'awaiting_code',
  accessTokenHash: sha256('token'),
  task: { state: 'DeliverCode', token: 'task' },
  send: { number: 1, channel: 'sms', status: 'sent', at: noon - 2 * minute },
  patient: { lastName: 'Martin', firstName: 'Camille' },
  booking: planBooking(hold, { appointmentId: 'a', recordId: 'r' }),
});
const signUp: SignUp = { ...made, code: { ...made.code, attempts: 1, expiresAt: noon + 3 * minute } };
const consented: SignUp = { ...signUp, status: 'creating', task: { state: 'AwaitConsent', token: 'task' } };
const notice = privacyNotice(aws.configuration, 'en');

const ask = (handler: typeof answerCode.handler, body: object, method?: string) =>
  callRoute(handler, { body, parameters: { id: signUp.id }, bearer: 'token', ...(method && { method }) });

const answers = {
  'the right code': () => ask(answerCode.handler, { code: codeDigits(keys.code, signUp.code, '+33612345678') }),
  'another code': () => ask(resendCode.handler, {}),
  'another phone': () => ask(changeContact.handler, { phone: '+33612345679' }, 'PATCH'),
  'another e-mail': () =>
    ask(changeContact.handler, { email: 'autre@exemple.fr', emailConfirmation: 'autre@exemple.fr' }, 'PATCH'),
  consent: () =>
    ask(giveConsent.handler, {
      acceptPrivacyNotice: true,
      privacyNoticeVersion: notice.version,
      privacyNoticeSha256: notice.sha256,
    }),
};

/** Slots are throttled to writes, or to everything. */
function throttleSlots(isReadable: boolean) {
  const { pk, sk } = slotKey(slot);
  aws.dynamodb.on(UpdateCommand, { Key: { pk, sk } }).rejects(throttled());
  aws.dynamodb.on(TransactWriteCommand).callsFake(({ TransactItems }) => {
    if (JSON.stringify(TransactItems).includes(sk)) throw throttled();
    return {};
  });
  if (!isReadable) aws.dynamodb.on(GetCommand, { Key: { pk, sk } }).rejects(throttled());
}

beforeEach(() => {
  noteHistories(aws, signUp);
  aws.dynamodb.on(GetCommand, { Key: signUpKey(signUp.id) }).resolves({ Item: signUpItem(signUp) });
  aws.dynamodb.on(GetCommand, { Key: slotKey(slot) }).resolves({ Item: { ...slotKey(slot), ...slot } });
  aws.dynamodb.on(UpdateCommand, { Key: signUpKey(signUp.id) }).callsFake(({ ExpressionAttributeValues }) => ({
    Attributes: signUpItem(Object.values(ExpressionAttributeValues).includes('creating') ? consented : signUp),
  }));
});

it.each(Object.entries(answers))('%s counts though the slot can be neither held nor seen', async (what, answer) => {
  throttleSlots(false);
  const { status, body } = await answer();
  expect([status, body.signUp.appointment]).toEqual([what === 'the right code' ? 200 : 202, undefined]);
  expect(aws.callbacks()).toHaveLength(what === 'another e-mail' ? 0 : 1);
  const lost = { signUpId: signUp.id, errorName: 'ThrottlingException' };
  expect(aws.logged()).toContainEqual({ event: 'slot_not_read', ...lost });
});

it.each(['the right code', 'another code', 'another phone'] as const)(
  '%s counts, and its answer shows the time that the hold has, where it cannot be lengthened',
  async what => {
    throttleSlots(true);
    const { body } = await answers[what]();
    expect(body.signUp.appointment).toMatchObject({ status: 'held', heldUntil: '2026-11-02T12:01:00.000Z' });
    expect(aws.logged()).toContainEqual({
      event: 'hold_not_kept',
      signUpId: signUp.id,
      errorName: 'ThrottlingException',
    });
  },
);

it('another slot is the patient’s though the one before cannot be let go', async () => {
  const next = {
    ...makeHold(),
    id: sha256('newhold'),
    about: { ...hold.about, startsAt: slot.startsAt + 60 * minute },
  };
  holdItems(aws, signUpItem({ ...signUp, status: 'awaiting_consent' }), {
    pk: `HOLD#${next.id}`,
    sk: 'HOLD',
    ...next,
  });
  throttleSlots(true);
  const { status } = await ask(replaceHold.handler, { hold: 'newhold' }, 'PUT');
  expect(status).toBe(202);
  expect(aws.logged()).toContainEqual({
    event: 'slot_not_released',
    signUpId: signUp.id,
    errorName: 'ThrottlingException',
  });
});
