/** The e-mail that tells a practice of its bookings, in each language. */
import fc from 'fast-check';
import { languages } from '../../../../core/language.ts';
import { digestEmail, type ToldChange } from '../../../../core/messages/practice/digest-email.ts';
import { anyText } from '../../any-text.ts';

const startsAt = Date.UTC(2026, 10, 12, 13, 30);
const change = (overrides: Partial<ToldChange> = {}): ToldChange => ({
  untold: 'booked',
  startsAt,
  practitioner: 'Dr Claire Tilleul',
  patient: { firstName: 'Camille', lastName: 'Martin' },
  ...overrides,
});
const told = (language: (typeof languages)[number], changes: readonly ToldChange[], timeZone = 'Europe/Paris') =>
  digestEmail({ language, timeZone, usualZone: 'Europe/Paris', serviceName: 'Espace Patient', changes });

describe.each(languages)('a digest in %s', language => {
  it('names the patient, the practitioner and the time of one booking', () => {
    const { subject, text } = told(language, [change()]);
    expect(subject).toMatch(/14:30/);
    expect(text).toMatch(/Camille Martin/);
    expect(text).toMatch(/Dr Claire Tilleul/);
  });

  it('names nobody in its subject, which a lock screen shows, and leads nowhere', () => {
    for (const changes of [[change()], [change(), change({ untold: 'cancelled' })]]) {
      const { subject, text, html } = told(language, changes);
      expect(subject).not.toMatch(/Martin|Tilleul/);
      expect(`${text}${html}`).not.toMatch(/https?:|<a /);
    }
  });

  it('counts several in its subject, and tells a move with both times', () => {
    const { subject, text } = told(language, [
      change(),
      change({ untold: 'moved', before: startsAt - 3600_000 }),
      change({ untold: 'cancelled', patient: { firstName: 'Paul', lastName: 'Roux' } }),
    ]);
    expect(subject).toMatch(/\b3\b/);
    expect(text).toMatch(/Camille Martin, .*14:30.*13:30/);
    // Bookings first, then cancellations, then moves.
    expect(text.indexOf('Paul Roux')).toBeGreaterThan(text.indexOf('Camille Martin'));
    expect(text.lastIndexOf('Camille Martin')).toBeGreaterThan(text.indexOf('Paul Roux'));
  });

  it('tells the time on the practice’s own wall, with the name of its zone', () => {
    const { text } = told(language, [change()], 'Indian/Reunion');
    expect(text).toMatch(/17:30(?: Uhr)? \([^)]*R[ée]union[^)]*\),|17:30 \(Ora di Riunione\),/);
  });

  it('writes any name as text', () => {
    fc.assert(
      fc.property(anyText(), lastName => {
        const { html } = told(language, [change({ patient: { firstName: 'Camille', lastName } })]);
        const tags = html.match(/<[^>]*>/g)?.length;
        expect(tags).toBe(told(language, [change()]).html.match(/<[^>]*>/g)?.length);
      }),
    );
  });
});

it('puts the changes of a kind in the order of the practice’s days', () => {
  const { text } = told('fr', [
    change({ patient: { firstName: 'Zoé', lastName: 'Late' }, startsAt: startsAt + 1 }),
    change({ patient: { firstName: 'Ada', lastName: 'Soon' } }),
  ]);
  expect(text.indexOf('Ada Soon')).toBeLessThan(text.indexOf('Zoé Late'));
});
