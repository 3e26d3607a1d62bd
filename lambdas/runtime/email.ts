/** E-mails, with what the stage says about their sender. */
import * as ses from '../../adapters/email/ses.ts';
import { configuration } from './configuration.ts';
import { once } from './once.ts';

export const sendEmail = /* @__PURE__ */ once(() => {
  const { from, configurationSet } = configuration().email;
  return (email: Omit<Parameters<typeof ses.sendEmail>[0], 'from' | 'configurationSet'>) =>
    ses.sendEmail({ ...email, from, configurationSet });
});

/** @throws Fault `DeliveryFailed` when it certainly sent nothing and may be asked again, `MessageRefused` when it never will */
export type SendEmail = ReturnType<typeof sendEmail>;
