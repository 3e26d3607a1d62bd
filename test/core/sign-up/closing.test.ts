/** How a sign-up ends or goes on: every status, every cause, in time and late. */
import { type Closing, type ClosingCause, closing, endingOf, hasExpired } from '../../../core/sign-up/closing.ts';
import type { Status } from '../../../core/sign-up/sign-up.ts';
import type { SendOrder } from '../../../core/verification-code/verification-code.ts';
import { noon } from '../../support/clock.ts';
import { makeReminderSignUp, makeSignUp } from '../../support/sign-up.ts';

type Word = 'expire' | 'contact_differs' | ClosingCause | Extract<Closing, { next: string }>['next'];

const causes = [
  ...(['timed_out', 'faulted', 'undeliverable', 'delivery_failed', 'too_many_codes'] as const),
  ...(['account_exists', 'link_unusable', 'declined', 'abandoned'] as const),
] satisfies ClosingCause[];

/** In the order of `causes`; `expire` or a reason ends the sign-up, any other word is where the workflow goes on. */
type Row = readonly [Word, Word, Word, Word, Word, Word, Word, Word, Word];
const always = (word: Word): Row => [word, word, word, word, word, word, word, word, word];

/** For every other reason, `word`. An account or an ended link stands in the way of everything. */
const unlessImpossible = (word: Word): Row => [
  ...([word, word, word, word, word] as const),
  ...(['account_exists', 'link_unusable', word, word] as const),
];
const code: Row = [
  ...(['ordered', 'ordered', 'undeliverable', 'delivery_failed', 'too_many_codes'] as const),
  ...(['account_exists', 'link_unusable', 'ordered', 'ordered'] as const),
];
const reminder: Row = [
  ...(['matching', 'matching', 'undeliverable', 'delivery_failed', 'too_many_codes'] as const),
  ...(['account_exists', 'link_unusable', 'matching', 'matching'] as const),
];

const inTime: Record<Status, Row> = {
  received: code,
  matching: reminder,
  awaiting_correction: [...reminder.slice(0, 7), 'contact_differs', 'matching'] as unknown as Row,
  awaiting_code: code,
  code_accepted: unlessImpossible('verified'),
  awaiting_email_proof: unlessImpossible('verified'),
  awaiting_consent: unlessImpossible('verified'),
  creating: unlessImpossible('consented'),
  completed: always('created'),
  rejected: always('closed'),
  expired: always('closed'),
  abandoned: always('closed'),
};

const lateOpen = unlessImpossible('expire');
const late: Record<Status, Row> = {
  ...inTime,
  received: lateOpen,
  matching: lateOpen,
  awaiting_correction: unlessImpossible('contact_differs'),
  awaiting_code: lateOpen,
  code_accepted: lateOpen,
  // The claimant is told first: Close comes back with that cause, and ends it.
  awaiting_email_proof: [
    ...Array(6).fill('account_exists'),
    'link_unusable',
    'account_exists',
    'account_exists',
  ] as unknown as Row,
  awaiting_consent: lateOpen,
};

function toWord(decided: Closing): string {
  if ('next' in decided) return decided.next;
  return decided.end === 'expired' ? 'expire' : String(decided.reason);
}

const cells = (table: Record<Status, Row>) =>
  (Object.keys(table) as Status[]).flatMap(status =>
    causes.map((cause, i) => [status, cause, String(table[status][i])] as const),
  );

const signUpThat = (status: Status, sending: SendOrder['status'] = 'sent') =>
  makeSignUp({ status, send: { number: 1, channel: 'sms', status: sending, at: noon } });

describe('closing in time', () => {
  it.each(cells(inTime))('%s, because %s: %s', (status, cause, word) => {
    const signUp = signUpThat(status);
    expect(toWord(closing(signUp, cause, signUp.expiresAt - 1))).toBe(word);
  });

  it.each(['ordered', 'sending'] as const)('F04: a code that is %s when the wait ends is still sent', sending => {
    for (const status of ['received', 'awaiting_code'] as const)
      expect(closing(signUpThat(status, sending), 'timed_out', noon)).toEqual({ next: 'ordered' });
  });

  it('F03: a decline that was noted ends the wait, whatever brought the workflow here', () => {
    const { reminder } = makeReminderSignUp('declined');
    const signUp = { ...signUpThat('awaiting_correction'), reminder };
    for (const cause of ['timed_out', 'faulted'] as const)
      expect(closing(signUp, cause, noon)).toEqual({ end: 'rejected', reason: 'contact_differs' });
  });

  it.each(['undeliverable', 'delivery_failed'] as const)(
    '%s takes nothing from a patient with an earlier code',
    cause => {
      const signUp = signUpThat('awaiting_code', 'ordered');
      const again = {
        ...signUp,
        send: { ...signUp.send, number: 2 },
        code: { ...signUp.code, expiresAt: noon + 1 },
      };
      expect(closing(again, cause, noon)).toEqual({ next: 'ordered' });
    },
  );

  it.each(['undeliverable', 'delivery_failed', 'too_many_codes'] as const)(
    'an ordered code does not outlive %s',
    cause => {
      expect(closing(signUpThat('received', 'ordered'), cause, noon)).toEqual({ end: 'rejected', reason: cause });
    },
  );
});

describe('closing late', () => {
  it.each(cells(late))('%s, because %s: %s', (status, cause, word) => {
    const signUp = signUpThat(status);
    expect(toWord(closing(signUp, cause, signUp.expiresAt))).toBe(word);
  });

  it('ends even what is still ordered', () => {
    const signUp = signUpThat('awaiting_code', 'ordered');
    expect(closing(signUp, 'faulted', signUp.expiresAt)).toEqual({ end: 'expired' });
  });
});

describe('what a patient whose time is over is told before the workflow has written it', () => {
  const endingAfter = (status: Status) => {
    const signUp = signUpThat(status);
    return endingOf(signUp, signUp.expiresAt);
  };

  it.each<[Status, ReturnType<typeof endingOf>]>([
    ['awaiting_code', { end: 'expired' }],
    ['awaiting_correction', { end: 'rejected', reason: 'contact_differs' }],
    ['awaiting_email_proof', { end: 'rejected', reason: 'account_exists' }],
    ['creating', undefined],
  ])('%s: %j', (status, ending) => {
    expect(endingAfter(status)).toEqual(ending);
  });

  it('an e-mail that nobody proved stays with its account, once the claimant is told', () => {
    const signUp = signUpThat('awaiting_email_proof');
    expect(closing(signUp, 'timed_out', signUp.expiresAt)).toEqual({ next: 'account_exists' });
    expect(closing(signUp, 'account_exists', signUp.expiresAt)).toEqual({ end: 'rejected', reason: 'account_exists' });
  });
});

it.each<[string, Status, number, boolean]>([
  ['is over and nobody closed it yet', 'awaiting_code', 0, true],
  ['was closed', 'expired', 0, true],
  ['is not over', 'awaiting_code', -1, false],
  ['is over while the account is being opened', 'creating', 0, false],
  ['ended in another way', 'rejected', 0, false],
  ['ends with what its practice did not correct', 'awaiting_correction', 0, false],
])('a sign-up whose time %s: %s', (_, status, after, expected) => {
  const signUp = signUpThat(status);
  expect(hasExpired(signUp, signUp.expiresAt + after)).toBe(expected);
});
