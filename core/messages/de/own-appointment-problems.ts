/** Problems of signed-in people with their appointments, in German. */
import type { OwnAppointmentProblems } from '../text-types.ts';

export const ownAppointmentProblems: OwnAppointmentProblems = {
  unknown_appointment: () => ({
    title: 'Termin nicht gefunden',
    detail:
      'Dieser Termin gehört nicht zu Ihren Terminen oder besteht nicht mehr. Gehen Sie zurück zur Liste Ihrer Termine.',
  }),
  given_by_practice: () => ({
    title: 'Termin von der Praxis',
    detail:
      'Ihre Praxis hat Ihnen diesen Termin gegeben. Er lässt sich online weder absagen noch verschieben. Rufen Sie die Praxis an.',
  }),
  other_practice: () => ({
    title: 'Termin einer anderen Praxis',
    detail:
      'Dieser Termin wird von einer anderen Praxis angeboten. Wählen Sie einen Termin der Praxis, in der Sie schon einen haben.',
  }),
  too_late: () => ({
    title: 'Zu spät für eine Änderung',
    detail: 'Dieser Termin ist zu nah, um ihn online abzusagen oder zu verschieben. Rufen Sie die Praxis an.',
  }),
  too_many_appointments: () => ({
    title: 'Zu viele Termine',
    detail: 'Sie haben schon viele künftige Termine. Sagen Sie einen davon ab, oder rufen Sie die Praxis an.',
  }),
};
