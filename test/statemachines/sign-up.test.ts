/** The workflow's definition: valid, patient with faults, and carrying nothing but ids and outcome words. */
import validate from 'asl-validator';
import { leaseMs } from '../../adapters/dynamodb/delivery-store.ts';
import { stages } from '../../bin/stages.ts';
import { definition, type State, state, states, tasks } from './definition.ts';

it('is valid Amazon States Language', () => {
  const { isValid, errors } = validate(definition);
  expect(errors).toEqual([]);
  expect(isValid).toBe(true);
});

it('can reach every state from its start', () => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    exitsOf(state(name)).forEach(visit);
  };
  visit(definition.StartAt);
  expect([...reached].sort()).toEqual(states.map(([name]) => name).sort());
});

describe.each(tasks)('%s', (name, task) => {
  it('has a timeout, retries, and catches whatever remains, unless a redrive must begin at it', () => {
    expect(task.TimeoutSeconds).toBeGreaterThan(0);
    expect(task.Retry?.some(({ MaxAttempts }) => Number(MaxAttempts) > 0)).toBe(true);
    expect(task.Catch?.at(-1)?.ErrorEquals).toEqual(isRedrivenAtItself(name) ? undefined : ['States.ALL']);
  });

  it('lets no error message into the state', () => {
    for (const { ResultPath } of task.Catch ?? []) expect(ResultPath).toBeNull();
  });

  it('is told the sign-up, its waiting token and the outcome, and tells an outcome word', () => {
    const payload = (task.Parameters?.Payload ?? task.Parameters?.MessageBody) as Record<string, string>;
    const told = Object.entries(payload).map(([name, path]) => `${name} ${path}`);
    const allowed = ['signUpId.$ $.signUpId', 'taskToken.$ $$.Task.Token', 'cause.$ $.step.outcome'];
    expect(told.filter(each => !allowed.includes(each))).toEqual([]);
    expect(told).toContain(allowed[0]);
    const telling = task.ResultPath === null ? {} : task.ResultSelector;
    expect([{}, { 'outcome.$': '$.outcome' }, { 'outcome.$': '$.Payload.outcome' }]).toContainEqual(telling);
  });
});

it('I2: fails up for good only where a redrive can go on: in a task without a Catch, or for a wrong input', () => {
  const failing = states.filter(([, { Type }]) => Type === 'Fail').map(([name]) => name);
  expect(failing).toEqual(['UnknownDoor']);
  for (const name of ['Close', 'ParkWelcome']) expect(state(name).Comment).toMatch(/No Catch.*redrive/);
});

it('writes only outcome words into its data', () => {
  for (const [, { Type, Result, ResultPath }] of states)
    if (Type === 'Pass') {
      expect(ResultPath).toBe('$.step');
      expect(Result).toEqual({ outcome: expect.stringMatching(/^[a-z_]+$/) });
    }
});

it('waits for a token in the four states that a patient or a practice answers', () => {
  const waiting = tasks.filter(([, { Resource }]) => Resource?.endsWith('.waitForTaskToken')).map(([name]) => name);
  expect(waiting).toEqual(['AwaitCorrection', 'DeliverCode', 'AwaitEmailProof', 'AwaitConsent']);
});

it.each(Object.entries(stages))('waits for a correction as long as %s lets a practice take', (_, { reminder }) => {
  expect(state('AwaitCorrection').TimeoutSeconds).toBeGreaterThanOrEqual(reminder.correctionSeconds);
});

it.each([
  ['DeliverCode', 'AnsweredAlready', 0, 'TimedOut'],
  ['DeliverCode', 'MessageRefused', 0, 'Undeliverable'],
  ['DeliverCode', 'DeliveryFailed', 13, 'DeliveryFailed'],
  ['DeliverCode', 'States.Timeout', 0, 'TimedOut'],
  ['MatchReminder', 'States.Timeout', 6, 'Faulted'],
  ['AwaitCorrection', 'AnsweredAlready', 0, 'TimedOut'],
  ['AwaitCorrection', 'States.Timeout', 0, 'TimedOut'],
  ['AwaitEmailProof', 'AnsweredAlready', 0, 'TimedOut'],
  ['AwaitEmailProof', 'States.Timeout', 0, 'TimedOut'],
  ['AwaitConsent', 'AnsweredAlready', 0, 'CreateAccount'],
  ['AwaitConsent', 'States.Timeout', 0, 'TimedOut'],
  ['CreateAccount', 'States.Timeout', 6, 'Faulted'],
])('in %s answers %s with %i retries, then goes to %s', (name, error, retries, next) => {
  expect(retriesOf(state(name), error)).toBe(retries);
  expect(catchOf(state(name), error)).toBe(next);
});

