/** Cookies of a signed-in browser (requirement G1); `__Host-` binds the first two to this very host, whole and over TLS only. */
import type { Configuration } from '../../core/configuration.ts';
import type { Session } from '../../core/session/session.ts';
import type { ApiCall } from './api-call.ts';
import { cookieNames } from './cookie-names.ts';

/** Read by pages: that somebody is signed in, and nothing that opens anything. */
const hintName = 'signed-in';

/** Lax: a link in a message opens the page signed in, and no other site's form or script brings the cookie along. */
const cookie = (name: string, value: string, maxAgeSeconds: number, isHidden = true): string =>
  [
    `${name}=${value}`,
    'Path=/',
    `Max-Age=${maxAgeSeconds}`,
    'Secure',
    ...(isHidden ? ['HttpOnly'] : []),
    'SameSite=Lax',
  ].join('; ');

const secondsUntil = (instant: number, now: number) => Math.max(0, Math.floor((instant - now) / 1000));

/** @param token of the session; only its hash is kept anywhere else */
export const sessionCookies = ({ expiresAt }: Pick<Session, 'expiresAt'>, token: string, now: number): string[] => {
  const seconds = secondsUntil(expiresAt, now);
  return [cookie(cookieNames.session, token, seconds), cookie(hintName, '1', seconds, false)];
};

/** Signed out: the device stays known. */
export const noSessionCookies = (): string[] => [cookie(cookieNames.session, '', 0), cookie(hintName, '', 0, false)];

export const deviceCookie = (token: string, { device }: Pick<Configuration, 'device'>): string =>
  cookie(cookieNames.device, token, device.lifeDays * 24 * 3600);

/** Forgets the device, too: a person who erases an account leaves nothing behind. */
export const noDeviceCookie = (): string => cookie(cookieNames.device, '', 0);

/** Safe methods change nothing, so that a link may lead to them from anywhere. */
const isSafe = ({ method }: Pick<ApiCall, 'method'>) => method === 'GET' || method === 'HEAD';

/**
 * Whether a request that brings cookies comes from our own page (requirement H5). Browsers send `Origin` with every request that
 * changes something; one without it is not a browser's, or not ours.
 */
export const isFromOurPage = (
  call: Pick<ApiCall, 'method' | 'origin'>,
  { service }: Pick<Configuration, 'service'>,
): boolean => isSafe(call) || call.origin === service.webOrigin;

/**
 * Whether a request that would be given cookies comes from our own page, or from no page at all: a program that brings no
 * cookie along has none that another site could use, or replace by its own.
 */
export const mayBeGivenCookies = (
  call: Pick<ApiCall, 'origin' | 'cookies'>,
  { service }: Pick<Configuration, 'service'>,
): boolean => (call.origin === undefined ? call.cookies.size === 0 : call.origin === service.webOrigin);
