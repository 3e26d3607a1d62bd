/** Changes of phone and e-mail whose code is out, and whatever the test makes different. */
import { randomBytes } from 'node:crypto';
import { accountChangeKey } from '../../adapters/dynamodb/keys.ts';
import type { EmailChange, PhoneChange } from '../../core/account/challenge.ts';
import { type ChangedDetail, objectionable } from '../../core/account/objection.ts';
import { randomId } from '../../core/random.ts';
import { makeAccount, makeStepUp } from './accounts.ts';
import { makeConfiguration } from './configuration.ts';
import { digestOf } from './sign-up.ts';

export const makePhoneChange = (overrides: Partial<PhoneChange> = {}): PhoneChange => ({
  ...makeStepUp(),
  purpose: 'phone_change',
  id: randomId(randomBytes),
  destination: 'new_phone',
  provesDigest: digestOf('+33698765432'),
  budgetDigest: digestOf('+33698765432'),
  sentTo: '+33 6 •• •• •• 32',
  newPhone: { phone: '+33698765432', line: 'mobile', isCallable: true },
  credentialVersion: 1,
  ...overrides,
});

export const makeEmailChange = (overrides: Partial<EmailChange> = {}): EmailChange => {
  const { send, ...common } = makeStepUp();
  return {
    ...common,
    purpose: 'email_change',
    id: randomId(randomBytes),
    destination: 'new_email',
    provesDigest: digestOf('marie@exemple.fr'),
    sentTo: 'm•••@exemple.fr',
    newEmail: { email: 'marie@exemple.fr' },
    credentialVersion: 1,
    send: { ...send, channel: 'email' },
    ...overrides,
  };
};

/** The item of a change that the owner may take back, of an account that had confirmed its e-mail. */
export function noteOfChange(accountId: string, detail: ChangedDetail, now: number) {
  const owner = makeAccount({ id: accountId, emailStatus: 'confirmed' });
  const change = objectionable(owner, detail, randomBytes, makeConfiguration(), now);
  return { ...accountChangeKey(accountId, change.id), ...change };
}
