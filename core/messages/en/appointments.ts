/** Messages about an appointment that a practice gave, in English. */
import type { Appointments, AppointmentWords } from '../text-types.ts';

const openings = {
  confirmation: ({ isBooked, when, practice }: AppointmentWords) => ({
    subject: `Your appointment is confirmed: ${when}`,
    opening: isBooked ? 'You booked this appointment online:' : `${practice.name} has given you an appointment:`,
  }),
  reminder: ({ when, practice }: AppointmentWords) => ({
    subject: `Reminder of your appointment on ${when}`,
    opening: `This is a reminder of your appointment with ${practice.name}:`,
  }),
  moved: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Your appointment has been moved to ${when}`,
    opening: `${isByPatient ? 'You moved this appointment online.' : `${practice.name} has moved your appointment.`} The previous date no longer applies. Here is the new one:`,
  }),
  changed: ({ when, practice }: AppointmentWords) => ({
    subject: `Your appointment has changed: ${when}`,
    opening: `${practice.name} has changed your appointment. The date and time stay the same. Here are the current details:`,
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

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `To ${purpose}, ${byOneself ? 'sign in or ' : ''}call ${name} on ${phone}.${email ? ` If you have a question, you can also write to ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `You are receiving this message because the practice has your contact details on your patient record. It does not mean that you have an account with ${serviceName}.`;

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `If this was not you, call ${name} on ${phone}, and change your password.`;

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      beforeLink: [
        'Hello,',
        opening,
        ...details(words),
        call('cancel or move this appointment', words, words.isBooked),
        words.isBooked
          ? 'To see this appointment online, sign in:'
          : 'To see this appointment online, sign in or sign up:',
      ],
      link: 'My account',
      afterLink: [
        ...(words.isByPatient && kind === 'moved' ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} An account is opened only if you sign up.`,
              'This link is for you only: do not forward this message to anyone.',
            ]),
        `The ${words.serviceName} team`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Your appointment has been cancelled: ${words.when}`,
    beforeLink: [
      'Hello,',
      words.isByPatient ? 'You cancelled this appointment online:' : 'This appointment has been cancelled:',
      ...details(words),
      call('book another appointment', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words)]),
      `The ${words.serviceName} team`,
    ],
    afterLink: [],
  }),
  sms: (kind, { isBooked, isByPatient, serviceName, who, when, phone }) =>
    `${isByPatient && kind === 'moved' ? 'You moved your appointment, new date' : smsOpenings[kind]}: ${when}${who ? ` with ${who}` : ''}. ` +
    `${isByPatient && kind === 'moved' ? 'If this was not you, ' : `To cancel, ${isBooked ? 'sign in or ' : ''}`}call ${phone}. ` +
    `${isBooked ? '' : `This text does not mean that you have an account${serviceName ? ` with ${serviceName}` : ''}. `}My account:`,
  cancelledSms: ({ isByPatient, who, when, phone }) =>
    `${isByPatient ? 'You cancelled your appointment' : 'Appointment cancelled'}: ${when}${who ? ` with ${who}` : ''}. ` +
    `${isByPatient ? 'If this was not you' : 'To book another one'}, call ${phone}.`,
  calendar: {
    fileName: 'appointment.ics',
    summary: practitioner => `Appointment with ${practitioner}`,
    reach: ({ name, phone }) => `To cancel or move this appointment, call ${name} on ${phone}.`,
  },
};
