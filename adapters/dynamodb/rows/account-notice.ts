/** The item of a message about an account. */
import * as z from 'zod/mini';
import type { LinkPurpose } from '../../../core/account/account-link.ts';
import type { AccountNotice, NoticeLink } from '../../../core/account/account-notice.ts';
import { languages } from '../../../core/language.ts';
import type { NoticeFacts } from '../../../core/messages/account/notice.ts';
import { accountNoticeKinds } from '../../../core/messages/account/notice-words.ts';
import { type Columns, oneOf, type Row } from './row.ts';

const facts = z.object({
  at: z.optional(z.number()),
  timeZone: z.optional(z.string()),
  lifeSeconds: z.optional(z.number()),
  device: z.optional(z.string()),
  code: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  reference: z.optional(z.string()),
} satisfies Columns<NoticeFacts>);

const link = z.object({
  purpose: oneOf<LinkPurpose>({
    'confirm-email': true,
    'not-me': true,
    'not-my-sign-in': true,
    'not-my-change': true,
    'cancel-reset': true,
    'use-reset': true,
    'keep-phone': true,
    'confirm-new-email': true,
  }),
  subjectId: z.string(),
  bound: z.array(z.string()),
} satisfies Columns<NoticeLink>);

export const accountNoticeRow = z.object({
  id: z.string(),
  kind: z.enum(accountNoticeKinds),
  channel: oneOf<AccountNotice['channel']>({ email: true, sms: true }),
  to: z.string(),
  language: z.enum(languages),
  facts,
  link: z.exactOptional(link),
  createdAt: z.number(),
} satisfies Columns<AccountNotice>) satisfies Row<AccountNotice>;
