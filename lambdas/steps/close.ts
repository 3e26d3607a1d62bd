/** Close: re-reads the table before it gives up; ends the sign-up, or says where a person who was in time goes on. */
import * as z from 'zod/mini';
import type { CorrectionStore } from '../../adapters/dynamodb/correction-store.ts';
import type { SignUpStore } from '../../adapters/dynamodb/sign-up-store.ts';
import { again, retry } from '../../adapters/retry.ts';
import { Fault } from '../../core/fault.ts';
import { type ClosingCause, closing } from '../../core/sign-up/closing.ts';
import { signUpInput, step } from '../runtime/step.ts';
import { releaseSlot } from '../runtime/stores/booking.ts';
import { corrections, signUps } from '../runtime/stores/stores.ts';
import type { ReleaseSlot } from '../services/booking/release-slot.ts';

const causes = [
  'timed_out',
  'faulted',
  'undeliverable',
  'delivery_failed',
  'too_many_codes',
  'account_exists',
  'link_unusable',
  'declined',
  'abandoned',
] as const;

/** Any other outcome word that no Choice knew is a fault: it must end nobody's sign-up. */
const input = z.extend(signUpInput, {
  cause: z.catch(z.enum(causes satisfies readonly ClosingCause[]), 'faulted'),
});

const attempts = 5;

interface Dependencies {
  readonly signUps: Pick<SignUpStore, 'get' | 'end'>;
  readonly corrections: Pick<CorrectionStore, 'forget'>;
  readonly releaseSlot: ReleaseSlot;
}

export const close =
  ({ signUps, corrections, releaseSlot }: Dependencies) =>
  async ({ signUpId, cause }: z.output<typeof input>, now: number) => {
    const outcome = await retry(attempts, async () => {
      const signUp = await signUps.get(signUpId);
      if (!signUp) return 'closed';
      const decided = closing(signUp, cause, now);
      if ('next' in decided) return decided.next;
      const ended = await signUps.end(signUp, decided.end, decided.reason);
      if (!ended.ok) return again;
      await corrections.forget(signUp);
      // Whoever has an account signs in, and books what is held.
      if (decided.reason !== 'account_exists') await releaseSlot(signUp);
      return 'closed';
    });
    if (outcome === again) throw new Fault('Contended');
    return { outcome };
  };

export const handler = step(input, close, () => ({
  signUps: signUps(),
  corrections: corrections(),
  releaseSlot: releaseSlot(),
}));
