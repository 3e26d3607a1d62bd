/** The welcome of a patient whose slot is lost, in English. */
import type { LostSlotWords } from '../booking/lost-slot-words.ts';

export const lostSlot: LostSlotWords = {
  subject: serviceName => `Your ${serviceName} account is open, without an appointment`,
  opened: ({ serviceName, when, practitioner }) => [
    `Your ${serviceName} account is open.`,
    `The time that you chose could not be booked: ${when}, with ${practitioner}. So you have no appointment yet.`,
  ],
  near: 'These times near it are still free:',
  noneNear: 'No time near it is free at the moment. The calendar shows the next ones.',
  link: 'Choose another time',
  sms: 'your account is open, but the slot is taken: no appointment yet. Choose another:',
};
