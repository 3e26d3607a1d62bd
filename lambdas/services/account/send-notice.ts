/** Sends one message about an account once. */
import type { AccountNoticeStore } from '../../../adapters/dynamodb/account/account-notice-store.ts';
import { linkToken } from '../../../core/account/account-link.ts';
import type { AccountNotice } from '../../../core/account/account-notice.ts';
import { linkUrl, pageUrl, textLinkUrl } from '../../../core/account/link-paths.ts';
import type { Configuration } from '../../../core/configuration.ts';
import { isRefusal } from '../../../core/fault.ts';
import { accountEmail, accountSms, hasSms, type NoticeSender } from '../../../core/messages/account/notice.ts';
import type { SendEmail } from '../../runtime/email.ts';
import type { KeySource } from '../../runtime/keys.ts';
import { described, log } from '../../runtime/log.ts';
import type { SendSms } from '../../runtime/sms.ts';

export interface SendNoticeDependencies {
  readonly configuration: Configuration;
  readonly keys: KeySource;
  readonly notices: Pick<AccountNoticeStore, 'claim' | 'sent' | 'release'>;
  readonly sendEmail: SendEmail;
  readonly sendSms: SendSms;
}

/** The facts about the service that every message about an account needs. */
export const noticeSender = ({ service, support, timeZone }: Configuration): NoticeSender => ({
  serviceName: service.name,
  supportEmail: support.email,
  webOrigin: service.webOrigin,
  timeZone,
});

export const sendNotice = ({ configuration, keys, notices, sendEmail, sendSms }: SendNoticeDependencies) => {
  const { webOrigin } = configuration.service;

  async function urlOf({ kind, channel, link }: AccountNotice): Promise<string | undefined> {
    if (!link) return pageUrl(webOrigin, kind);
    const { purpose, subjectId, bound } = link;
    const url = channel === 'sms' ? textLinkUrl : linkUrl;
    return url(webOrigin, purpose, linkToken(await keys(), purpose, subjectId, ...bound));
  }

  async function send(notice: AccountNotice) {
    const { kind, channel, to, facts, language } = notice;
    const url = await urlOf(notice);
    const sender = noticeSender(configuration);
    if (channel === 'sms' && hasSms(kind))
      return sendSms({ to, text: accountSms(kind, facts, language, sender, notice.link && url) });
    return sendEmail({ to, ...accountEmail(kind, facts, language, sender, url) });
  }

  /** @throws what a provider throws that took nothing: the order is given back, and comes again */
  return async (id: string, now: number): Promise<void> => {
    const notice = await notices.claim(id, now);
    if (!notice) return;
    const { channel } = notice;
    try {
      const { outcome } = await send(notice);
      if (outcome === 'unconfirmed') log('delivery_unconfirmed', { channel });
    } catch (error) {
      const refused = isRefusal(error);
      log(refused ? 'delivery_refused' : 'delivery_failed', { channel, ...described(error) });
      if (!refused) {
        await notices.release(id, now);
        throw error;
      }
    }
    await notices.sent(id);
  };
};
