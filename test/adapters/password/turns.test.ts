import { setTimeout as pause } from 'node:timers/promises';
import { turns } from '../../../adapters/password/turns.ts';

it('lets so many run at once and no more, in the order in which they came, failures included', async () => {
  const inTurn = turns(2);
  const begun: number[] = [];
  let running = 0;
  const act = async (number: number) => {
    begun.push(number);
    expect(++running).toBeLessThanOrEqual(2);
    await pause(1);
    running--;
    if (number % 3 === 0) throw new Error(`${number}`);
    return number;
  };
  const ended = await Promise.allSettled(Array.from({ length: 10 }, (_, number) => inTurn(() => act(number))));
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(4);
});
