/** Messages about an appointment that a practice gave, in English. */
import type { AppointmentSmsWords, Appointments, AppointmentWords, LinkedNotice } from '../text-types.ts';

const openings = {
  confirmation: ({ isByPatient, when, practice }: AppointmentWords) => ({
    subject: `Your appointment is confirmed: ${when}`,
    opening: isByPatient ? 'You booked this appointment online:' : `${practice.name} has given you an appointment:`,
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

/** Before the time, in a text message; the date of a move is the new one. */
function smsOpening(kind: LinkedNotice, { isByPatient, firstName, when }: AppointmentSmsWords): string {
  const whose = firstName ? ` for ${firstName}` : '';
  if (kind === 'moved')
    return isByPatient ? `You moved an appointment${whose} to ${when}` : `Appointment${whose} moved to ${when}`;
  if (kind === 'confirmation' && isByPatient) return `You booked an appointment${whose}: ${when}`;
  return `Appointment ${{ confirmation: 'confirmed', reminder: 'reminder', changed: 'changed' }[kind]}${whose}: ${when}`;
}

function smsReach(kind: LinkedNotice, { isBooked, isByPatient, phone }: AppointmentSmsWords): string {
  if (kind === 'moved' && isByPatient) return `If this was not you, call ${phone}`;
  if (kind === 'confirmation' && isByPatient) return `To cancel, or if this was not you: ${phone}`;
  return `Cancel: ${isBooked ? 'online or ' : ''}${phone}`;
}

const details = ({ when, where, practitioner, firstName }: AppointmentWords) => ({
  details: [
    ...(firstName ? [['For', firstName] as const] : []),
    ['When', when] as const,
    ['Where', where] as const,
    ['With', practitioner] as const,
  ],
});

/** @param byOneself it can be done online, too, until shortly before it. */
const call = (purpose: string, { practice: { name, phone, email } }: AppointmentWords, byOneself = false) =>
  `To ${purpose}, ${byOneself ? 'sign in or ' : ''}call ${name} on ${phone}.${email ? ` If you have a question, you can also write to ${email}.` : ''}`;

const noAccount = ({ serviceName }: AppointmentWords) =>
  `You are receiving this message because the practice has your contact details on your patient record. It does not mean that you have an account with ${serviceName}.`;

const notYours = 'If this appointment is neither for you nor for someone close to you, call the practice.';

const notYou = ({ practice: { name, phone } }: AppointmentWords) =>
  `If this was not you, call ${name} on ${phone}, and change your password.`;

/** A lock screen shows it: it names nobody. */
const preview = 'The date, the place and the practitioner are in this message.';

export const appointments: Appointments = {
  email: (kind, words) => {
    const { subject, opening } = openings[kind](words);
    return {
      subject,
      preview,
      beforeLink: [
        'Hello,',
        opening,
        details(words),
        call('cancel or move this appointment', words, words.isBooked),
        words.isBooked
          ? 'To see this appointment online, sign in:'
          : 'To see this appointment online, sign in or sign up:',
      ],
      link: 'My account',
      afterLink: [
        ...(words.isByPatient ? [notYou(words)] : []),
        ...(words.isBooked
          ? []
          : [
              `${noAccount(words)} An account is opened only if you sign up.`,
              notYours,
              'This link is for you only: do not forward this message to anyone.',
            ]),
        `The ${words.serviceName} team`,
      ],
    };
  },
  cancelledEmail: words => ({
    subject: `Your appointment has been cancelled: ${words.when}`,
    preview,
    beforeLink: [
      'Hello,',
      words.isByPatient
        ? 'You cancelled this appointment online:'
        : `${words.practice.name} has cancelled this appointment:`,
      details(words),
      call('book another appointment', words),
      ...(words.isByPatient ? [notYou(words)] : []),
      ...(words.isBooked ? [] : [noAccount(words), notYours]),
      `The ${words.serviceName} team`,
    ],
    afterLink: [],
  }),
  sms: (kind, words) =>
    `${smsOpening(kind, words)}${words.who ? `, ${words.who}` : ''}. ${smsReach(kind, words)}. My account:`,
  cancelledSms: ({ isByPatient, firstName, who, when, phone }) =>
    `${isByPatient ? 'You cancelled an appointment' : 'Appointment cancelled'}${firstName ? ` for ${firstName}` : ''}: ${when}${who ? `, ${who}` : ''}. ` +
    `${isByPatient ? 'If this was not you, call' : 'To book another one:'} ${phone}.`,
  calendar: {
    fileName: 'appointment.ics',
    summary: practitioner => `Appointment with ${practitioner}`,
    reach: ({ name, phone }) => `To cancel or move this appointment, call ${name} on ${phone}.`,
  },
};
