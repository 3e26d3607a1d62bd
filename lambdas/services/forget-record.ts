/** Lets a patient record go that nobody has needed for years, or says when to look again. */
import type { RecordName, RecordRetentionStore } from '../../adapters/dynamodb/due/record-retention-store.ts';
import type { Configuration } from '../../core/configuration.ts';
import { keptUntil, recordKeptUntil } from '../../core/practice/retention.ts';

export interface ForgettingDependencies {
  readonly configuration: Pick<Configuration, 'retention'>;
  readonly retention: Pick<RecordRetentionStore, 'look' | 'keep' | 'forget'>;
}

export const forgetRecord =
  ({ configuration, retention }: ForgettingDependencies) =>
  async (name: RecordName, now: number): Promise<void> => {
    const looked = await retention.look(name);
    if (!looked) return;
    const { notedAt = 0, lastAppointment: startsAt } = looked;
    const until = Math.max(
      recordKeptUntil(notedAt, configuration),
      startsAt === undefined ? 0 : keptUntil({ startsAt }, configuration),
    );
    if (until > now) await retention.keep(looked, until);
    else await retention.forget(looked, now);
  };
