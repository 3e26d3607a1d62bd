/** E-mails, with the stage's sender. */
import * as ses from '../../adapters/email/ses.ts';
import * as raw from '../../adapters/email/ses-raw.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';

type Unsent<Email> = Omit<Email, 'from' | 'configurationSet'>;

/** The service's name beside the address: people see who writes before they open the message. */
function sender() {
  const { email, service } = configuration();
  return { from: { name: service.name, address: email.from }, configurationSet: email.configurationSet };
}

export const sendEmail = /* @__PURE__ */ once(() => {
  const ours = sender();
  return (email: Unsent<Parameters<typeof ses.sendEmail>[0]>) => ses.sendEmail({ ...email, ...ours });
});

/** Apart, since it takes a library that writes MIME: only functions that send about appointments carry it. */
export const sendEmailWithCalendar = /* @__PURE__ */ once(() => {
  const ours = sender();
  return (email: Unsent<Parameters<typeof raw.sendEmailWithCalendar>[0]>) =>
    raw.sendEmailWithCalendar({ ...email, ...ours });
});

/** @throws Fault `DeliveryFailed` when it certainly sent nothing and may be asked again, `MessageRefused` when it never will */
export type SendEmail = ReturnType<typeof sendEmail>;

/** @throws what `SendEmail` throws */
export type SendEmailWithCalendar = ReturnType<typeof sendEmailWithCalendar>;
