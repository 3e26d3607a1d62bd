/** A phone and an e-mail that an account already has: the duplicates, the proof of the e-mail, and a recycled phone. */
import type { AccountLinks } from './account-links.ts';
import type { Caller } from './caller.ts';
import { type Newcomer, newMailbox } from './newcomer.ts';

/** Somebody else signs up with the phone of the account, asks for it, and its owner keeps it. */
export async function asksForPhone(caller: Caller, rival: Newcomer, links: AccountLinks): Promise<void> {
  await rival.begin();
  await rival.provePhone();
  await rival.until('rejected', 'account_exists');
  await rival.ofSignUp('POST', '/release', { email: newMailbox() });
  const token = await links.toKeepPhone(rival.phone);
  await caller.call({ method: 'POST', path: '/api/phone-releases/keep', body: { token } });
  await rival.isRefused('account_exists');
}

/** The account only claims this e-mail: it goes to the newcomer who reads it. */
export async function provesClaimedEmail(newcomer: Newcomer): Promise<void> {
  await newcomer.begin();
  await newcomer.provePhone();
  await newcomer.until('awaiting_email_proof');
  await newcomer.ofSignUp('POST', '/email-proof/send');
  await newcomer.ofSignUp('POST', '/email-proof', { code: await newcomer.emailCode() });
  await newcomer.consent();
}

/** A person confirms the e-mail of the account, and disowns it later. */
export async function confirmsAndDisowns(caller: Caller, { phone }: Newcomer, links: AccountLinks): Promise<void> {
  const touch = async (purpose: 'confirm-email' | 'not-me', path: string) =>
    caller.call({ method: 'POST', path, body: { token: await links.ofEmail(phone, purpose) } });
  await touch('confirm-email', '/api/email-confirmations');
  await touch('not-me', '/api/not-me');
}
