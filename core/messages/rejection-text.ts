/** What a patient reads when a sign-up ended without an account. */
import { legiblePhone } from '../contact/legible-phone.ts';
import type { Language } from '../language.ts';
import type { RejectionReason } from './codes.ts';
import { texts } from './texts.ts';

interface RejectionParameters {
  readonly supportEmail: string;
  /** Of the reminder door: whom to call; the phone in E.164. */
  readonly practice?: { readonly name: string; readonly phone: string } | undefined;
}

/** Why there is no account, and what to do now. */
export function rejectionText(
  reason: RejectionReason,
  language: Language,
  { supportEmail, practice }: RejectionParameters,
): string {
  const support = texts[language].support(supportEmail);
  return texts[language].rejections[reason](
    support,
    practice && { name: practice.name, phone: legiblePhone(practice.phone) },
  );
}
