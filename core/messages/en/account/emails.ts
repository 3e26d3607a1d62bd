/** The e-mails about an account, in English: those of its parts, and what they have in common. */
import type { AccountEmails } from '../../account/notice-words.ts';
import { accessEmails } from './access-emails.ts';
import { changeEmails } from './change-emails.ts';
import { codeEmails } from './code-emails.ts';
import { write } from './phrases.ts';
import { releaseEmails } from './release-emails.ts';

export const accountEmails: AccountEmails = {
  greeting: 'Hello,',
  signature: serviceName => `The ${serviceName} team`,
  email: {
    ...codeEmails,
    ...accessEmails,
    ...changeEmails,
    ...releaseEmails,
    erased: ({ serviceName, supportEmail, when }) => ({
      subject: `Your ${serviceName} account is erased`,
      beforeLink: [
        `On ${when} you asked us to erase your ${serviceName} account. It is erased, and the appointments that you booked online are cancelled. We only keep the evidence of your consent, without your contact details.`,
      ],
      afterLink: [`If it was not you, ${write(supportEmail)}.`],
    }),
    support_received: ({ serviceName, supportEmail, reference }) => ({
      subject: `We have received your message (${reference})`,
      beforeLink: [
        `Someone, probably you, wrote to the ${serviceName} support team and gave this address for the answer. We will answer you here. Your reference is ${reference}.`,
      ],
      afterLink: [`If it was not you, ignore this message or ${write(supportEmail)}.`],
    }),
  },
};
