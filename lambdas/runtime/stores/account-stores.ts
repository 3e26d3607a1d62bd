/** The stores of accounts that one can use, apart from those of sign-ups: few functions need both. */
import { AccountDueStore } from '../../../adapters/dynamodb/account/account-due-store.ts';
import { AccountJobStore } from '../../../adapters/dynamodb/account/account-job-store.ts';
import { AccountNoticeStore } from '../../../adapters/dynamodb/account/account-notice-store.ts';
import { ChallengeStore } from '../../../adapters/dynamodb/account/challenge-store.ts';
import { ContactChangeStore } from '../../../adapters/dynamodb/account/contact-change-store.ts';
import { DeviceStore } from '../../../adapters/dynamodb/account/device-store.ts';
import { ErasureStore } from '../../../adapters/dynamodb/account/erasure-store.ts';
import { PasswordStore } from '../../../adapters/dynamodb/account/password-store.ts';
import { PhoneReleaseStore } from '../../../adapters/dynamodb/account/phone-release-store.ts';
import { Recipients } from '../../../adapters/dynamodb/account/recipients.ts';
import { ResetStore } from '../../../adapters/dynamodb/account/reset-store.ts';
import { SessionStore } from '../../../adapters/dynamodb/account/session-store.ts';
import { SignInStore } from '../../../adapters/dynamodb/account/sign-in-store.ts';
import { StepUpStore } from '../../../adapters/dynamodb/account/step-up-store.ts';
import { ObjectionStore } from '../../../adapters/dynamodb/details/objection-store.ts';
import { EmailClaimStore } from '../../../adapters/dynamodb/email/email-claim-store.ts';
import { EmailProofStore } from '../../../adapters/dynamodb/email/email-proof-store.ts';
import { SupportStore } from '../../../adapters/dynamodb/support/support-store.ts';
import { OrderQueue } from '../../../adapters/queue/order-queue.ts';
import { configuration } from '../configuration.ts';
import { variable } from '../environment.ts';
import { once } from '../once.ts';
import { guesses, histories, table } from './stores.ts';

export const sessions = /* @__PURE__ */ once(() => new SessionStore(table()));
export const challenges = /* @__PURE__ */ once(() => new ChallengeStore(table(), histories(), configuration()));
export const recipients = /* @__PURE__ */ once(() => new Recipients(table()));
export const accountNotices = /* @__PURE__ */ once(() => new AccountNoticeStore(table()));
export const accountJobs = /* @__PURE__ */ once(() => new AccountJobStore(table()));
export const accountDue = /* @__PURE__ */ once(() => new AccountDueStore(table()));
export const devices = /* @__PURE__ */ once(() => new DeviceStore(table()));
export const objections = /* @__PURE__ */ once(
  () => new ObjectionStore(table(), { jobs: accountJobs(), notices: accountNotices() }),
);
export const emailClaims = /* @__PURE__ */ once(() => new EmailClaimStore(table(), accountNotices()));
export const emailProofs = /* @__PURE__ */ once(
  () => new EmailProofStore(table(), { challenges: challenges(), histories: histories(), guesses: guesses() }),
);
export const signIns = /* @__PURE__ */ once(() => {
  const stores = { challenges: challenges(), notices: accountNotices(), guesses: guesses() };
  return new SignInStore(table(), stores, configuration());
});
export const phoneReleases = /* @__PURE__ */ once(() => {
  const stores = { notices: accountNotices(), jobs: accountJobs() };
  return new PhoneReleaseStore(table(), stores);
});
export const resets = /* @__PURE__ */ once(() => {
  const stores = { challenges: challenges(), notices: accountNotices(), guesses: guesses(), jobs: accountJobs() };
  return new ResetStore(table(), stores);
});
export const support = /* @__PURE__ */ once(() => new SupportStore(table(), accountNotices(), configuration()));
export const stepUps = /* @__PURE__ */ once(
  () => new StepUpStore(table(), { challenges: challenges(), guesses: guesses() }, configuration()),
);
export const contactChanges = /* @__PURE__ */ once(
  () =>
    new ContactChangeStore(table(), {
      challenges: challenges(),
      notices: accountNotices(),
      histories: histories(),
      guesses: guesses(),
    }),
);
export const passwords = /* @__PURE__ */ once(
  () => new PasswordStore(table(), { jobs: accountJobs(), notices: accountNotices() }),
);
export const orders = /* @__PURE__ */ once(() => new OrderQueue(variable('ORDERS_QUEUE_URL')));
export const erasures = /* @__PURE__ */ once(
  () => new ErasureStore(table(), { jobs: accountJobs(), notices: accountNotices() }),
);
