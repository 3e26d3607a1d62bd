/** The booking pages in English. */
import { pluralOf } from '../../../core/messages/format/plural.ts';
import type { BookingTexts } from './types.ts';

const plural = pluralOf('en');

export const booking: BookingTexts = {
  choosePractice: 'Choose a practice.',
  noPractices: 'No practice offers appointments online at the moment. Please call your practice.',
  morePractices: 'Show more practices',
  allPractices: 'All practices',
  choosePractitioner: 'Choose a practitioner',
  noPractitioners: 'This practice offers no appointments online at the moment. Please call it.',
  freeSlots: 'Free times,',
  time: 'Time',
  earlierDays: 'Earlier days',
  laterDays: 'Later days',
  practiceClock: zone => `Times are those of the practice (${zone}).`,
  noneTheseDays: 'No time is free on these days.',
  nextFree: day => `Next free day: ${day}`,
  noneAtAll: 'No time is free in the coming months. Please call the practice.',
  taking: 'We are keeping your time…',
  signUpFirst: 'Sign up first',
  confirmTitle: 'Confirm your appointment',
  yourSlot: 'Your time',
  keptFor: minutes =>
    `We keep this time for you for another ${minutes} ${plural(minutes, { one: 'minute', other: 'minutes' })}.`,
  nearTheEnd: 'We keep this time for you for another two minutes. After that, it is yours if it is still free.',
  timeOver: 'We no longer keep this time, but nobody has taken it. It is yours if it is still free.',
  otherSlot: 'Choose another time',
  letGo: 'Give this time back',
  lapsed: 'We no longer keep this time, but it is still free. You can continue, or keep it again.',
  takeAgain: 'Keep this time again',
  lostTitle: 'This time is no longer available',
  lost: 'We could no longer keep this time, and somebody else took it. Please choose another one.',
  withdrawn: 'The practice has withdrawn this time. Please choose another one.',
  nearSlots: 'These times are close to it and still free:',
  seeCalendar: 'See all free times',
  joinSignUp: 'Continue my sign-up with this time',
  begunElsewhere: 'A sign-up with this time is under way in another tab. Finish it there, or here.',
  nothingHeldTitle: 'No time is kept for you',
  nothingHeld: 'This browser keeps no time for you. Choose one in a calendar.',
  phoneFirst: 'First enter the code that you will receive. After that, you can take this time.',
  takeNow: 'Take this time',
  lostMeanwhile: 'Your time is no longer free, but your sign-up goes on. Please choose another time.',
  bookedTitle: 'Your appointment is confirmed',
  booked: email => `Your account is open, too. We are sending the confirmation to ${email} and by text message.`,
  openedWithoutSlot: 'Your time was taken while you signed up. Your account is open: please choose another time.',
};
