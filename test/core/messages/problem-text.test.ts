import fc from 'fast-check';
import { languages } from '../../../core/language.ts';
import { type FieldCode, type ProblemCode, problemStatus, type RejectionReason } from '../../../core/messages/codes.ts';
import { lifetime, waitingTime } from '../../../core/messages/format/duration.ts';
import { fieldText, problemText } from '../../../core/messages/problem-text.ts';
import { fields } from '../../../core/messages/problems.ts';
import { rejectionText } from '../../../core/messages/rejection-text.ts';
import { rejections } from '../../../core/messages/rejections.ts';
import { texts } from '../../../core/messages/texts.ts';

const supportEmail = 'support@patients.example';
const practice = { name: 'Cabinet du Parc', phone: '+33 1 80 00 00 00' };
const problemCodes = Object.keys(problemStatus) as ProblemCode[];
const fieldCodes = Object.keys(fields.fr) as FieldCode[];
const reasons = Object.keys(rejections.fr) as RejectionReason[];
const sentences = /^\p{Lu}.*\.$/su;

describe.each(languages)('in %s', language => {
  it('a problem reads', () => {
    const parameters = { attemptsLeft: 2, retryAfterSeconds: 90, supportEmail };
    expect(
      Object.fromEntries(problemCodes.map(code => [code, problemText(code, language, parameters)])),
    ).toMatchSnapshot();
  });

  it('a problem without numbers reads', () => {
    const codes = ['wrong_code', 'too_many_requests', 'too_soon', 'too_many_codes', 'unavailable'] as const;
    expect(codes.map(code => problemText(code, language).detail)).toMatchSnapshot();
  });

  it('a field reads', () => {
    expect(Object.fromEntries(fieldCodes.map(code => [code, fieldText(code, language)]))).toMatchSnapshot();
  });

  it('a rejection reads', () => {
    expect(
      Object.fromEntries(reasons.map(reason => [reason, rejectionText(reason, language, { supportEmail })])),
    ).toMatchSnapshot();
  });

  it('every text is whole sentences, without a hole', () => {
    const all = [
      ...problemCodes.map(code => problemText(code, language).detail),
      ...problemCodes.map(code => problemText(code, language, { attemptsLeft: 0, retryAfterSeconds: 1 }).detail),
      ...fieldCodes.map(code => fieldText(code, language)),
      ...reasons.map(reason => rejectionText(reason, language, { supportEmail })),
    ];
    for (const text of all) {
      expect(text).toMatch(sentences);
      expect(text).not.toMatch(/undefined|NaN|\$\{| {2}| [.,]|\(\)/);
    }
  });

  it('no two texts are the same', () => {
    for (const all of [
      problemCodes.map(code => problemText(code, language).detail),
      fieldCodes.map(code => fieldText(code, language)),
    ])
      expect(new Set(all).size).toBe(all.length);
  });

  it('a wrong code says how many tries are left', () => {
    const detail = (attemptsLeft: number) => problemText('wrong_code', language, { attemptsLeft }).detail;
    expect([2, 1, 0].map(detail)).toMatchSnapshot();
  });

  it('A4: wrong letters say how many tries are left, then whom to call', () => {
    const detail = (attemptsLeft: number) => problemText('wrong_initials', language, { attemptsLeft }).detail;
    expect([4, 1, 0].map(detail)).toMatchSnapshot();
  });

  it('a rejection names the practice of the appointment, and its phone as people read it', () => {
    const message = rejectionText('contact_differs', language, { supportEmail, practice });
    expect(message).toMatchSnapshot();
    expect(message).toMatch(sentences);
    expect(message).toMatch(/Cabinet du Parc.*\+33 1 80 00 00 00/);
  });

  it('a wait is never too short, a life never too long', () => {
    const seconds: Record<string, number> = {};
    for (const [unit, length] of [
      ['seconds', 1],
      ['minutes', 60],
      ['hours', 3600],
    ] as const)
      for (let count = 1; count <= 60; count += 1) seconds[texts[language][unit](count)] ??= count * length;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400 }), duration => {
        expect(seconds[waitingTime(duration, language)]).toBeGreaterThanOrEqual(duration);
        expect(seconds[lifetime(duration, language)]).toBeLessThanOrEqual(duration);
      }),
    );
  });
});

it('the reasons of the help article give its advice', () => {
  expect(rejectionText('account_exists', 'fr', { supportEmail })).toMatch(
    /Assurez-vous que ce compte n’est pas le vôtre.*support@/,
  );
  expect(rejectionText('contact_differs', 'fr', { supportEmail })).toMatch(/Appelez le cabinet/);
});
