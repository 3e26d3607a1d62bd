/** The queue of digests for practices. */
import * as queue from '../../adapters/queue/digest-queue.ts';
import { variable } from './environment.ts';
import { once } from './once.ts';

export const digestQueue = /* @__PURE__ */ once(() => new queue.DigestQueue(variable('DIGESTS_QUEUE_URL')));
