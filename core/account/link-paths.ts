/** The pages that links in messages about an account lead to; what opens something stands behind the "#", where no log sees it. */
import type { AccountNoticeKind } from '../messages/account/notice-words.ts';
import type { LinkPurpose } from './account-link.ts';
import { shortToken } from './short-token.ts';

const linkPaths: Readonly<Record<LinkPurpose, string>> = {
  'confirm-email': '/confirm-email',
  'not-me': '/not-me',
  'not-my-sign-in': '/not-my-sign-in',
  'not-my-change': '/not-my-change',
  'cancel-reset': '/password-reset/cancel',
  'use-reset': '/password-reset',
  'keep-phone': '/keep-phone',
  'confirm-new-email': '/me/confirm-email',
};

/** The same pages in a text message, where path and token leave room for the words. */
const shortPaths: Partial<Readonly<Record<LinkPurpose, string>>> = { 'cancel-reset': '/c', 'use-reset': '/r' };

/** The targets of messages that need only a page. */
const pages: Partial<Readonly<Record<AccountNoticeKind, string>>> = {
  password_reset: '/sign-in',
  email_taken: '/sign-in',
  email_in_use: '/sign-in',
  phone_released: '/sign-in',
  release_done: '/sign-up',
  release_unreachable: '/contact',
};

/** @returns undefined for a message that leads nowhere */
export const pageUrl = (webOrigin: string, kind: AccountNoticeKind): string | undefined =>
  pages[kind] && `${webOrigin}${pages[kind]}`;

/** @param webOrigin of the configuration, never of a request (requirement A5, CVE-2025-64101) */
export const linkUrl = (webOrigin: string, purpose: LinkPurpose, token: string): string =>
  `${webOrigin}${linkPaths[purpose]}#${token}`;

/** The link of a text message. */
export function textLinkUrl(webOrigin: string, purpose: LinkPurpose, token: string): string {
  const path = shortPaths[purpose];
  return path === undefined ? linkUrl(webOrigin, purpose, token) : `${webOrigin}${path}#${shortToken(token)}`;
}

/** The link of a text message to a sign-up that goes on. */
export const textResumeUrl = (webOrigin: string, signUpId: string, accessToken: string): string =>
  `${webOrigin}/s#${shortToken(signUpId)}.${accessToken}`;
