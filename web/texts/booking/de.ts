/** The booking pages in German. */
import { pluralOf } from '../../../core/messages/format/plural.ts';
import type { BookingTexts } from './types.ts';

const plural = pluralOf('de');

export const booking: BookingTexts = {
  choosePractice: 'Wählen Sie eine Praxis.',
  noPractices: 'Zurzeit bietet keine Praxis Termine online an. Rufen Sie Ihre Praxis an.',
  morePractices: 'Weitere Praxen anzeigen',
  allPractices: 'Alle Praxen',
  choosePractitioner: 'Wählen Sie eine Ärztin oder einen Arzt',
  noPractitioners: 'Diese Praxis bietet zurzeit keine Termine online an. Rufen Sie dort an.',
  freeSlots: 'Freie Termine,',
  time: 'Uhrzeit',
  earlierDays: 'Frühere Tage',
  laterDays: 'Spätere Tage',
  practiceClock: zone => `Die Uhrzeiten sind die der Praxis (${zone}).`,
  noneTheseDays: 'An diesen Tagen ist kein Termin frei.',
  nextFree: day => `Nächster freier Tag: ${day}`,
  noneAtAll: 'In den nächsten Monaten ist kein Termin frei. Rufen Sie die Praxis an.',
  taking: 'Wir reservieren Ihren Termin…',
  signUpFirst: 'Zuerst registrieren',
  confirmTitle: 'Bestätigen Sie Ihren Termin',
  yourSlot: 'Ihr gewählter Termin',
  keptFor: minutes =>
    `Wir reservieren Ihnen diesen Termin noch ${minutes} ${plural(minutes, { one: 'Minute', other: 'Minuten' })}.`,
  nearTheEnd: 'Wir reservieren Ihnen diesen Termin noch zwei Minuten. Danach bekommen Sie ihn, wenn er noch frei ist.',
  timeOver: 'Die Frist ist vorbei, aber der Termin ist nicht vergeben. Sie bekommen ihn, wenn er noch frei ist.',
  otherSlot: 'Anderen Termin wählen',
  letGo: 'Termin freigeben',
  lapsed:
    'Die Frist ist vorbei, aber der Termin ist noch frei. Sie können fortfahren oder ihn noch einmal reservieren.',
  takeAgain: 'Termin noch einmal reservieren',
  lostTitle: 'Dieser Termin ist nicht mehr frei',
  lost: 'Die Frist ist vorbei, und jemand anderes hat diesen Termin genommen. Wählen Sie einen anderen.',
  withdrawn: 'Die Praxis hat diesen Termin zurückgezogen. Wählen Sie einen anderen.',
  nearSlots: 'Diese Termine liegen in der Nähe und sind noch frei:',
  seeCalendar: 'Alle freien Termine ansehen',
  joinSignUp: 'Registrierung mit diesem Termin fortsetzen',
  begunElsewhere:
    'In einem anderen Tab läuft eine Registrierung mit diesem Termin. Schließen Sie sie dort ab oder hier.',
  nothingHeldTitle: 'Kein Termin reserviert',
  nothingHeld: 'In diesem Browser ist kein Termin für Sie reserviert. Wählen Sie einen in einem Kalender.',
  phoneFirst: 'Geben Sie zuerst den Code ein, den Sie erhalten. Danach können Sie diesen Termin reservieren.',
  takeNow: 'Diesen Termin reservieren',
  lostMeanwhile:
    'Ihr Termin ist nicht mehr frei, aber Ihre Registrierung geht weiter. Wählen Sie einen anderen Termin.',
  bookedTitle: 'Ihr Termin ist bestätigt',
  booked: email =>
    `Auch Ihr Konto wurde eröffnet. Wir senden Ihnen die Bestätigung an die Adresse ${email} und per SMS.`,
  openedWithoutSlot:
    'Ihr Termin wurde während der Registrierung vergeben. Ihr Konto ist eröffnet: Wählen Sie einen anderen Termin.',
};
