/** The sending of one channel's messages at the rate that its provider takes: so many senders, each at its part of it. */

export interface SendingPlan {
  /** Functions that send at the same time. */
  readonly senders: number;
  /** Milliseconds between two messages of one sender. */
  readonly intervalMs: number;
  /** Messages that a sender is given at once: no more than it sends in ten seconds. */
  readonly batchSize: number;
}

/** A source of SQS lets in two functions at least and a thousand at most (AWS Lambda: maximum concurrency). */
const leastSenders = 2;
const mostSenders = 1000;

/** A sender sends the messages of a batch side by side, and this many a second are a quarter of its processor's time. */
const mostPerSender = 20;

/** Between two batches a sender waits for its provider, some 200 ms: long batches keep that small beside their turns. */
const batchSeconds = 10;

export function sendingPlan(ratePerSecond: number): SendingPlan {
  const senders = Math.min(mostSenders, Math.max(leastSenders, Math.ceil(ratePerSecond / mostPerSender)));
  const perSender = ratePerSecond / senders;
  return {
    senders,
    intervalMs: 1000 / perSender,
    batchSize: Math.max(1, Math.floor(perSender * batchSeconds)),
  };
}