it('I4: parks a welcome that cannot be sent, and never undoes the account', () => {
  expect(catchOf(state('Welcome'), 'DeliveryFailed')).toBe('ParkWelcome');
  expect(exitsOf(state('ParkWelcome'))).toEqual(['Completed']);
});

it.each(Object.entries(stages))(
  'F12: asks a provider that fails as long as a code of %s would have lived',
  (_, { code }) => {
    const retrier = state('DeliverCode').Retry?.find(({ ErrorEquals }) => ErrorEquals[0] === 'DeliveryFailed');
    const {
      IntervalSeconds = 0,
      BackoffRate = 0,
      MaxDelaySeconds = 0,
      MaxAttempts = 0,
    } = retrier ?? { ErrorEquals: [] };
    const waits = Array.from({ length: Number(MaxAttempts) }, (_, tries) =>
      Math.min(Number(MaxDelaySeconds), Number(IntervalSeconds) * Number(BackoffRate) ** tries),
    );
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThanOrEqual(code.ttlSeconds);
    expect(retrier?.JitterStrategy).toBeUndefined();
  },
);

it.each(['DeliverCode', 'NotifyOwner'])('I1: %s outlasts the claim of an attempt that crashed while it sent', name => {
  const retrier = state(name).Retry?.find(({ ErrorEquals }) => ErrorEquals[0] === 'DeliveryInProgress');
  // Jitter would make the sum of the waits as short as chance likes.
  expect([retrier?.BackoffRate, retrier?.JitterStrategy]).toEqual([1, undefined]);
  expect(1000 * Number(retrier?.IntervalSeconds) * Number(retrier?.MaxAttempts)).toBeGreaterThan(leaseMs);
});

it('I2: re-reads the table after every timeout, outage and refusal', () => {
  const roads = ['TimedOut', 'Undeliverable', 'DeliveryFailed', 'Faulted', 'LetItPass'].map(name => state(name).Next);
  expect(roads).toEqual(['Close', 'Close', 'Close', 'LetItPass', 'Close']);
});

it('takes nine transitions when all goes well', () => {
  const outcomes: Record<string, string> = {
    DeliverCode: 'no_duplicates',
    AwaitConsent: 'consented',
    CreateAccount: 'created',
  };
  const path = walk(outcomes);
  expect(path.at(-1)).toBe('Completed');
  // The service bills each state entered, and the end of an execution is none.
  expect(path.length).toBe(9);
});

it.each([
  [{ DeliverCode: 'too_many_codes', Close: 'closed' }, 'Closed'],
  [{ DeliverCode: 'account_exists', Close: 'closed' }, 'Closed'],
  [{ DeliverCode: 'verified', CheckDuplicates: 'account_exists', Close: 'closed' }, 'Closed'],
  [
    { DeliverCode: 'verified', CheckDuplicates: 'no_duplicates', AwaitConsent: 'consented', CreateAccount: 'created' },
    'Completed',
  ],
  [{ DeliverCode: 'verified', CheckDuplicates: 'no_duplicates', AwaitConsent: 'declined', Close: 'closed' }, 'Closed'],
  [
    {
      DeliverCode: 'verified',
      CheckDuplicates: 'no_duplicates',
      AwaitConsent: 'consented',
      CreateAccount: 'abandoned',
      Close: 'closed',
    },
    'Closed',
  ],
  [{ DeliverCode: 'a word nobody knows', Close: 'closed' }, 'Closed'],
  [
    {
      ...{ DeliverCode: 'verified', CheckDuplicates: 'email_claimed', AwaitEmailProof: 'email_proven' },
      ...{ AwaitConsent: 'consented', CreateAccount: 'created' },
    },
    'Completed',
  ],
  [
    {
      ...{ DeliverCode: 'verified', CheckDuplicates: 'email_claimed', AwaitEmailProof: 'timed_out' },
      Close: 'closed',
    },
    'Closed',
  ],
])('after %j ends in %s', (outcomes, end) => {
  expect(walk(outcomes).at(-1)).toBe(end);
});

