/** The state machine's definition as the local run executes it: read from the deployed file, placeholders filled. */
import { readFile } from 'node:fs/promises';
import type { StateMachineDefinition } from 'aws-local-stepfunctions';

/** Factors on the durations of the definition; 1 leaves them alone. Tests shorten what nobody wants to wait for. */
export interface TimeScale {
  /** Retry intervals and their ceiling. */
  readonly retries?: number;
  /** Wait states. */
  readonly waits?: number;
  /** The time that a task waits for its token to come back; above 0. */
  readonly callbacks?: number;
}

type Duration = 'IntervalSeconds' | 'MaxDelaySeconds' | 'Seconds' | 'TimeoutSeconds';

/**
 * @param values by placeholder: `{ DeliverCode: 'deliver-code' }` fills `${DeliverCode}`.
 * @throws Error when a placeholder has no value.
 */
export async function readDefinition(
  file: URL,
  values: Readonly<Record<string, string>>,
  { retries = 1, waits = 1, callbacks = 1 }: TimeScale = {},
): Promise<StateMachineDefinition> {
  const text = (await readFile(file, 'utf8')).replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Nothing is known to fill \${${name}} in the state machine.`);
    return JSON.stringify(value).slice(1, -1);
  });
  const factors: Record<Duration, number> = {
    IntervalSeconds: retries,
    MaxDelaySeconds: retries,
    Seconds: waits,
    TimeoutSeconds: callbacks,
  };
  return JSON.parse(text, function (this: Record<string, unknown>, key, value) {
    if (!(key in factors)) return value;
    if (key === 'TimeoutSeconds' && !String(this.Resource).endsWith('.waitForTaskToken')) return value;
    return value * factors[key as Duration];
  });
}
