import fc from 'fast-check';
import { type Language, languages } from '../../../core/language.ts';
import { accountProblems } from '../../../core/messages/account/problems.ts';
import { ownAppointmentProblems } from '../../../core/messages/booking/own-appointment-problems.ts';
import { bookingProblems } from '../../../core/messages/booking/problems.ts';
import { slotProblems } from '../../../core/messages/booking/slot-problems.ts';
import { type FieldCode, type ProblemCode, problemStatus, type RejectionReason } from '../../../core/messages/codes.ts';
import { lifetime, waitingTime } from '../../../core/messages/format/duration.ts';
import { phrases } from '../../../core/messages/phrases.ts';
import { practiceProblems } from '../../../core/messages/practice/problems.ts';
import { fieldText, problemText as textOf } from '../../../core/messages/problem-text.ts';
import { fields } from '../../../core/messages/problems.ts';
import { rejectionText } from '../../../core/messages/rejection-text.ts';
import { rejections } from '../../../core/messages/rejections.ts';
import { lookUpProblems } from '../../../core/messages/sign-up/look-up-problems.ts';
import { signUpProblems } from '../../../core/messages/sign-up/problems.ts';
import { practice, supportEmail } from '../../support/messages/every-message.ts';
import { faultsOf } from '../../support/messages/wording.ts';

const allProblems = (language: Language) => ({
  ...signUpProblems[language],
  ...accountProblems[language],
  ...practiceProblems[language],
  ...bookingProblems[language],
  ...slotProblems[language],
  ...lookUpProblems[language],
  ...ownAppointmentProblems[language],
});
const everyProblem = { de: allProblems('de'), en: allProblems('en'), fr: allProblems('fr'), it: allProblems('it') };
const problemText = (code: ProblemCode, language: Language, parameters?: Parameters<typeof textOf>[3]) =>
  textOf(everyProblem, code, language, parameters);
const problemCodes = Object.keys(problemStatus) as ProblemCode[];
const fieldCodes = Object.keys(fields.fr) as FieldCode[];
const reasons = Object.keys(rejections.fr) as RejectionReason[];
const sentences = /^\p{Lu}.*\.$/su;

