/** How a sign-up ends or goes on: every status, every cause, in time and late. */
import { type Closing, type ClosingCause, closing } from '../../../core/sign-up/closing.ts';
import type { Status } from '../../../core/sign-up/sign-up.ts';
import type { SendOrder } from '../../../core/verification-code/verification-code.ts';
import { noon } from '../../support/clock.ts';
import { makeSignUp } from '../../support/sign-up.ts';

type Word = 'expire' | ClosingCause | Extract<Closing, { goOn: string }>['goOn'];

const causes = ['timed_out', 'faulted', 'undeliverable', 'too_many_codes', 'account_exists', 'abandoned'] as const;

/** In the order of `causes`; `expire` or a reason ends the sign-up, any other word is where the workflow goes on. */
type Row = readonly [Word, Word, Word, Word, Word, Word];
const always = (word: Word): Row => [word, word, word, word, word, word];

const inTime: Record<Status, Row> = {
  received: ['expire', 'ordered', 'undeliverable', 'too_many_codes', 'account_exists', 'expire'],
  awaiting_code: ['expire', 'ordered', 'undeliverable', 'too_many_codes', 'account_exists', 'expire'],
  code_accepted: ['verified', 'verified', 'verified', 'verified', 'account_exists', 'verified'],
  awaiting_consent: ['expire', 'verified', 'expire', 'expire', 'account_exists', 'expire'],
  creating: ['consented', 'consented', 'consented', 'consented', 'account_exists', 'consented'],
  completed: always('created'),
  rejected: always('closed'),
  expired: always('closed'),
  abandoned: always('closed'),
};

const lateOpen: Row = ['expire', 'expire', 'expire', 'expire', 'account_exists', 'expire'];
const late: Record<Status, Row> = {
  ...inTime,
  received: lateOpen,
  awaiting_code: lateOpen,
  code_accepted: lateOpen,
  awaiting_consent: lateOpen,
};

function toWord(decided: Closing): string {
  if ('goOn' in decided) return decided.goOn;
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
      expect(closing(signUpThat(status, sending), 'timed_out', noon)).toEqual({ goOn: 'ordered' });
  });

  it.each(['undeliverable', 'too_many_codes'] as const)('an ordered code does not outlive %s', cause => {
    expect(closing(signUpThat('received', 'ordered'), cause, noon)).toEqual({ end: 'rejected', reason: cause });
  });
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
