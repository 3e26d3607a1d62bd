/** Takes a slot, and keeps its hold for every tab. */

import { type Access, readAccess } from '../api/access.ts';
import { type FreeSlot, readHold, releaseHold, takeHold } from '../api/booking-calls.ts';
import type { Problem } from '../api/client.ts';
import { dropHoldToken, dropWantedSlot, keepHoldToken, readHoldToken } from '../api/held-slot.ts';
import { useAction } from '../hooks/use-action.ts';
import { useLocale } from '../language.tsx';

/** Beyond the caps of strangers, this tab's sign-up may show that its phone is proven. */
async function takeBy(slotId: string, language: string, proven?: Access): ReturnType<typeof takeHold> {
  const taken = await takeHold(slotId, language, proven);
  const own = readAccess();
  if (codeOf(taken) !== 'phone_first' || proven || !own) return taken;
  const byPhone = await takeHold(slotId, language, own);
  // A phone that keeps a slot already is told so: to prove it once more would help nobody.
  return byPhone.ok || codeOf(byPhone) === 'too_many_holds' ? byPhone : taken;
}

const codeOf = (taken: Awaited<ReturnType<typeof takeHold>>) =>
  taken.ok || taken.error.kind !== 'problem' ? undefined : taken.error.problem.code;

/** @param onRefusal takes the refusals it returns true for; they are not shown. */
export function useTakeSlot(onRefusal?: (problem: Problem) => boolean) {
  const { language } = useLocale();
  const action = useAction(onRefusal);

  /** Frees the slot that was chosen before, unless a sign-up goes with it. */
  const letGo = async (hold: string) => {
    const held = await readHold(hold, language);
    if (held.ok && held.value.status === 'open') await releaseHold(hold, language);
  };
  /** @param proven the sign-up that has proven its phone. @returns the hold, or undefined where it was refused */
  const take = async ({ slotId }: Pick<FreeSlot, 'slotId'>, proven?: Access): Promise<string | undefined> => {
    const before = readHoldToken();
    const taken = await action.run(() => takeBy(slotId, language, proven));
    if (!taken) return undefined;
    keepHoldToken(taken.hold);
    dropWantedSlot();
    // Nobody waits for it: without an answer, the former hold ends by itself.
    if (before !== undefined) void letGo(before);
    return taken.hold;
  };
  /** Gives the slot back at once. @returns whether it is free */
  const release = async (): Promise<boolean> => {
    const hold = readHoldToken();
    const isReleased = hold === undefined || (await action.run(() => releaseHold(hold, language))) !== undefined;
    if (isReleased) dropHoldToken();
    return isReleased;
  };
  return { ...action, take, release };
}
