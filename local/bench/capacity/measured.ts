/** One sign-up and one appointment's messages in calls of AWS: counted by tests, which fail when a count is not this. */
import type { OneSignUp } from '../cost/one-sign-up.ts';

/**
 * A direct sign-up as `test/e2e/sign-up/calls.test.ts` counts it. Its patient consents once asked, and looks twice. The units are
 * those of the engine, the index included.
 */
export const directSignUp: OneSignUp = {
  transitions: 9,
  table: { reads: 4, writes: 13, readUnits: 7, writeUnits: 61 },
  sdkCalls: { dynamodb: 17, ses: 1, sfn: 3, sns: 1 },
  invocations: {
    'start-sign-up': 1,
    'deliver-code': 1,
    'answer-code': 1,
    'await-consent': 1,
    'read-sign-up': 2,
    'give-consent': 1,
    'create-account': 1,
    welcome: 1,
  },
  apiRequests: 5,
  logBytes: 986,
};

/** Calls back to the workflow: the right code, and the consent. */
export const callbacks = 2;

/** So often the page looks at its sign-up at most, while its patient does not wait (`test/web/direct-door.test.ts`). */
export const mostLooks = 8;

const moreLooks = mostLooks - (directSignUp.invocations['read-sign-up'] ?? 0);
/** A line of the log for each look. */
const lookLogBytes = 140;

/** The same sign-up through the pages, whose every look is one call and one read. */
export const patientWhoLooks: OneSignUp = {
  ...directSignUp,
  table: {
    ...directSignUp.table,
    reads: directSignUp.table.reads + moreLooks,
    readUnits: directSignUp.table.readUnits + moreLooks,
  },
  sdkCalls: { ...directSignUp.sdkCalls, dynamodb: (directSignUp.sdkCalls.dynamodb ?? 0) + moreLooks },
  invocations: { ...directSignUp.invocations, 'read-sign-up': mostLooks },
  apiRequests: directSignUp.apiRequests + moreLooks,
  logBytes: directSignUp.logBytes + moreLooks * lookLogBytes,
};

/** Writes of a sign-up's item: each may move its place in the due index, off one place and onto another. */
export const dueMoves = 9;

/** Files that a patient without a cache loads for a sign-up, and their kilobytes as they travel. */
export const pages = { files: 12, kilobytes: 120 } as const;

/**
 * A reminder by e-mail and by text. The dispatcher moves its place in the index. Each sender reads appointment, practice and record,
 * counts it, claims, writes the link, marks, and reads the other’s mark; the last one ends it, or both. Ten share a call of a queue.
 */
export const reminder = {
  table: { readUnits: 8, writeUnits: 16 },
  dueMoves: 3,
  queueCalls: 0.6,
  gigabyteSeconds: 0.15,
  invocations: 0.25,
  segments: 1,
} as const;
