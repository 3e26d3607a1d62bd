import { again, retry } from '../../adapters/retry.ts';

/** Fails so often, and notes what it paused for. */
async function run(failures: number, attempts: number) {
  const pauses: number[] = [];
  let calls = 0;
  const attempt = async () => (calls++ < failures ? again : 'done');
  const outcome = await retry(attempts, attempt, async failed => pauses.push(failed));
  return { outcome, calls, pauses };
}

it('asks once when that is enough, without a pause', async () => {
  expect(await run(0, 3)).toEqual({ outcome: 'done', calls: 1, pauses: [] });
});

it('pauses before each other attempt, by how many have failed', async () => {
  expect(await run(3, 5)).toEqual({ outcome: 'done', calls: 4, pauses: [1, 2, 3] });
});

it('gives up after the last attempt, without a pause that nobody needs', async () => {
  expect(await run(9, 3)).toEqual({ outcome: again, calls: 3, pauses: [1, 2] });
});

it('lets a fault through at once', async () => {
  let calls = 0;
  const attempt = async () => {
    calls++;
    throw new Error('broken');
  };
  await expect(retry(3, attempt)).rejects.toThrow('broken');
  expect(calls).toBe(1);
});
