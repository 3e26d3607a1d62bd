/** The environment that the stack, or the local run, gives a function: read here, once, and nowhere else. */
import * as z from 'zod/mini';
import { once } from './once.ts';

const text = z.optional(z.string().check(z.minLength(1)));

/** Each function has those that it needs (`lib/rights/rights.ts`). */
const schema = z.object({
  /** JSON of the stage's configuration. */
  CONFIGURATION: text,
  TABLE_NAME: text,
  /** Of the root key. */
  SECRET_ID: text,
  STATE_MACHINE_ARN: text,
  ORDERS_QUEUE_URL: text,
  DIGESTS_QUEUE_URL: text,
  NOTICE_EMAILS_QUEUE_URL: text,
  NOTICE_TEXTS_QUEUE_URL: text,
  /** Separated by commas. */
  DISTRIBUTION_SECRET_IDS: text,
});

type Environment = z.output<typeof schema>;

const environment = /* @__PURE__ */ once((): Environment => schema.parse(process.env));

/** @throws Error that names the variable when it is missing: a function set up wrongly must not seem to work */
export function variable(name: keyof Environment): string {
  const value = environment()[name];
  if (value === undefined) throw new Error(`The environment variable ${name} is missing`);
  return value;
}

/** Whether AWS runs this code, and not a test or the local service: Lambda sets the variable itself. */
export const isOnLambda = (): boolean => process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined;
