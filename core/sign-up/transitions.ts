/** Which status may follow which; every write's condition comes from this table. */
import { isFinal, sourcesOf, type Transitions } from '../transitions.ts';
import type { SignUp, Status } from './sign-up.ts';

const next = {
  /** Accepted by the API; the code is on its way. */
  received: ['awaiting_code', 'code_accepted', 'rejected', 'expired', 'abandoned'],
  /** From a reminder: the typed details are compared with the practice's record. */
  matching: ['awaiting_correction', 'awaiting_code', 'code_accepted', 'rejected', 'expired', 'abandoned'],
  /** They differ; the practice may correct its record. */
  awaiting_correction: ['matching', 'awaiting_correction', 'rejected', 'expired', 'abandoned'],
  /** The code was handed to the phone network. */
  awaiting_code: ['awaiting_code', 'code_accepted', 'rejected', 'expired', 'abandoned'],
  /** The phone is proven. */
  code_accepted: ['awaiting_email_proof', 'awaiting_consent', 'creating', 'rejected', 'expired', 'abandoned'],
  /** An account claims the e-mail, and never confirmed it. Proof leads back to where the claim was found. */
  awaiting_email_proof: [
    ...(['awaiting_email_proof', 'awaiting_consent', 'creating'] as const),
    ...(['rejected', 'expired', 'abandoned'] as const),
  ],
  /** Nobody else owns the phone or the e-mail. */
  awaiting_consent: ['awaiting_email_proof', 'awaiting_consent', 'creating', 'rejected', 'expired', 'abandoned'],
  /** The privacy notice is accepted: from here only an existing account can stand in the way. */
  creating: ['awaiting_email_proof', 'completed', 'rejected'],
  completed: [],
  rejected: [],
  expired: [],
  abandoned: [],
} as const satisfies Transitions<Status>;

/** The statuses from which `to` may be reached. */
export const statusesBefore = (to: Status): Status[] => sourcesOf<Status>(next, to);

/** The statuses in which consent may be given. A sign-up that waits for the proof of its e-mail asks for nothing else. */
export const awaitsConsent: readonly Status[] = statusesBefore('creating').filter(
  status => status !== 'awaiting_email_proof',
);

/** Whether a sign-up in this status has ended. */
export const isOver = (status: Status): boolean => isFinal<Status>(next, status);

/** Whether the patient may still correct the typed details. */
export const isChangeable = (status: Status): boolean => status === 'awaiting_correction' || awaitsCode(status);

/**
 * The statuses in which such a change may be written. Waiting for a correction is another matter than waiting for a code.
 */
export const changeableWith = (status: Status): Status[] =>
  status === 'awaiting_correction' ? ['awaiting_correction'] : ['received', 'awaiting_code'];

/** The other answers to a request for correction: a practice that declined does not go back. */
export const unsettledCorrections = ['awaited', 'corrected', 'retyped'] as const;

/** Whether the details, or the record, changed since they were found to differ, and are compared once more. */
export const isBeingCompared = ({ status, reminder }: Pick<SignUp, 'status' | 'reminder'>): boolean =>
  status === 'awaiting_correction' && (reminder?.correction === 'corrected' || reminder?.correction === 'retyped');

/** Whether the sign-up shows that its phone was proven. One that ended otherwise since may not show it any more. */
export const isProven = ({ status, rejectionReason }: Pick<SignUp, 'status' | 'rejectionReason'>): boolean =>
  ['code_accepted', 'awaiting_email_proof', 'awaiting_consent', 'creating', 'completed'].includes(status) ||
  rejectionReason === 'account_exists';

/** Whether the code may still be typed, sent again or sent elsewhere. */
export const awaitsCode = (status: Status): boolean => status === 'received' || status === 'awaiting_code';
