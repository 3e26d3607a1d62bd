/** The outcome that the waiting task should have: every status, every task, every state of the send. */
import { pendingCallback } from '../../../core/sign-up/pending-callback.ts';
import type { SignUp, Status, WaitingTask } from '../../../core/sign-up/sign-up.ts';
import type { SendOrder } from '../../../core/verification-code/verification-code.ts';
import { noon } from '../../support/clock.ts';
import { makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

const statuses: Status[] = [
  ...([
    'matching',
    'awaiting_correction',
    'received',
    'awaiting_code',
    'code_accepted',
    'awaiting_email_proof',
    'awaiting_consent',
    'creating',
  ] as const),
  ...(['completed', 'rejected', 'expired', 'abandoned'] as const),
];
const sends: SendOrder['status'][] = ['ordered', 'sending', 'sent'];
const states: (WaitingTask['state'] | undefined)[] = [undefined, 'DeliverCode', 'AwaitEmailProof', 'AwaitConsent'];

const signUpThat = (status: Status, sending: SendOrder['status'], state?: WaitingTask['state']): SignUp =>
  makeSignUp({
    status,
    send: { number: 2, channel: 'sms', status: sending, at: noon },
    ...(state && { task: { state, token: 'token' } }),
  });

/** All outcomes that a task can wait for. A case that is not named here waits for nothing. */
const lacking: Record<string, string> = {
  'DeliverCode received ordered': 'ordered',
  'DeliverCode awaiting_code ordered': 'ordered',
  'DeliverCode code_accepted ordered': 'verified',
  'DeliverCode code_accepted sending': 'verified',
  'DeliverCode code_accepted sent': 'verified',
  'DeliverCode creating ordered': 'verified',
  'DeliverCode creating sending': 'verified',
  'DeliverCode creating sent': 'verified',
  'AwaitEmailProof awaiting_consent ordered': 'email_proven',
  'AwaitEmailProof awaiting_consent sending': 'email_proven',
  'AwaitEmailProof awaiting_consent sent': 'email_proven',
  'AwaitEmailProof creating ordered': 'email_proven',
  'AwaitEmailProof creating sending': 'email_proven',
  'AwaitEmailProof creating sent': 'email_proven',
  'AwaitConsent creating ordered': 'consented',
  'AwaitConsent creating sending': 'consented',
  'AwaitConsent creating sent': 'consented',
};

describe('the callback that is missing', () => {
  const cases = states.flatMap(state => statuses.flatMap(status => sends.map(sending => ({ state, status, sending }))));
  it.each(cases)('F03: task $state, $status, send $sending', ({ state, status, sending }) => {
    const expected = lacking[`${state} ${status} ${sending}`];
    expect(pendingCallback(signUpThat(status, sending, state))).toBe(expected);
  });

  it.each(['corrected', 'retyped', 'declined', 'awaited'] as const)('F03: a correction that is %s', correction => {
    const signUp = makeReminderSignUp(correction, { task: { state: 'AwaitCorrection', token: 'token' } });
    expect(pendingCallback(signUp)).toBe(correction === 'awaited' ? undefined : correction);
    for (const status of ['matching', 'awaiting_code', 'rejected'] as const)
      expect(pendingCallback({ ...signUp, status })).toBeUndefined();
  });
});
