/**
 * The e-mail that tells a practice what patients booked, cancelled and moved, in the practice's language and by its own clock. It
 * names the patient and says nothing of health; the subject names nobody, since a lock screen shows it.
 */
import type { DigestLine } from '../../booking/digest.ts';
import type { Language } from '../../language.ts';
import { appointmentTime } from '../format/appointment-time.ts';
import { type EmailMessage, emailPage } from '../format/email-page.ts';
import { isolated } from '../format/isolated.ts';
import { digests } from './digests.ts';

const kinds = ['booked', 'cancelled', 'moved'] as const satisfies readonly DigestLine['untold'][];

/** One change, with whom it concerns. */
export interface ToldChange extends Pick<DigestLine, 'untold' | 'startsAt' | 'before'> {
  readonly practitioner: string;
  readonly patient: { readonly firstName?: string; readonly lastName: string };
}

interface Digest {
  /** The practice's. */
  readonly language: Language;
  /** IANA name of the zone that the practice's clock shows. */
  readonly timeZone: string;
  /** The service's: another one is named. */
  readonly usualZone?: string;
  readonly serviceName: string;
  readonly changes: readonly ToldChange[];
}

/** Each kind under its heading, in the order of the practice's days. */
export function digestEmail({ language, timeZone, usualZone, serviceName, changes }: Digest): EmailMessage {
  const words = digests[language];
  const time = (at: number) => appointmentTime(at, timeZone, language, usualZone);
  const line = ({ startsAt, before, practitioner, patient }: ToldChange) =>
    words.line({
      when: time(startsAt),
      before: before === undefined ? undefined : time(before),
      practitioner: isolated(practitioner),
      patient: isolated([patient.firstName, patient.lastName].filter(Boolean).join(' ')),
    });
  const groups = kinds.flatMap(kind => {
    const ofKind = changes.filter(({ untold }) => untold === kind).toSorted((a, b) => a.startsAt - b.startsAt);
    return ofKind.length > 0 ? [words.headings[kind], { list: ofKind.map(line) }] : [];
  });
  const [first, ...others] = changes;
  const subject =
    first && others.length === 0
      ? words.subjects[first.untold](time(first.startsAt))
      : words.subjectOfMany(changes.length);
  const closing = words.closing(serviceName);
  const text = { subject, beforeLink: [words.greeting, ...groups, ...closing], afterLink: [] };
  return emailPage(text, { language, serviceName });
}
