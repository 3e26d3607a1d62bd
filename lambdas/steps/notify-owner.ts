/** NotifyOwner: writes to the owner of the phone or e-mail, at the address of their account, never at the typed one. */
import type { AccountStore } from '../../adapters/dynamodb/account-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { accountExistsEmail } from '../../core/messages/email.ts';
import { configuration } from '../runtime/configuration.ts';
import { type SendEmail, sendEmail } from '../runtime/email.ts';
import { sendOnce } from '../runtime/sign-up-message.ts';
import { type SignUpInput, signUpInput, step } from '../runtime/step.ts';
import { accounts, signUps } from '../runtime/stores/stores.ts';
import { emailParameters, type SendOnce } from '../services/sign-up-message.ts';

/** The phone may be one account's and the e-mail another's; each message is claimed alone, so that a retry repeats neither. */
const messages = ['ownerNotice', 'secondOwnerNotice'] as const;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'service' | 'support'>;
  readonly signUps: Pick<SignUpStore, 'get'>;
  readonly accounts: Pick<AccountStore, 'get' | 'owners'>;
  readonly sendOnce: SendOnce;
  readonly sendEmail: SendEmail;
}

export const notifyOwner =
  ({ configuration, signUps, accounts, sendOnce, sendEmail }: Dependencies) =>
  async ({ signUpId }: SignUpInput, now: number): Promise<void> => {
    const signUp = await signUps.get(signUpId);
    if (!signUp) return;
    const owners = await accounts.get(await accounts.owners(signUp));
    const inOrder = owners.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const [index, message] of messages.entries()) {
      const owner = inOrder[index];
      const to = owner?.email;
      if (!owner) return;
      // The e-mail was disowned: there is nowhere to write to.
      if (!to) continue;
      const email = accountExistsEmail(emailParameters(configuration, owner.language, signUp.reference));
      await sendOnce(signUpId, message, now, () => sendEmail({ to, ...email }));
    }
  };

export const handler = step(signUpInput, notifyOwner, () => ({
  configuration: configuration(),
  signUps: signUps(),
  accounts: accounts(),
  sendOnce: sendOnce(),
  sendEmail: sendEmail(),
}));
