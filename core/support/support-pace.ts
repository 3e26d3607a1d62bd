/** The pace at which messages to support are taken, and acknowledged. */
import type { Pace } from '../limits/tries.ts';

const hour = 3600;

/** Messages from one network; a clinic or a family shares an address. */
export const supportPace: Pace = {
  windowSeconds: 24 * hour,
  steps: [
    { from: 5, waitSeconds: 60 },
    { from: 20, waitSeconds: 600 },
    { from: 60, waitSeconds: hour },
  ],
};

/**
 * Acknowledgements to one address, whoever asks: one an hour, and three until a day without any has passed. Nobody can make
 * the service write to a stranger again and again. Beyond it a message is taken all the same, and not acknowledged.
 */
export const acknowledgementPace: Pace = {
  windowSeconds: 24 * hour,
  steps: [
    { from: 1, waitSeconds: hour },
    { from: 3, waitSeconds: 24 * hour },
  ],
};
