/** The calendar file of an appointment (N3). */
import fc from 'fast-check';
import { calendarFile } from '../../../core/reminder/calendar-file.ts';

const entry = {
  uid: 'a1b2c3@patients.example',
  sequence: 2,
  writtenAt: Date.UTC(2026, 9, 1, 8),
  startsAt: Date.UTC(2026, 10, 12, 13, 30),
  endsAt: Date.UTC(2026, 10, 12, 14),
  practitioner: 'Dr Claire Martin',
  practice: {
    name: 'Cabinet du Parc',
    phone: '+33180000000',
    formattedPhone: '+33 1 80 00 00 00',
    email: 'accueil@cabinet.example',
    address: '12 rue du Parc, 75012 Paris',
  },
  home: 'FR',
  patient: {},
  timeZone: 'Europe/Paris',
  usualZone: 'Europe/Paris',
  serviceName: 'Espace Patient',
  language: 'fr',
} as const;

/** Around names that are read from right to left. */
const marks = /[\u2068\u2069]/g;

/** Unfolds (RFC 5545 §3.1), then takes each line apart and unescapes its text (§3.3.11). */
function read(file: string): Map<string, string> {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
  const unescaped = (text: string) => text.replace(/\\(.)/g, (_, escaped) => (/n/i.test(escaped) ? '\n' : escaped));
  return new Map(
    lines.filter(Boolean).map(line => {
      const [, name = '', value = ''] = /^([A-Z-]+(?:;[A-Z]+=(?:"[^"]*"|[^":;]*))*):(.*)$/.exec(line) ?? [];
      return [name, unescaped(value)];
    }),
  );
}

describe('the calendar file', () => {
  it('says when, where, with whom and whom to call', () => {
    expect(Object.fromEntries(read(calendarFile(entry).text))).toEqual({
      BEGIN: 'VEVENT',
      VERSION: '2.0',
      PRODID: '-//Espace Patient//appointments//FR',
      METHOD: 'PUBLISH',
      UID: 'a1b2c3@patients.example',
      SEQUENCE: '2',
      DTSTAMP: '20261001T080000Z',
      DTSTART: '20261112T133000Z',
      DTEND: '20261112T140000Z',
      SUMMARY: 'Rendez-vous avec le Dr Claire Martin',
      LOCATION: 'Cabinet du Parc, 12 rue du Parc, 75012 Paris',
      DESCRIPTION: 'Pour annuler ou déplacer ce rendez-vous, appelez le Cabinet du Parc au 01 80 00 00 00.',
      'ORGANIZER;CN="Cabinet du Parc"': 'mailto:accueil@cabinet.example',
      STATUS: 'CONFIRMED',
      END: 'VCALENDAR',
    });
  });

  it('takes a cancelled appointment back under the same UID, with a higher sequence', () => {
    const file = read(calendarFile({ ...entry, sequence: 3, cancelled: true }).text);
    expect([file.get('METHOD'), file.get('STATUS'), file.get('UID'), file.get('SEQUENCE')]).toEqual([
      'CANCEL',
      'CANCELLED',
      entry.uid,
      '3',
    ]);
    expect(file.has('DESCRIPTION')).toBe(false);
  });

  it.each([
    ['Indian/Reunion', 'fr', 'jeudi 12 novembre 2026 à 17:30 (heure de La Réunion). Pour annuler'],
    ['Pacific/Noumea', 'en', 'Friday, 13 November 2026 at 00:30 (New Caledonia Standard Time). To cancel'],
    ['Pacific/Marquesas', 'de', 'Donnerstag, 12. November 2026 um 04:00 Uhr (Marquesas-Zeit). Um diesen'],
    ['Europe/Zurich', 'it', 'Per annullare'],
  ] as const)(
    'tells the time of a practice in %s, which the reader’s calendar does not, in %s',
    (timeZone, language, words) => {
      const file = read(calendarFile({ ...entry, timeZone, language }).text);
      expect(file.get('DESCRIPTION')?.startsWith(words)).toBe(true);
      expect(file.get('DTSTART')).toBe('20261112T133000Z');
    },
  );

  it('keeps the digits of the phone in their order beside a name that is read from right to left', () => {
    const practice = { ...entry.practice, name: 'عيادة النور' };
    const file = read(calendarFile({ ...entry, practice }).text);
    expect(file.get('DESCRIPTION')).toContain('\u2068عيادة النور\u2069 au 01 80 00 00 00');
  });

  it.each([
    [
      'en',
      'Appointment with Dr Claire Martin',
      'To cancel or move this appointment, call Cabinet du Parc on +33 1 80 00 00 00.',
    ],
    [
      'de',
      'Termin bei Dr Claire Martin',
      'Um diesen Termin abzusagen oder zu verschieben, rufen Sie bitte die Praxis an: Cabinet du Parc, +33 1 80 00 00 00.',
    ],
    [
      'it',
      'Appuntamento: Dr Claire Martin',
      'Per annullare o spostare questo appuntamento, telefoni allo studio (Cabinet du Parc) al numero +33 1 80 00 00 00.',
    ],
  ] as const)('reads well in %s', (language, summary, description) => {
    const file = read(calendarFile({ ...entry, language }).text);
    expect([file.get('SUMMARY'), file.get('DESCRIPTION')]).toEqual([summary, description]);
  });

  it('keeps every text, folded at 75 octets, whatever a practice writes', () => {
    const written = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('\r', '\n', '\r\nATTENDEE:x', '\\n', ',', ';', '"', ':', 'é', '👩‍⚕️', 'a'),
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(written, written, written, (practitioner, name, address) => {
        const practice = { ...entry.practice, name: `N${name}`, address };
        const file = calendarFile({ ...entry, practitioner, practice }).text;
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.filter(line => Buffer.byteLength(line) > 75 || /\p{Cc}/u.test(line))).toEqual([]);
        const event = read(file);
        expect(event.size).toBe(15);
        expect(event.has('ATTENDEE')).toBe(false);
        const shown = (text: string) =>
          text
            .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
            .replace(marks, '')
            .trim();
        // A title has an article: "le Pr".
        const summary = event
          .get('SUMMARY')
          ?.replace(marks, '')
          .trim()
          .replace(/(?<=avec )le /, '');
        expect(summary).toBe(shown(`Rendez-vous avec ${practitioner}`).replace(/(?<=avec )le /, ''));
        expect(event.get('LOCATION')?.replace(marks, '').trim()).toBe(
          shown([`N${name}`, address].filter(Boolean).join(', ')),
        );
      }),
      // The space before a mark is no longer the last character of the line.
      { numRuns: 500, examples: [['יִ ', '', '']] },
    );
  });
});
