/** Which status may follow which, stated once more as the drawing in the design has it. */
import type { Status } from '../../../core/sign-up/sign-up.ts';
import {
  awaitsCode,
  awaitsConsent,
  changeableWith,
  isChangeable,
  isOver,
  isProven,
  statusesBefore,
} from '../../../core/sign-up/transitions.ts';

const matched: Status[] = ['matching', 'awaiting_correction'];
const waiting: Status[] = ['awaiting_email_proof', 'awaiting_consent'];
const open: Status[] = [...matched, 'received', 'awaiting_code', 'code_accepted', ...waiting];

describe('the transitions', () => {
  it.each<[Status, Status[]]>([
    ['received', []],
    ['matching', ['awaiting_correction']],
    ['awaiting_correction', matched],
    ['awaiting_code', ['received', 'matching', 'awaiting_code']],
    ['code_accepted', ['received', 'matching', 'awaiting_code']],
    ['awaiting_email_proof', ['code_accepted', ...waiting, 'creating']],
    ['awaiting_consent', ['code_accepted', ...waiting]],
    ['creating', ['code_accepted', ...waiting]],
    ['completed', ['creating']],
    ['rejected', [...open, 'creating']],
    ['expired', open],
    ['abandoned', open],
  ])('X17: %s comes only after %j', (to, before) => {
    expect(statusesBefore(to).sort()).toEqual([...before].sort());
  });

  it.each<[Status, boolean, boolean]>([
    ['received', true, false],
    ['matching', false, false],
    ['awaiting_correction', false, false],
    ['awaiting_code', true, false],
    ['code_accepted', false, false],
    ['awaiting_email_proof', false, false],
    ['awaiting_consent', false, false],
    ['creating', false, false],
    ['completed', false, true],
    ['rejected', false, true],
    ['expired', false, true],
    ['abandoned', false, true],
  ])('%s: awaits the code: %s, is over: %s', (status, awaits, over) => {
    expect([awaitsCode(status), isOver(status)]).toEqual([awaits, over]);
  });

  it('X16: nobody consents while the e-mail is to be proven', () => {
    expect(awaitsConsent).toEqual(['code_accepted', 'awaiting_consent']);
  });

  it('X17: the contact may be mended while the code is not proven, or while the practice is asked', () => {
    const all: Status[] = [...open, 'creating', 'completed', 'rejected', 'expired', 'abandoned'];
    expect(all.filter(isChangeable)).toEqual(['awaiting_correction', 'received', 'awaiting_code']);
    for (const status of all.filter(isChangeable)) expect(changeableWith(status)).toContain(status);
    expect(changeableWith('awaiting_correction')).toEqual(['awaiting_correction']);
    expect(changeableWith('received')).toEqual(['received', 'awaiting_code']);
  });

  it('C3: no account without a proven phone: every way to completed passes the code', () => {
    const waysTo = (to: Status, seen: readonly Status[] = []): Status[][] => {
      const before = statusesBefore(to).filter(status => status !== to && !seen.includes(status));
      return before.length === 0
        ? [[to]]
        : before.flatMap(from => waysTo(from, [...seen, to]).map(way => [...way, to]));
    };
    const ways = waysTo('completed');
    expect(ways.length).toBeGreaterThan(0);
    for (const way of ways) {
      expect(way).toContain('code_accepted');
      expect(way).toContain('creating');
      expect(['received', ...matched]).toContain(way[0]);
      if (way.includes('awaiting_correction')) expect(way).toContain('matching');
    }
  });
});

it('shows that a phone was proven, also when the sign-up ended for a duplicate', () => {
  const proven: Status[] = ['code_accepted', ...waiting, 'creating', 'completed'];
  for (const status of proven) expect(isProven({ status })).toBe(true);
  for (const status of [...matched, 'received', 'awaiting_code', 'expired', 'abandoned', 'rejected'] as Status[])
    expect(isProven({ status })).toBe(false);
  expect(isProven({ status: 'rejected', rejectionReason: 'account_exists' })).toBe(true);
  expect(isProven({ status: 'rejected', rejectionReason: 'too_many_codes' })).toBe(false);
});
