/** The queue of digests for practices: each message names a practice and the keys of its lines, and no patient. */
import type { DueDigest } from '../dynamodb/booking/digest-store.ts';
import { BatchQueue } from './batch-queue.ts';

type Digest = Pick<DueDigest, 'practiceId' | 'keys'>;

export class DigestQueue extends BatchQueue<Digest> {
  constructor(url: string) {
    super(url, ({ practiceId, keys }) => ({ practiceId, lines: keys.map(({ sk }) => sk) }));
  }
}