describe.each(languages)('in %s', language => {
  it('every text is whole sentences, without a hole', () => {
    const all = [
      ...problemCodes.map(code => problemText(code, language).detail),
      ...problemCodes.map(code => problemText(code, language, { attemptsLeft: 0, retryAfterSeconds: 1 }).detail),
      ...fieldCodes.map(code => fieldText(code, language)),
      ...reasons.map(reason => rejectionText(reason, language, { supportEmail })),
    ];
    for (const text of all) {
      expect(text).toMatch(sentences);
      expect(faultsOf(text, language)).toEqual([]);
    }
  });

  it('a budget that is spent tells what helps: another connection, later, or people', () => {
    const refused = (code: ProblemCode, retryAfterSeconds: number) =>
      problemText(code, language, { retryAfterSeconds, supportEmail }).detail;
    const [shortly, long] = [refused('too_many_requests', 2), refused('too_many_requests', 1800)];
    expect(long.length).toBeGreaterThan(shortly.length + 10);
    expect(refused('unavailable', 1800)).toContain(waitingTime(1800, language));
    expect(refused('unavailable', 1800)).toContain(supportEmail);
    expect(refused('unavailable', 5)).not.toContain(supportEmail);
    expect(refused('too_many_codes', 1800)).toContain(waitingTime(1800, language));
    // A month is no wait: nothing but people help.
    const month = 30 * 24 * 3600;
    expect(refused('too_many_codes', month)).not.toContain(waitingTime(month, language));
    expect(refused('too_many_codes', month)).toContain(supportEmail);
    for (const text of [long, refused('unavailable', 1800), refused('too_many_codes', month)])
      expect([text, faultsOf(text, language)]).toEqual([expect.stringMatching(sentences), []]);
  });

  it('no two texts are the same', () => {
    for (const all of [
      problemCodes.map(code => problemText(code, language).detail),
      fieldCodes.map(code => fieldText(code, language)),
    ])
      expect(new Set(all).size).toBe(all.length);
  });

  it('a problem tells the wait, the tries left and whom to ask', () => {
    const wait = waitingTime(90, language);
    for (const code of ['too_many_requests', 'too_soon', 'too_many_codes', 'unavailable'] as const) {
      expect(problemText(code, language, { retryAfterSeconds: 90 }).detail).toContain(wait);
      expect(problemText(code, language).detail).not.toMatch(/\d/);
    }
    expect(problemText('too_many_codes', language, { supportEmail }).detail).toContain(supportEmail);
    for (const code of ['wrong_code', 'wrong_initials'] as const) {
      expect(problemText(code, language, { attemptsLeft: 4 }).detail).toContain('4');
      expect(problemText(code, language, { attemptsLeft: 0 }).detail).not.toMatch(/\d/);
    }
  });

  it('a rejection names the practice of the appointment, and its phone as people read it', () => {
    const message = rejectionText('contact_differs', language, {
      supportEmail,
      practice: { name: practice.name, phone: practice.formattedPhone },
    });
    expect(message).toMatch(sentences);
    expect(message).toMatch(/Cabinet des Tilleuls.*\+33 1 80 00 00 00/);
  });

  it('a rejection that the patient cannot mend names the support', () => {
    for (const reason of ['account_exists', 'too_many_codes', 'undeliverable'] as const)
      expect(rejectionText(reason, language, { supportEmail })).toContain(supportEmail);
  });

  it('a wait is never too short, a life never too long', () => {
    const seconds: Record<string, number> = {};
    for (const [unit, length] of [
      ['seconds', 1],
      ['minutes', 60],
      ['hours', 3600],
    ] as const)
      for (let count = 1; count <= 60; count += 1) seconds[phrases[language][unit](count)] ??= count * length;
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

describe('the tries that are left', () => {
  it.each([
    ['fr', 'Il vous reste 2 essais.', 'Il vous reste 1 essai.', 'Demandez un nouveau code.'],
    ['en', 'You have 2 tries left.', 'You have 1 try left.', 'Request a new code.'],
    ['de', 'Sie haben noch 2 Versuche.', 'Sie haben noch 1 Versuch.', 'Fordern Sie einen neuen Code an.'],
    ['it', 'Le restano 2 tentativi.', 'Le resta 1 tentativo.', 'Richieda un nuovo codice.'],
  ] as const)('are counted in %s', (language, two, one, none) => {
    const detail = (attemptsLeft: number) => problemText('wrong_code', language, { attemptsLeft }).detail;
    expect(
      [2, 1, 0].map(left =>
        detail(left)
          .split(/(?<=[.]) /)
          .at(-1),
      ),
    ).toEqual([two, one, none]);
    const letters = (attemptsLeft: number) => problemText('wrong_initials', language, { attemptsLeft }).detail;
    expect(
      [2, 1].map(left =>
        letters(left)
          .split(/(?<=[.]) /)
          .at(-1),
      ),
    ).toEqual([two, one]);
  });
});

describe('a time', () => {
  it.each([
    ['fr', ['1 seconde', '2 secondes', '1 minute', '2 minutes', '1 heure', '2 heures']],
    ['en', ['1 second', '2 seconds', '1 minute', '2 minutes', '1 hour', '2 hours']],
    ['de', ['1 Sekunde', '2 Sekunden', '1 Minute', '2 Minuten', '1 Stunde', '2 Stunden']],
    ['it', ['1 secondo', '2 secondi', '1 minuto', '2 minuti', '1 ora', '2 ore']],
  ] as const)('has the noun that its number takes in %s', (language, words) => {
    expect([1, 2, 60, 120, 3600, 7200].map(seconds => waitingTime(seconds, language))).toEqual(words);
  });
});