it.each(['CheckDuplicates', 'CreateAccount'])(
  'M1: asks for the proof of an e-mail that is found claimed in %s',
  name => {
    const outcomes = { DeliverCode: 'no_duplicates', AwaitConsent: 'consented', CreateAccount: 'email_claimed' };
    const claimed = { DeliverCode: 'verified', CheckDuplicates: 'email_claimed' };
    const path = walk({
      ...(name === 'CreateAccount' ? outcomes : claimed),
      AwaitEmailProof: 'abandoned',
      Close: 'closed',
    });
    expect(path.slice(path.indexOf(name))).toEqual([
      ...[name, name === 'CreateAccount' ? 'CreationOutcome' : 'DuplicatesOutcome'],
      ...['AwaitEmailProof', 'EmailProofOutcome', 'NotifyOwner', 'Close', 'ClosingOutcome', 'Closed'],
    ]);
  },
);

it('M1: tells the claimant of a proof that did not come, and ends then', () => {
  expect(state('ClosingOutcome').Choices).toContainEqual(
    expect.objectContaining({ StringEquals: 'account_exists', Next: 'NotifyOwner' }),
  );
});

it.each([
  [{ MatchReminder: 'matched', DeliverCode: 'too_many_codes', Close: 'closed' }, 'DeliverCode'],
  [{ MatchReminder: 'contact_differs', AwaitCorrection: 'declined', Close: 'closed' }, 'AwaitCorrection'],
  [{ MatchReminder: 'link_unusable', Close: 'closed' }, 'MatchReminder'],
  [{ MatchReminder: 'a word nobody knows', Close: 'closed' }, 'MatchReminder'],
])('from a reminder, after %j, last works in %s', (outcomes, last) => {
  const path = walk(outcomes, 'reminder');
  expect(path.at(-1)).toBe('Closed');
  expect(path.filter(name => name in outcomes && name !== 'Close').at(-1)).toBe(last);
});

it.each(['corrected', 'retyped'])('compares again what was %s', outcome => {
  expect(walk({ MatchReminder: 'contact_differs', AwaitCorrection: outcome }, 'reminder').slice(3, 6)).toEqual([
    'AwaitCorrection',
    'CorrectionOutcome',
    'MatchReminder',
  ]);
});

it('serves no door that it does not know', () => {
  expect(walk({}, 'window').at(-1)).toBe('UnknownDoor');
});

/** The states entered by a sign-up whose tasks succeed with these outcomes. */
function walk(outcomes: Record<string, string>, door = 'direct'): string[] {
  const data: Record<string, string | undefined> = { '$.door': door };
  const path = [definition.StartAt];
  for (let name: string | undefined = definition.StartAt; name && path.length < 50; ) {
    const { Type, Choices = [], Default, Next } = state(name);
    data['$.step.outcome'] = outcomes[name] ?? data['$.step.outcome'];
    const chosen = Choices.find(({ Variable, StringEquals }) => data[Variable] === StringEquals);
    name = Type === 'Choice' ? (chosen?.Next ?? Default) : Next;
    if (name) path.push(name);
  }
  return path;
}

/** Where a state can go. */
function exitsOf({ Next, Default, Choices = [], Catch = [] }: State): string[] {
  return [Next, Default, ...Choices.map(choice => choice.Next), ...Catch.map(caught => caught.Next)].filter(
    name => name !== undefined,
  );
}

/** The last resorts: behind them is nothing but a Fail state, in which a redrive would only fail again. */
const isRedrivenAtItself = (name: string) => name === 'Close' || name === 'ParkWelcome';

/** `States.TaskFailed` stands for every error but a timeout. */
const covers = (errors: readonly string[], error: string) =>
  errors.includes(error) ||
  errors.includes('States.ALL') ||
  (errors.includes('States.TaskFailed') && error !== 'States.Timeout');

function retriesOf({ Retry = [] }: State, error: string): number {
  return Retry.find(({ ErrorEquals }) => covers(ErrorEquals, error))?.MaxAttempts ?? 0;
}

function catchOf({ Catch = [] }: State, error: string): string | undefined {
  return Catch.find(({ ErrorEquals }) => covers(ErrorEquals, error))?.Next;
}
