/** The e-mails about an account, in German: those of its parts, and what they have in common. */
import type { AccountEmails } from '../../account/notice-words.ts';
import { accessEmails } from './access-emails.ts';
import { changeEmails } from './change-emails.ts';
import { codeEmails } from './code-emails.ts';
import { write } from './phrases.ts';
import { releaseEmails } from './release-emails.ts';

export const accountEmails: AccountEmails = {
  greeting: 'Guten Tag,',
  signature: serviceName => `Ihr Team von ${serviceName}`,
  email: {
    ...codeEmails,
    ...accessEmails,
    ...changeEmails,
    ...releaseEmails,
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Ihr Konto bei ${serviceName} ist gelöscht`,
      beforeLink: [
        `Sie haben die Löschung Ihres Kontos bei ${serviceName} verlangt: ${when}. Es ist gelöscht, und Ihre online gebuchten Termine sind abgesagt. Wir bewahren nur den Nachweis Ihrer Zustimmungen auf, ohne Ihre Kontaktdaten.`,
      ],
      afterLink: [`Wenn Sie es nicht waren, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `Wir haben Ihre Nachricht erhalten (${reference})`,
      beforeLink: [
        `jemand, vermutlich Sie selbst, hat dem Kundendienst von ${serviceName} geschrieben und diese Adresse für die Antwort angegeben. Wir antworten Ihnen hier. Ihre Referenz ist ${reference}.`,
      ],
      afterLink: [`Wenn Sie es nicht waren, ignorieren Sie diese Nachricht oder ${write(supportEmail)}.`],
    }),
  },
};
