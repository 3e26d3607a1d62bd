/** The messages about an appointment (N4, N5). */
import fc from 'fast-check';
import { languages } from '../../../core/language.ts';
import { appointmentEmail, cancelledEmail } from '../../../core/messages/appointment-email.ts';
import { appointmentSms, cancelledSms } from '../../../core/messages/appointment-sms.ts';
import { septets } from '../../../core/messages/format/gsm7.ts';
import { fetches, hrefsOf, wordsOf } from '../../support/messages/read-page.ts';
import { anyText } from '../any-text.ts';

const link = `https://patients.example/my-account#${'aB3-_'.repeat(9).slice(0, 43)}`;
const appointment = {
  serviceName: 'Espace Patient',
  webOrigin: 'https://patients.example',
  supportEmail: 'support@patients.example',
  home: 'FR',
  patient: {},
  writtenAt: Date.UTC(2026, 10, 1),
  practice: {
    name: 'Cabinet du Parc',
    phone: '+33180000000',
    formattedPhone: '+33 1 80 00 00 00',
    email: 'accueil@cabinet.example',
    address: '12 rue du Parc, 75012 Paris',
  },
  practitioner: 'Dr Claire Martin',
  startsAt: Date.UTC(2026, 10, 12, 13, 30),
  timeZone: 'Europe/Paris',
};
const contact = 'https://patients.example/contact?topic=appointment';
const kinds = ['confirmation', 'reminder', 'moved', 'changed'] as const;

describe.each(languages)('about an appointment, in %s', language => {
  it.each(kinds)('A5: the %s opens "My account" and nothing else', kind => {
    const { html, text } = appointmentEmail({ ...appointment, kind, language, link });
    expect(hrefsOf(html).filter(href => href.startsWith('http'))).toEqual([link, contact]);
    expect(text.match(/https?:\S+/g)).toEqual([link, contact]);
    expect(html).not.toMatch(fetches);
  });

  it('D1: a cancellation has no link to the appointment', () => {
    const { html, text } = cancelledEmail({ ...appointment, language });
    expect(`${html}${text}`.replaceAll('&amp;', '&').replaceAll(contact, '')).not.toMatch(/https?:/);
    expect(cancelledSms({ ...appointment, language })).not.toMatch(/https?:/);
  });

  it('the subject, which a lock screen shows, names neither practice nor practitioner', () => {
    for (const { subject } of [
      ...kinds.map(kind => appointmentEmail({ ...appointment, kind, language, link })),
      cancelledEmail({ ...appointment, language }),
    ])
      expect(subject).not.toMatch(/Cabinet|Martin/);
  });

  it('a practice without e-mail and address is reached by phone', () => {
    const practice = { name: 'Cabinet du Parc', phone: '+41446681800', formattedPhone: '+41 44 668 18 00' };
    const { text } = appointmentEmail({ ...appointment, practice, kind: 'reminder', language, link });
    expect(text).toContain('+41 44 668 18 00');
    expect(text.replace('support@', '')).not.toMatch(/undefined|@|, \n| {2}/);
  });
});

const anyName = (maxLength: number) =>
  fc.oneof(
    anyText({ minLength: 1, maxLength }),
    fc.string({ unit: fc.constantFrom(...'W€[]{}~|^…œÆßêç™ﬃ㎏健'), minLength: maxLength, maxLength }),
  );
const anyAppointment = fc.record({
  language: fc.constantFrom(...languages),
  serviceName: anyName(30),
  ...{ webOrigin: fc.constant(appointment.webOrigin), supportEmail: fc.constant(appointment.supportEmail) },
  home: fc.constantFrom('FR', 'CH'),
  patient: fc.record({ firstName: anyName(100), phone: fc.constantFrom('+33612345678', undefined) }),
  writtenAt: fc.constant(appointment.writtenAt),
  isBooked: fc.boolean(),
  isByPatient: fc.boolean(),
  practitioner: anyName(100),
  practice: fc.record({
    name: anyName(100),
    phone: fc.constantFrom('+33180000000', '+33180000000;ext=123456'),
    formattedPhone: fc.constantFrom('+33 1 80 00 00 00', '+49 1511 2345678', '+39 06 1234 5678'),
  }),
  startsAt: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2099, 11) }),
  timeZone: fc.constantFrom('Europe/Paris', 'America/Guadeloupe', 'America/Miquelon', 'Pacific/Noumea'),
  usualZone: fc.constantFrom('Europe/Paris', 'America/Guadeloupe'),
});

