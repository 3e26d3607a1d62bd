/** The messages about appointments. */
import * as cancelling from '../services/cancel-appointment.ts';
import { emailNotice } from '../services/email-notice.ts';
import * as links from '../services/notice-link.ts';
import * as sending from '../services/send-notices.ts';
import * as sendingNow from '../services/send-notices-now.ts';
import { textNotice } from '../services/text-notice.ts';
import { clock } from './clock.ts';
import { configuration } from './configuration.ts';
import { sendEmailWithCalendar } from './email.ts';
import { keys } from './keys.ts';
import { once } from './once.ts';
import { sendAppointmentSms } from './sms.ts';
import { appointments, messageCaps, notices, records } from './stores/practice-stores.ts';
import { corrections, reminders } from './stores/stores.ts';

export const linkTo = /* @__PURE__ */ once(() =>
  links.linkTo({ configuration: configuration(), keys: keys(), reminders: reminders() }),
);

export const emailSender = () => emailNotice({ configuration: configuration(), sendEmail: sendEmailWithCalendar() });
export const textSender = () => textNotice({ configuration: configuration(), sendSms: sendAppointmentSms() });

type Senders = Parameters<typeof sending.sendNotices>[0]['senders'];

export const sendingOver = (senders: Senders) =>
  sending.sendNotices({ appointments: appointments(), notices: notices(), caps: messageCaps(), senders });

const sendNotices = /* @__PURE__ */ once(() => sendingOver({ email: emailSender(), sms: textSender() }));

export const sendNoticesNow = /* @__PURE__ */ once(() =>
  sendingNow.sendNoticesNow({ sendNotices: sendNotices(), clock }, linkTo()),
);

export const endWaits = /* @__PURE__ */ once(() => cancelling.endWaits({ corrections: corrections() }));

/** About what a person with an account booked: its link is no secret, and so needs no key. */
export const sendOwnNoticesNow = /* @__PURE__ */ once(() =>
  sendingNow.sendNoticesNow({ sendNotices: sendNotices(), clock }, links.ownLink({ configuration: configuration() })),
);

/** A cancellation has no link, and so needs no key. */
export const sendCancellationsNow = /* @__PURE__ */ once(() =>
  sendingNow.sendNoticesNow({ sendNotices: sendNotices(), clock }),
);

export const cancelAppointment = /* @__PURE__ */ once(() =>
  cancelling.cancelAppointment({
    appointments: appointments(),
    records: records(),
    endWaits: endWaits(),
    sendNoticesNow: sendCancellationsNow(),
  }),
);
