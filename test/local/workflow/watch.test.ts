/** The news of each sign-up for its watchers: its states, its end, and never more than fits in memory. */
import { EventEmitter } from 'node:events';
import { Watch } from '../../../local/workflow/watch.ts';
import type { WorkflowEvents } from '../../../local/workflow/workflow-events.ts';

const watched = () => {
  const events = new EventEmitter<WorkflowEvents>();
  const watch = new Watch({ events });
  const enter = (execution: string, state: string, input: object = { door: 'direct' }) =>
    events.emit('entered', { execution, state, type: 'Task', input: { ...input } });
  const leave = (execution: string, state: string, outcome: string) =>
    events.emit('left', { execution, state, output: { step: { outcome } } });
  const close = (execution: string, status: 'SUCCEEDED' | 'FAILED' | 'ABORTED' = 'SUCCEEDED') =>
    events.emit('closed', { execution, status, transitions: 1 });
  return { ...{ events, watch, enter, leave, close }, first: () => watch.list()[0] };
};

test('an open sign-up is at the state that it entered last', () => {
  const { enter, leave, first } = watched();
  enter('one', 'ByDoor', { door: 'reminder' });
  leave('one', 'ByDoor', 'matched');
  enter('one', 'DeliverCode');
  expect(first()).toMatchObject({ id: 'one', door: 'reminder', status: 'running', entered: 2 });
  expect(first()?.path.map(({ state, outcome }) => [state, outcome])).toEqual([
    ['ByDoor', 'matched'],
    ['DeliverCode', undefined],
  ]);
});

test.each([
  ['completed', 'Completed', ['created']],
  ['abandoned', 'Closed', ['abandoned', 'closed']],
  ['closed', 'Closed', ['closed']],
])('a sign-up that ended says so in a word: %s', (outcome, end, words) => {
  const { enter, leave, close, first } = watched();
  for (const word of words) {
    enter('one', word);
    leave('one', word, word);
  }
  enter('one', end);
  close('one');
  expect(first()).toMatchObject({ status: 'succeeded', outcome });
});

test('one that failed and is redriven is open again', () => {
  const { enter, close, first } = watched();
  enter('one', 'ParkWelcome');
  close('one', 'FAILED');
  expect(first()).toMatchObject({ status: 'failed', outcome: 'failed' });
  enter('one', 'ParkWelcome');
  expect(first()).toMatchObject({ status: 'running' });
  expect(first()).not.toHaveProperty('outcome');
});

test('retries and errors are noted at the state that they happen in', () => {
  const { events, enter, first } = watched();
  enter('one', 'DeliverCode');
  events.emit('retried', { execution: 'one', state: 'DeliverCode', attempt: 2 });
  events.emit('caught', { execution: 'one', state: 'DeliverCode', next: 'Faulted' });
  expect(first()?.path[0]).toMatchObject({ retries: 2, caught: true });
});

test('nothing but words is passed on, whatever a state carries', () => {
  const { enter, leave, first } = watched();
  enter('one', 'ByDoor', { door: '+33612345678' });
  leave('one', 'ByDoor', 'camille@exemple.fr');
  expect(JSON.stringify(first())).not.toMatch(/camille|336/);
});

test('memory is bounded: old sign-ups that are over are forgotten before open ones, and long ways lose their beginning', () => {
  const { enter, close, watch } = watched();
  enter('open', 'DeliverCode');
  for (let n = 0; n < 400; n += 1) {
    enter(`over-${n}`, 'Closed');
    close(`over-${n}`);
  }
  for (let n = 0; n < 100; n += 1) enter('open', 'DeliverCode');
  const list = watch.list();
  expect(list).toHaveLength(300);
  expect(list.at(-1)).toMatchObject({ id: 'open', entered: 101 });
  expect(list.at(-1)?.path).toHaveLength(40);
});

test('who waits for an outcome leaves no listener behind, whether it comes, never comes or cannot come any more', async () => {
  const { watch, enter, leave, close } = watched();
  for (const name of ['one', 'two', 'three']) enter(name, 'CreateAccount');
  const comes = watch.whenOutcome('one', 'created', 5_000);
  const cannot = watch.whenOutcome('two', 'created', 5_000);
  const never = watch.whenOutcome('three', 'created', 30);
  leave('one', 'CreateAccount', 'created');
  close('two', 'FAILED');
  expect((await comes)?.path[0]?.outcome).toBe('created');
  expect((await cannot)?.status).toBe('failed');
  expect((await never)?.status).toBe('running');
  expect(watch.events.listenerCount('changed')).toBe(0);
});
