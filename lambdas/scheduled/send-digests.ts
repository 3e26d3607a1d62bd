/** Every minute: tells practices what patients booked, cancelled and moved, the first at once and what follows together. */
import type { DigestStore } from '../../adapters/dynamodb/booking/digest-store.ts';
import { isLate } from '../../core/booking/digest.ts';
import type { Configuration } from '../../core/configuration.ts';
import { noticesBudgetMs } from '../functions.ts';
import { built } from '../runtime/built.ts';
import { type Clock, clock } from '../runtime/clock.ts';
import { configuration } from '../runtime/configuration.ts';
import { sendEmail } from '../runtime/email.ts';
import { described, log } from '../runtime/log.ts';
import { digests } from '../runtime/stores/digests.ts';
import { practices } from '../runtime/stores/practice-stores.ts';
import { type SendDigest, sendDigest } from '../services/booking/send-digest.ts';
import { pacer } from '../services/pacer.ts';

const atOnce = 4;

interface Dependencies {
  readonly configuration: Pick<Configuration, 'booking' | 'reminder'>;
  readonly digests: Pick<DigestStore, 'due'>;
  readonly sendDigest: SendDigest;
  readonly clock: Clock;
}

/** Tells how many practices it looked at, and with how many it failed: they are due again at the next run. */
export const sendDigests = (dependencies: Dependencies) => async (): Promise<{ looked: number; failed: number }> => {
  const { configuration, digests, sendDigest, clock } = dependencies;
  const start = clock();
  const intervalMs = 1000 / configuration.reminder.emailsPerSecond;
  const turn = pacer({ clock, intervalMs, budgetMs: noticesBudgetMs }, start);
  let looked = 0;
  let failed = 0;
  const due = digests.due(start);
  const work = async () => {
    for await (const digest of due) {
      looked++;
      if (isLate(digest.since, start, configuration)) log('digest_late');
      if (!(await turn())) return;
      try {
        await sendDigest(digest, clock());
      } catch (error) {
        failed++;
        log('digest_failed', described(error));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { looked, failed };
};

export const handler = built(() =>
  sendDigests({
    configuration: configuration(),
    digests: digests(),
    sendDigest: sendDigest({
      configuration: configuration(),
      practices: practices(),
      digests: digests(),
      sendEmail: sendEmail(),
    }),
    clock,
  }),
);
