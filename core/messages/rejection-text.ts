/** What a patient reads when a sign-up ended without an account. */
import type { Language } from '../language.ts';
import type { RejectionReason } from './codes.ts';
import { texts } from './texts.ts';

/** Why there is no account, and what to do now. */
export function rejectionText(
  reason: RejectionReason,
  language: Language,
  { supportEmail }: { readonly supportEmail: string },
): string {
  return texts[language].rejections[reason](texts[language].support(supportEmail));
}
