/** The answer that lets somebody in: cookies for a browser, a bearer for any other client. */
import type { Configuration } from '../../core/configuration.ts';
import { sha256 } from '../../core/keyed-digest.ts';
import type { Opening } from '../../core/session/opening.ts';
import type { ApiCall, Reply } from './api-call.ts';
import { cookieNames } from './cookie-names.ts';
import { deviceCookie, noDeviceCookie, sessionCookies } from './cookies.ts';

/** People of one family may share a browser, each with an account of their own. */
const mostDevices = 3;
const tokenPattern = /^[\w-]{43}$/;

/** The device tokens that a client brings along, the latest first. */
export const deviceTokens = (call: Pick<ApiCall<unknown>, 'cookies'>, sent?: string): string[] =>
  (sent === undefined ? (call.cookies.get(cookieNames.device) ?? '').split('.') : [sent])
    .filter(token => tokenPattern.test(token))
    .slice(0, mostDevices);

/** The cookie with this device's token, and those of the others who use the browser. */
export const rememberDevice = (
  call: Pick<ApiCall<unknown>, 'cookies'>,
  token: string,
  configuration: Configuration,
): string => {
  const others = deviceTokens(call).filter(other => other !== token);
  return deviceCookie([token, ...others].slice(0, mostDevices).join('.'), configuration);
};

/** The cookie without this device's token: the others who use the browser keep theirs. @param hash SHA-256 of the token */
export function forgetDevice(
  call: Pick<ApiCall<unknown>, 'cookies'>,
  hash: string,
  configuration: Configuration,
): string {
  const others = deviceTokens(call).filter(token => sha256(token) !== hash);
  return others.length > 0 ? deviceCookie(others.join('.'), configuration) : noDeviceCookie();
}

export function sessionReply(
  call: Pick<ApiCall<unknown>, 'cookies' | 'now'>,
  { session, token, deviceToken, isNewDevice }: Opening,
  configuration: Configuration,
): Reply {
  const shown = { id: session.id, expiresAt: new Date(session.expiresAt).toISOString() };
  if (session.client === 'bearer')
    return {
      status: 201,
      body: { session: shown, accessToken: token, ...(isNewDevice && { deviceToken }) },
    };
  return {
    status: 201,
    body: { session: shown },
    cookies: [...sessionCookies(session, token, call.now), rememberDevice(call, deviceToken, configuration)],
  };
}
