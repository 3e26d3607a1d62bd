/** The welcome of a patient whose account is open and whose slot is lost: it says so, and leads to the slots near it (requirement L4). */
import type { SlotName } from '../../booking/slot.ts';
import { lostSlot as lostSlotDe } from '../de/lost-slot.ts';
import { type ClaimLinks, type EmailParameters, signUpLayout, welcomeWords } from '../email.ts';
import { lostSlot as lostSlotEn } from '../en/lost-slot.ts';
import { appointmentTime } from '../format/appointment-time.ts';
import { type EmailMessage, emailPage } from '../format/email-page.ts';
import { isolated } from '../format/isolated.ts';
import { smsFrom } from '../format/sms.ts';
import { lostSlot as lostSlotFr } from '../fr/lost-slot.ts';
import { lostSlot as lostSlotIt } from '../it/lost-slot.ts';

const texts = { de: lostSlotDe, en: lostSlotEn, fr: lostSlotFr, it: lostSlotIt };

export interface LostSlot extends SlotName {
  readonly practitioner: string;
  /** IANA names of the zone that the practice's clock shows, and of the one that readers take for granted. */
  readonly timeZone: string;
  readonly usualZone: string;
  /** The beginnings of free slots near it, in epoch milliseconds; they are held for nobody. */
  readonly near: readonly number[];
}

/** Links to the practitioner's calendar, where a slot is taken signed in or not; then asks of the e-mail what the welcome asks. */
export function lostSlotEmail(parameters: EmailParameters, slot: LostSlot, links: ClaimLinks): EmailMessage {
  const { language, serviceName, webOrigin } = parameters;
  const { startsAt, timeZone, usualZone, near } = slot;
  const words = texts[language];
  const time = (at: number) => appointmentTime(at, timeZone, language, usualZone);
  const { greeting, afterLink, others, otherUrls } = welcomeWords(parameters, links);
  const opened = words.opened({ serviceName, when: time(startsAt), practitioner: isolated(slot.practitioner) });
  const offer = near.length > 0 ? [words.near, { list: near.map(at => `${time(at)}.`) }] : [words.noneNear];
  const text = {
    subject: words.subject(serviceName),
    beforeLink: [greeting, ...opened, ...offer],
    link: words.link,
    afterLink,
    others,
  };
  return emailPage(text, { ...signUpLayout(parameters), url: calendarOf(webOrigin, slot), otherUrls });
}

const calendarOf = (
  webOrigin: string,
  { practiceId, practitionerId }: Pick<SlotName, 'practiceId' | 'practitionerId'>,
) => `${webOrigin}/book/${practiceId}/${practitionerId}`;

/** For a telephone, which is at hand while the page may be closed; the e-mail says the rest. */
export const lostSlotSms = (
  { language, serviceName, webOrigin }: Pick<EmailParameters, 'language' | 'serviceName' | 'webOrigin'>,
  slot: Pick<SlotName, 'practiceId' | 'practitionerId'>,
): string => `${smsFrom(serviceName, texts[language].sms, language)} ${calendarOf(webOrigin, slot)}`;
