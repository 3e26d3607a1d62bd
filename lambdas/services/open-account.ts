/** Opens the account of a sign-up, with an e-mail that was proven to be the patient's although another account claims it. */
import { randomBytes } from 'node:crypto';
import type { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import type { Taking } from '../../adapters/dynamodb/email/email-claim-store.ts';
import { again, retry } from '../../adapters/retry.ts';
import type { OpenedAccount } from '../../core/account/account.ts';
import { noticesFor } from '../../core/account/account-notice.ts';
import { emailHolder } from '../../core/account/email-holder.ts';
import { emailTaken } from '../../core/account/notice-contents.ts';
import type { Telling } from '../../core/booking/booked.ts';
import { Fault } from '../../core/fault.ts';
import type { SignUp } from '../../core/sign-up/sign-up.ts';

/** Whoever has the e-mail may change, confirm or give it back in that very moment: each does so once, if ever. */
const attempts = 4;

interface Dependencies {
  readonly accounts: Pick<AccountStore, 'create' | 'holders'>;
}

/** Outcome words of CreateAccount. `email_claimed`: the patient has to prove the e-mail first. */
type Outcome = Exclude<Awaited<ReturnType<AccountStore['create']>>, 'email_owned'> | 'email_claimed';

export const openAccount =
  ({ accounts }: Dependencies) =>
  async (opened: OpenedAccount, signUp: SignUp, emailKey: string, telling: Telling | undefined, now: number) => {
    let taking: Taking | undefined;
    const outcome = await retry<Outcome>(attempts, async () => {
      const created = await accounts.create(opened, signUp, emailKey, { telling, taking });
      if (created !== 'email_owned') return created;
      const { emailAccount } = await accounts.holders(signUp);
      const holder = emailHolder(emailAccount, signUp.accountId);
      if (holder.is === 'owned') return 'account_exists';
      taking = undefined;
      if (holder.is !== 'claimed') return again;
      // Nobody can prove anything any more once the time is over.
      if (signUp.emailProvenAt === undefined) return signUp.expiresAt > now ? 'email_claimed' : 'account_exists';
      const { claimant } = holder;
      taking = { claimant, notices: noticesFor(claimant, emailTaken, randomBytes, now, 'email') };
      return again;
    });
    if (outcome === again) throw new Fault('Contended');
    return outcome;
  };
