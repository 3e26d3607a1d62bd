/** One's own appointments in English. */
import type { OwnAppointmentTexts } from './types.ts';

export const appointments: OwnAppointmentTexts = {
  title: 'My appointments',
  none: 'You have no appointment coming up.',
  past: 'Past or cancelled appointments',
  more: 'Show more appointments',
  forWhom: name => `For ${name}`,
  cancelled: 'Cancelled appointment',
  changeUntil: time => `You can move or cancel it here until ${time}.`,
  callToChange: 'To move or cancel this appointment, call the practice.',
  cancel: 'Cancel this appointment',
  askCancel: 'Do you want to cancel this appointment? Somebody else can then take its time.',
  reallyCancel: 'Yes, cancel it',
  keep: 'No, keep it',
  cancelledNews: 'Your appointment is cancelled. We are sending you a message about it.',
  move: 'Move this appointment',
  moving: time =>
    `You are moving your appointment on ${time}. Choose its new time. Until you confirm it, nothing changes.`,
  stopMoving: 'Leave it where it is',
  movingFrom: time => `This time will replace your appointment on ${time}.`,
  confirmMove: 'Move my appointment to this time',
  besides: 'Keep both: book this one in addition',
  confirm: 'Confirm the appointment',
  linkAbout: practice =>
    `You are signed in. If ${practice} has noted the same phone number and e-mail address as your account, you can add this appointment to it.`,
  link: 'Add it to my account',
};
