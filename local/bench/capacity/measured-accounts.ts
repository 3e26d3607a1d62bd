/** The calls of AWS that people with an account cause. `test/e2e/account/units.test.ts` counts them, and fails when a count differs. */

/** One thing that somebody does, from the first request to the last message. */
export interface AccountFlow {
  readonly apiRequests: number;
  /** Units of the table, its index included. */
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Calls of the SDK, over all its functions. */
  readonly sdkCalls: number;
  readonly invocations: number;
  /** Passwords that are hashed: each takes a whole core for a while. */
  readonly hashes: number;
  readonly texts: number;
  readonly emails: number;
}

/** The password, on a device that the account knows. */
const signIn: AccountFlow = {
  ...{ apiRequests: 1, readUnits: 6, writeUnits: 11, sdkCalls: 4, invocations: 1, hashes: 1 },
  ...{ texts: 0, emails: 0 },
};

/** The password and a code, on a device that the account does not know; the owner is told. */
const newDevice: AccountFlow = {
  ...{ apiRequests: 2, readUnits: 9, writeUnits: 39, sdkCalls: 19, invocations: 4, hashes: 1 },
  ...{ texts: 1, emails: 1 },
};

/** A new password after a code to the phone, on a known device: a session ends, and the owner is told over both channels. */
const reset: AccountFlow = {
  ...{ apiRequests: 3, readUnits: 15, writeUnits: 53, sdkCalls: 32, invocations: 6, hashes: 1 },
  ...{ texts: 2, emails: 1 },
};

/** Somebody who is signed in looks at their own appointments. */
const visit: AccountFlow = {
  ...{ apiRequests: 2, readUnits: 4, writeUnits: 0, sdkCalls: 4, invocations: 2, hashes: 0 },
  ...{ texts: 0, emails: 0 },
};

export const accountFlows = { signIn, newDevice, reset, visit } as const;

/** The e-mail to a practice about one change, from the dispatcher to the last mark, without the reading of the index. */
export const digest = { readUnits: 5, writeUnits: 7, sdkCalls: 10 } as const;
