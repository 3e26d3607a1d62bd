/** What is said about an appointment that a practice gave, in English. */
import type { Appointments, AppointmentWords } from '../text-types.ts';

const openings = {
  confirmation: ({ when, practice }: AppointmentWords) => ({
    subject: `Confirmation of your appointment: ${when}`,
    opening: `${practice.name} has given you an appointment:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Reminder of your appointment: ${when}`,
    opening: `${practice.name} reminds you of your appointment:`,
  }),
  moved: ({ when, practice }: AppointmentWords) => ({
    subject: `Your appointment has moved to ${when}`,
    opening: `${practice.name} has moved your appointment. The earlier date no longer applies. Here is the new one:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Your appointment has changed: ${when}`,
    opening: `${practice.name} has changed your appointment; its date stays the same. This is how it is now:`,
  }),
};

const smsOpenings = {
  confirmation: 'Appointment confirmed',
  reminder: 'Appointment reminder',
  moved: 'Appointment moved, new date',
  changed: 'Appointment changed',
};

const details = ({ when, where, practitioner }: AppointmentWords) => [
  `When: ${when}`,
  `Where: ${where}`,
  `With: ${practitioner}`,
];

const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords) =>
  `To ${purpose}, call ${name} on ${phone}.${email ? ` If you have a question, you can also write to ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `You receive this message because the practice noted your contact details on your patient record. It does not mean that you have an account at ${serviceName}.`;

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      beforeLink: [
        'Hello,',
        opening,
        ...details(words),
        call('cancel or move this appointment', words),
        'To find this appointment online, sign in or sign up:',
      ],
      link: 'My account',
      afterLink: [
        `${noAccount(words)} Your account is opened only if you sign up.`,
        'This link is for you alone: do not forward this message to anyone.',
        `The ${words.serviceName} team`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Your appointment is cancelled: ${words.when}`,
    beforeLink: [
      'Hello,',
      'This appointment is cancelled:',
      ...details(words),
      call('make another appointment', words),
      noAccount(words),
      `The ${words.serviceName} team`,
    ],
    afterLink: [],
  }),
  sms: (kind, { serviceName, who, when, phone }) =>
    `${smsOpenings[kind]}: ${when}${who ? ` with ${who}` : ''}. To cancel: ${phone}. ` +
    `This text does not mean that you have an account${serviceName ? ` at ${serviceName}` : ''}. My account:`,
  cancelledSms: ({ who, when, phone }) =>
    `Appointment cancelled: ${when}${who ? ` with ${who}` : ''}. To make another one: ${phone}.`,
  calendar: {
    fileName: 'appointment.ics',
    summary: practitioner => `Appointment with ${practitioner}`,
    reach: ({ name, phone }) => `To cancel or move this appointment, call ${name} on ${phone}.`,
  },
};
