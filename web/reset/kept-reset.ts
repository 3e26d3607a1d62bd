/** The step of a forgotten password in this tab, so that a reload, or a telephone that drops the page, asks for nothing twice. */
import { serverNow } from '../api/server-time.ts';
import { ofThisTab } from '../api/stored.ts';

/** - `code`: six digits are on their way · `wait`: usable from then on · `password`: usable now */
export type KeptReset =
  | {
      readonly at: 'code';
      readonly id: string;
      /** The typed identifier, masked. */
      readonly sentTo: string;
      readonly by: 'phone' | 'email';
      readonly expiresAt: string;
      readonly attemptsLeft: number;
    }
  | { readonly at: 'wait'; readonly resetToken: string; readonly availableAt: string }
  | { readonly at: 'password'; readonly resetToken: string };

const name = 'reset';

/** It ends with the tab: its token opens the account, and the next person at this computer must not find it. */
export const keepReset = (reset: KeptReset | undefined): void => ofThisTab.write(name, reset && JSON.stringify(reset));

/** @returns undefined where there is none, or its code has expired */
export function keptReset(): KeptReset | undefined {
  const text = ofThisTab.read(name);
  if (text === undefined) return undefined;
  const reset = JSON.parse(text) as KeptReset;
  if (reset.at !== 'code' || Date.parse(reset.expiresAt) > serverNow()) return reset;
  keepReset(undefined);
  return undefined;
}
