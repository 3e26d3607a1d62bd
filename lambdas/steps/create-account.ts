/** CreateAccount: opens the account in one transaction, or learns that somebody was faster. */
import type { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { accountOf } from '../../core/account/account.ts';
import { bookingNotices } from '../../core/booking/booked.ts';
import type { Configuration } from '../../core/configuration.ts';
import { parseEmail } from '../../core/contact/email.ts';
import { isOver } from '../../core/sign-up/transitions.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores/stores.ts';
import { openAccount } from '../services/open-account.ts';

interface Dependencies {
  readonly configuration: Configuration;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'create' | 'holders'>;
}

export const createAccount =
  ({ configuration, signUps, accounts }: Dependencies) =>
  async ({ signUpId }: SignUpInput, now: number) => {
    const signUp = await signUps.get(signUpId);
    if (signUp?.status === 'completed') return { outcome: 'created' };
    // A patient who gave up just before consent is requested needs no further step.
    if (!signUp || isOver(signUp.status)) return { outcome: 'abandoned' };
    const opened = accountOf(signUp, now);
    if (!opened) return { outcome: 'not_ready' };
    const email = parseEmail(opened.account.email ?? '');
    const telling = bookingNotices(signUp.booking, configuration, now);
    const emailKey = email.ok ? email.value.key : '';
    return { outcome: await openAccount({ accounts })(opened, signUp, emailKey, telling, now) };
  };

export const handler = step(signUpInput, createAccount, () => ({
  configuration: configuration(),
  signUps: signUps(),
  accounts: accounts(),
}));
