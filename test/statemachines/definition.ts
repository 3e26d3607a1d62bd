/** The state machine's file, with its placeholders filled as a deployment would. */
import { readFileSync } from 'node:fs';

interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number;
  readonly BackoffRate?: number;
  readonly MaxDelaySeconds?: number;
  readonly MaxAttempts?: number;
  readonly JitterStrategy?: string;
}

export interface State {
  readonly Type: string;
  readonly Comment?: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Variable: string; readonly StringEquals: string; readonly Next: string }[];
  readonly Resource?: string;
  readonly Parameters?: Record<string, unknown>;
  readonly Result?: Record<string, unknown>;
  readonly ResultSelector?: Record<string, string>;
  readonly ResultPath?: string | null;
  readonly TimeoutSeconds?: number;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly {
    readonly ErrorEquals: readonly string[];
    readonly ResultPath?: null;
    readonly Next: string;
  }[];
}

export interface Definition {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

const text = readFileSync('statemachines/sign-up.asl.json', 'utf8');

export const definition = JSON.parse(
  text.replaceAll(/\$\{(\w+)\}/g, (_, name: string) =>
    name.endsWith('Url')
      ? 'https://sqs.eu-west-3.amazonaws.com/123456789012/parked'
      : `arn:aws:lambda:eu-west-3:123456789012:function:${name}`,
  ),
) as Definition;

export const states = Object.entries(definition.States);
export const tasks = states.filter(([, { Type }]) => Type === 'Task');

export function state(name: string): State {
  const found = definition.States[name];
  if (!found) throw new Error(`There is no state ${name}`);
  return found;
}