describe('a text message about an appointment', () => {
  const longLink = `https://staging.a-rather-long-name.of-a-platform.patients.example/m#${'x'.repeat(25)}`;

  it('leaves out the name of the practice where three long names, a zone and a long link need a third segment', () => {
    const sms = appointmentSms({
      ...appointment,
      ...{ kind: 'confirmation', language: 'fr', link: longLink, practitioner: 'D'.repeat(100) },
      ...{ startsAt: Date.UTC(2026, 0), timeZone: 'America/Guadeloupe', usualZone: 'Europe/Paris' },
      patient: { firstName: 'F'.repeat(100), phone: '+33612345678' },
      practice: { name: 'P'.repeat(100), phone: '+33180000000', formattedPhone: '+49 1511 2345678' },
    });
    expect(sms).toContain(`pour ${'F'.repeat(30)} : `);
    expect(sms).toContain(`, ${'D'.repeat(30)}. `);
    expect(septets(sms)).toBeLessThanOrEqual(2 * 153);
  });

  it('is at most two GSM-7 segments and ends with the link, whatever a practice writes', () => {
    fc.assert(
      fc.property(anyAppointment, fc.constantFrom(...kinds), (any, kind) => {
        const sms = appointmentSms({ ...any, kind, link: longLink });
        expect(septets(sms)).toBeLessThanOrEqual(2 * 153);
        expect(sms.endsWith(` ${longLink}`)).toBe(true);
        expect(sms).not.toMatch(/ {2}|\n|undefined/);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['Δρ Γιώργος Παπαδόπουλος', 'Cabinet du Parc', 'Cabinet du Parc'],
    ['王小明', 'Praxis 张', ''],
    ['د. علي', 'Şükrü Öztürk', 'Sükrü Öztürk'],
    ['Dr Žółć', 'Þórður Guðmundsson', 'Dr Zolc, Thordur Gudmundsson'],
  ])('names %s of %s whole, or leaves a name out: never crumbs of it', (practitioner, name, who) => {
    const practice = { ...appointment.practice, name };
    for (const language of languages) {
      const sms = appointmentSms({ ...appointment, practitioner, practice, language, kind: 'reminder', link });
      const plain = appointmentSms({
        ...appointment,
        practitioner: '王',
        practice: { ...practice, name: '王' },
        language,
        kind: 'reminder',
        link,
      });
      expect(septets(sms)).toBeDefined();
      if (who === '') expect(sms).toBe(plain);
      else expect(sms).toContain(who);
    }
  });

  it('is at most two segments about a cancellation', () => {
    fc.assert(
      fc.property(anyAppointment, any => {
        const sms = cancelledSms(any);
        expect(septets(sms)).toBeLessThanOrEqual(2 * 153);
        expect(sms).not.toMatch(/ {2}|\n|undefined/);
      }),
    );
  });
});

describe('N2: the phone of a practice', () => {
  const reminder = { ...appointment, kind: 'reminder', language: 'fr', link } as const;
  const phonesIn = (practice: Partial<typeof appointment.practice>) =>
    hrefsOf(appointmentEmail({ ...reminder, practice: { ...appointment.practice, ...practice } }).html).filter(href =>
      href.startsWith('tel:'),
    );

  it('is dialled with its extension', () => {
    expect(phonesIn({ phone: '+33180000000;ext=12' })).toEqual(['tel:+33180000000;ext=12']);
  });

  it('is a link where it is short, and none where it is so short that dates have it', () => {
    expect(phonesIn({ phone: '3639', formattedPhone: '36 39' })).toEqual(['tel:3639']);
    expect(phonesIn({ phone: '12', formattedPhone: '12' })).toEqual([]);
  });
});

describe('a name that is read from right to left', () => {
  const practice = { ...appointment.practice, name: 'عيادة النور' };
  const notice = { ...appointment, practice, practitioner: 'ד״ר לוי', kind: 'reminder', link } as const;

  it.each(languages)('is shut in, and the phone behind it reads from left to right, in %s', language => {
    const { text, html } = appointmentEmail({ ...notice, language });
    for (const part of [text, wordsOf(html)])
      for (const name of ['عيادة النور', 'ד״ר לוי'])
        expect(part.replaceAll(`\u2068${name}\u2069`, '')).not.toContain(name);
    expect(html).toMatch(/<a href="tel:\+33180000000" dir="ltr" [^>]*unicode-bidi:isolate/);
  });

  it.each(languages)('is left out of a text message, in %s', language => {
    expect(septets(appointmentSms({ ...notice, language }))).toBeDefined();
  });
});

describe('the markup', () => {
  it('stays the same whatever a practice writes', () => {
    const markup = fc.string({ unit: fc.constantFrom(...'<>&"\'a'), minLength: 1 });
    const written = { ...appointment, kind: 'moved', language: 'fr', link } as const;
    const tags = (html: string) => html.match(/<[^>]*>/g);
    fc.assert(
      fc.property(markup, markup, markup, (name, address, practitioner) => {
        const practice = { ...appointment.practice, name, address };
        const { html } = appointmentEmail({ ...written, practice, practitioner });
        expect(tags(html)).toEqual(tags(appointmentEmail(written).html));
      }),
    );
  });
});
