/** The common part of every state's function: a strict input, ids and outcome words only, and a log of failures. */
import type { Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { built } from './built.ts';
import { bare, described, log } from './log.ts';

export const signUpInput = z.strictObject({ signUpId: z.string().check(z.regex(/^[0-9a-f]{32}$/)) });
/** Of a state that waits: a patient's answer calls back this token. */
export const waitingInput = z.extend(signUpInput, {
  taskToken: z.string().check(z.minLength(1), z.maxLength(2048)),
});

export type SignUpInput = z.output<typeof signUpInput>;
export type WaitingInput = z.output<typeof waitingInput>;

/**
 * Makes a Lambda handler of a state's logic. An error reaches Retry and Catch by its name alone.
 * @param build builds the logic's dependencies, once
 */
export function step<Input extends SignUpInput, Output, Dependencies>(
  schema: z.ZodMiniType<Input>,
  logic: (dependencies: Dependencies) => (input: Input, now: number) => Promise<Output>,
  build: () => Dependencies,
) {
  return built<[unknown, Context], Output>(() => {
    const run = logic(build());
    return async (event, context) => {
      const input = schema.safeParse(event);
      try {
        if (!input.success) throw input.error;
        return await run(input.data, Date.now());
      } catch (error) {
        const { awsRequestId: requestId } = context;
        log('step_failed', { requestId, ...(input.success && { signUpId: input.data.signUpId }), ...described(error) });
        throw bare(error);
      }
    };
  });
}
