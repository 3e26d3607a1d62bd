/** The welcome of a patient whose account is open and whose slot is lost: it says so, and leads to the slots near it (requirement L4). */
import type { SlotName } from '../../booking/slot.ts';
import { lostSlot as lostSlotDe } from '../de/lost-slot.ts';
import { type ClaimLinks, type EmailParameters, signUpLayout, welcomeWords } from '../email.ts';
import { lostSlot as lostSlotEn } from '../en/lost-slot.ts';
import { appointmentTime } from '../format/appointment-time.ts';
import { type EmailMessage, emailPage } from '../format/email-page.ts';
import { isolated } from '../format/isolated.ts';
import { lostSlot as lostSlotFr } from '../fr/lost-slot.ts';
import { lostSlot as lostSlotIt } from '../it/lost-slot.ts';

const texts = { de: lostSlotDe, en: lostSlotEn, fr: lostSlotFr, it: lostSlotIt };

export interface LostSlot extends SlotName {
  readonly practitioner: string;
  /** IANA names of the zone that the practice's clock shows, and of the one that readers take for granted. */
  readonly timeZone: string;
  readonly usualZone: string;
  /** When free slots near it begin, in epoch milliseconds; they are held for nobody. */
  readonly near: readonly number[];
}

/** Links to the practitioner's calendar, where a slot is taken signed in or not; then asks of the e-mail what the welcome asks. */
export function lostSlotEmail(
  parameters: EmailParameters,
  slot: LostSlot,
  { confirmUrl, notMeUrl }: ClaimLinks,
): EmailMessage {
  const { language, serviceName, webOrigin } = parameters;
  const { practiceId, practitionerId, startsAt, timeZone, usualZone, near } = slot;
  const words = texts[language];
  const time = (at: number) => appointmentTime(at, timeZone, language, usualZone);
  const { greeting, afterLink, others } = welcomeWords(parameters);
  const opened = words.opened({ serviceName, when: time(startsAt), practitioner: isolated(slot.practitioner) });
  const offer = near.length > 0 ? [words.near, { list: near.map(at => `${time(at)}.`) }] : [words.noneNear];
  const text = {
    subject: words.subject(serviceName),
    beforeLink: [greeting, ...opened, ...offer],
    link: words.link,
    afterLink,
    others,
  };
  const calendar = `${webOrigin}/book/${practiceId}/${practitionerId}`;
  return emailPage(text, { ...signUpLayout(parameters), url: calendar, otherUrls: [confirmUrl, notMeUrl] });
}
