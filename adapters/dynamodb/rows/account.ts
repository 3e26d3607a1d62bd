/** Items of an account: itself, the markers that make its phone and e-mail unique, and its patient records. */
import * as z from 'zod/mini';
import type { Account, EmailStatus, PasswordCredential } from '../../../core/account/account.ts';
import type { ErasedEvidence, GivenConsent } from '../../../core/account/erasure.ts';
import type { ChangedDetail, Objectionable } from '../../../core/account/objection.ts';
import { languages } from '../../../core/language.ts';
import { type Columns, oneOf, type Row } from './row.ts';
import { door, phoneLine } from './words.ts';

const emailStatus = oneOf<EmailStatus>({ claimed: true, confirmed: true });

/** Phone and e-mail of an account, which a change keeps as they were before it. */
const contactColumns = {
  phone: z.exactOptional(z.string()),
  line: z.exactOptional(phoneLine),
  isCallable: z.exactOptional(z.boolean()),
  phoneDigest: z.exactOptional(z.string()),
  email: z.exactOptional(z.string()),
  emailDigest: z.exactOptional(z.string()),
  emailStatus: z.exactOptional(emailStatus),
  emailSince: z.exactOptional(z.number()),
};

export const accountRow = z.object({
  id: z.string(),
  ...contactColumns,
  disownedWith: z.exactOptional(z.string()),
  language: z.enum(languages),
  door,
  signUpId: z.string(),
  openedAt: z.number(),
  signedInAt: z.exactOptional(z.number()),
} satisfies Columns<Account>) satisfies Row<Account>;

export const passwordRow = z.object({
  kind: z.literal('password'),
  hash: z.string(),
  version: z.number(),
  changedAt: z.number(),
} satisfies Columns<PasswordCredential>) satisfies Row<PasswordCredential>;

export const objectionableRow = z.object({
  id: z.string(),
  accountId: z.string(),
  detail: oneOf<ChangedDetail>({ phone: true, email: true, password: true }),
  changedAt: z.number(),
  objectUntil: z.number(),
  before: z.exactOptional(z.object(contactColumns)),
  objectedAt: z.exactOptional(z.number()),
} satisfies Columns<Objectionable>) satisfies Row<Objectionable>;

/** Evidence of one consent (requirement E2). */
export const consentRow = z.object({
  document: z.string(),
  version: z.string(),
  language: z.enum(languages),
  sha256: z.string(),
  at: z.number(),
  door,
} satisfies Columns<GivenConsent>) satisfies Row<GivenConsent>;

export const erasedEvidenceRow = z.object({
  digest: z.string(),
  openedAt: z.number(),
  erasedAt: z.number(),
  consents: z.array(consentRow),
} satisfies Columns<ErasedEvidence>) satisfies Row<ErasedEvidence>;

/** The owner of a phone or an e-mail. */
export const markerRow = z.object({ accountId: z.string() });

/** From an account to a patient record that it is linked to. */
export const accountRecordRow = z.object({ practiceId: z.string(), recordId: z.string() });
