/** A message about an account that is to go out once, over one channel. Instants are epoch milliseconds. */
import { zoneOfPhone } from '../contact/zone-of-phone.ts';
import type { Language } from '../language.ts';
import { hasSms, type NoticeFacts } from '../messages/account/notice.ts';
import type { AccountNoticeKind } from '../messages/account/notice-words.ts';
import { type RandomBytes, randomId } from '../random.ts';
import type { Account } from './account.ts';
import type { LinkPurpose } from './account-link.ts';
import { mayObjectByEmail, type Objectionable, objectionSubject } from './objection.ts';

/** A link is made when the message goes out, so that nothing that opens something is stored. */
export interface NoticeLink {
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly bound: readonly string[];
}

export interface AccountNotice {
  /** 128 random bits. */
  readonly id: string;
  readonly kind: AccountNoticeKind;
  readonly channel: 'email' | 'sms';
  /** Kept until the message is out: an old address is told once more, and the account may have another by then. */
  readonly to: string;
  readonly language: Language;
  readonly facts: NoticeFacts;
  readonly link?: NoticeLink;
  readonly createdAt: number;
}

export interface NoticeContent {
  readonly kind: AccountNoticeKind;
  readonly facts: NoticeFacts;
  readonly link?: NoticeLink;
}

/** The person to tell, and the addresses. */
type Recipient = Pick<Account, 'language' | 'email' | 'phone' | 'line'>;

/** The e-mail of a change has the link that takes it back, where its reader may; the text message never does. */
export const noticesOfChange = (
  account: Account,
  content: NoticeContent,
  change: Objectionable,
  bytes: RandomBytes,
  now: number,
): AccountNotice[] => {
  const link = { purpose: 'not-my-change', subjectId: objectionSubject(change), bound: [] } as const;
  const byEmail = mayObjectByEmail(account, change.detail) ? { ...content, link } : content;
  return [...noticesFor(account, byEmail, bytes, now, 'sms'), ...noticesFor(account, content, bytes, now, 'email')];
};

/**
 * The message for each channel of the account that it has words for; a fixed line takes no text message. Both tell the time of
 * the account's phone.
 * @param except a channel that somebody else may hold, or that caused it
 */
export function noticesFor(
  { language, email, phone, line }: Recipient,
  { kind, facts, link }: NoticeContent,
  bytes: RandomBytes,
  now: number,
  except?: AccountNotice['channel'],
): AccountNotice[] {
  const timeZone = phone && facts.at !== undefined ? zoneOfPhone(phone) : undefined;
  const content = { kind, language, facts: { ...facts, ...(timeZone && { timeZone }) }, ...(link && { link }) };
  const to = (channel: AccountNotice['channel'], address: string): AccountNotice[] =>
    channel === except ? [] : [{ id: randomId(bytes), channel, to: address, ...content, createdAt: now }];
  return [
    ...(email ? to('email', email) : []),
    ...(phone && line !== 'fixed_line' && hasSms(kind) ? to('sms', phone) : []),
  ];
}
