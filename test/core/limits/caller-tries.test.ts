/** Tries of one network and of the IPv6 /48 around it. */
import { mayTryFrom, paceOfSite } from '../../../core/limits/caller-tries.ts';
import { noTries, type Pace } from '../../../core/limits/tries.ts';
import { noon } from '../../support/clock.ts';

const pace: Pace = {
  windowSeconds: 3600,
  steps: [
    { from: 4, waitSeconds: 2 },
    { from: 30, waitSeconds: 60 },
  ],
};
const tried = (count: number, millisecondsAgo = 0) => ({ count, lastAt: noon - millisecondsAgo });

it('a site has ten times the tries of a network, ten times as fast', () => {
  expect(paceOfSite(pace)).toEqual({
    windowSeconds: 3600,
    steps: [
      { from: 40, waitSeconds: 0.2 },
      { from: 300, waitSeconds: 6 },
    ],
  });
});

it.each([
  ['an IPv4 address below its pace', { caller: tried(3) }, undefined],
  ['an IPv4 address beyond it', { caller: tried(4) }, 2],
  ['a network of a site that tried', { caller: noTries, site: tried(39) }, undefined],
  ['a network of a site that tried too often', { caller: noTries, site: tried(300) }, 6],
  ['the same after the wait', { caller: noTries, site: tried(300, 6000) }, undefined],
  ['both, of which the longer wait counts', { caller: tried(30), site: tried(300) }, 60],
  ['both the other way', { caller: tried(4), site: tried(300) }, 6],
])('%s', (_, tries, wait) => {
  const turn = mayTryFrom(tries, pace, noon);
  expect(turn.ok ? undefined : turn.error.retryAfterSeconds).toBe(wait);
});
