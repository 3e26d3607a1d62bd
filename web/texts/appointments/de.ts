/** One's own appointments in German. */
import type { OwnAppointmentTexts } from './types.ts';

export const appointments: OwnAppointmentTexts = {
  title: 'Meine Termine',
  none: 'Sie haben keinen künftigen Termin.',
  past: 'Vergangene oder abgesagte Termine',
  more: 'Weitere Termine anzeigen',
  forWhom: name => `Für ${name}`,
  cancelled: 'Abgesagter Termin',
  changeUntil: time => `Sie können ihn hier verschieben oder absagen, bis ${time}.`,
  callToChange: 'Um diesen Termin zu verschieben oder abzusagen, rufen Sie bitte die Praxis an.',
  cancel: 'Diesen Termin absagen',
  askCancel: 'Möchten Sie diesen Termin absagen? Dann kann ihn jemand anderes nehmen.',
  reallyCancel: 'Ja, absagen',
  keep: 'Nein, behalten',
  cancelledNews: 'Ihr Termin ist abgesagt. Wir senden Ihnen dazu eine Nachricht.',
  move: 'Diesen Termin verschieben',
  moving: time =>
    `Sie verschieben Ihren Termin: ${time}. Wählen Sie den neuen Zeitpunkt. Bis Sie ihn bestätigen, ändert sich nichts.`,
  stopMoving: 'Nicht verschieben',
  movingFrom: time => `Dieser Zeitpunkt ersetzt Ihren Termin: ${time}.`,
  confirmMove: 'Meinen Termin hierhin verschieben',
  besides: 'Beide behalten: diesen Termin zusätzlich buchen',
  confirm: 'Termin bestätigen',
  linkAbout: practice =>
    `Sie sind angemeldet. Wenn ${practice} dieselbe Telefonnummer und dieselbe E-Mail-Adresse eingetragen hat wie Ihr Konto, können Sie diesen Termin hinzufügen.`,
  link: 'Zu meinem Konto hinzufügen',
};
