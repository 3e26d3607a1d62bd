/** The sign-up as the API shows it: masked, and never more than its bearer may know. */
import { rejectionText } from '../../core/messages/rejection-text.ts';
import type { SignUpView } from './answers.ts';
import { endingInTime, practiceInWords, presentOpen } from './sign-up/present-open.ts';

/** With the reason of its end, if it has ended. */
export function present(...shown: Parameters<typeof presentOpen>): SignUpView {
  const [signUp, language, configuration, now] = shown;
  const view = presentOpen(...shown);
  const reason = endingInTime(signUp, now)?.reason ?? signUp.rejectionReason;
  if (!reason) return view;
  const { practice: noted } = signUp.reminder ?? {};
  const message = rejectionText(reason, language, {
    supportEmail: configuration.support.email,
    practice: practiceInWords(signUp, language, configuration),
  });
  const practice = reason === 'contact_differs' && noted && { name: noted.name, phone: noted.phone };
  return { ...view, rejection: { reason, message, ...(practice && { practice }) } };
}
