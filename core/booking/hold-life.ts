/**
 * The life of a hold. It counts from its beginning and from events that the service itself saw, never from a request (L2).
 */
import type { Configuration } from '../configuration.ts';

type Limits = Pick<Configuration, 'booking'>;

/**
 * The end of a hold of which the service saw something at `seenAt`: its beginning, an accepted sign-up, an ordered code, a right
 * code. Instants are epoch milliseconds; later sights never end it earlier, and none lets it pass its limit.
 */
export const holdEnd = (beganAt: number, seenAt: number, { booking }: Limits): number =>
  Math.min(seenAt + 1000 * booking.holdSeconds, beganAt + 1000 * booking.maxHoldSeconds);
