/** An account that its owner erased leaves the evidence of consent, without any contact. Instants are epoch milliseconds. */
import type { Consent, Door } from '../sign-up/sign-up.ts';
import type { Account } from './account.ts';

/** Evidence of one consent (requirement E2). */
export interface GivenConsent extends Consent {
  /** `terms` or `privacy-notice`. */
  readonly document: string;
  readonly door: Door;
}

/** The controller must be able to show that consent was given (GDPR, article 7(1)), and needs nobody's address for it. */
export interface ErasedEvidence {
  /** Keyed digest: whoever names the phone can be answered, and nobody reads the phone from it. */
  readonly digest: string;
  readonly openedAt: number;
  readonly erasedAt: number;
  readonly consents: readonly GivenConsent[];
}

/** Under the phone; under the e-mail, or the account's own random id, where that is all that the account still had. */
export const evidenceOf = (
  { id, phoneDigest, emailDigest, openedAt }: Pick<Account, 'id' | 'phoneDigest' | 'emailDigest' | 'openedAt'>,
  consents: readonly GivenConsent[],
  erasedAt: number,
): ErasedEvidence => ({ digest: phoneDigest ?? emailDigest ?? id, openedAt, erasedAt, consents });
