/** The shape of the one table: data only, from which the stack and the local run create it. */
export const tableSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Epoch seconds. DynamoDB deletes late, so no decision rests on it. */
  ttl: 'ttl',
  /** Sparse: only sign-ups that are still open carry its keys. The reconciler queries it by shard, up to now. Keys only. */
  dueIndex: { name: 'due', partitionKey: 'dueShard', sortKey: 'dueAt' },
} as const;

/** The beginnings of partition keys; roles are narrowed to these (`dynamodb:LeadingKeys`). */
export const partitions = {
  signUp: 'SIGN_UP#',
  account: 'ACCOUNT#',
  /** A practice, its patient records, appointments, corrections and notices. */
  practice: 'PRACTICE#',
  /** Appointments of one patient record, by `practiceId#recordId`. */
  record: 'RECORD#',
  /** From the reference that a patient reads to support to the sign-up. */
  reference: 'REFERENCE#',
  /** Reminder tokens, by their SHA-256. */
  reminder: 'REMINDER#',
  /** Marker (uniqueness) and history (limits) of a phone or an e-mail, under a keyed digest. */
  phone: 'PHONE#',
  email: 'EMAIL#',
  /** History of a caller's network address, under a keyed digest. */
  caller: 'CALLER#',
  /** The slots of one practitioner, by `practiceId#practitionerId`, and the strangers' holds of each of its days. */
  slots: 'SLOTS#',
  /** Holds, by the SHA-256 of their token. */
  hold: 'HOLD#',
  /** Practices that offer time, in a few partitions. */
  offering: 'OFFERING#',
  /** History of all callers together, in a few partitions. */
  global: 'GLOBAL#',
  /** The cost of messages, by kind and shard. */
  spend: 'SPEND#',
  /** Sessions, by the SHA-256 of their token. */
  session: 'SESSION#',
  /** Codes after the sign-up, by the challenge's id. */
  challenge: 'CHALLENGE#',
  /** Consents of erased accounts, under the keyed digest of the phone. */
  evidence: 'EVIDENCE#',
  /** Messages about accounts that are still to go out. */
  accountNotice: 'NOTICE#',
  /** Requests to support, in a few partitions, and the keys under which one may be repeated. */
  support: 'SUPPORT#',
} as const;
