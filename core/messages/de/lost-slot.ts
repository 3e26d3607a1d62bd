/** The welcome of a patient whose slot is lost, in German. */
import type { LostSlotWords } from '../booking/lost-slot-words.ts';

export const lostSlot: LostSlotWords = {
  subject: serviceName => `Ihr Konto bei ${serviceName} ist eröffnet, noch ohne Termin`,
  opened: ({ serviceName, when, practitioner }) => [
    `Ihr Konto bei ${serviceName} ist eröffnet.`,
    `Der gewählte Termin konnte nicht gebucht werden: ${when}, bei ${practitioner}. Sie haben also noch keinen Termin.`,
  ],
  near: 'Diese Termine in der Nähe sind noch frei:',
  noneNear: 'Im Moment ist kein Termin in der Nähe frei. Der Kalender zeigt die nächsten.',
  link: 'Einen anderen Termin wählen',
  sms: 'Ihr Konto ist offen, aber der Termin ist vergeben: noch kein Termin. Andere Zeiten:',
};
