/** The code policies that do not start, since an attacker would guess too much. */
import { type CodePolicy, guessBound } from './guess-bound.ts';
import { type SprayPolicy, sprayBound } from './spray-bound.ts';

type Policy = CodePolicy &
  SprayPolicy & {
    readonly ip: { readonly maxFailures24h: number };
    readonly global: { readonly failuresPerCaller: number };
  };

/** @returns a sentence for the operator, undefined when the policy holds */
export function codePolicyFault(policy: Policy): string | undefined {
  const { perPhonePerDay } = guessBound(policy);
  if (perPhonePerDay >= 0.01)
    return (
      `The code policy lets an attacker guess ${(100 * perPhonePerDay).toFixed(2)} % per phone and day; less than 1 % is needed. ` +
      'Lengthen code.length or lower phone.maxFailures.'
    );
  const { phonesPerHour, isTooHigh } = sprayBound(policy);
  if (isTooHigh)
    return (
      `The code policy lets a spray prove ${phonesPerHour.toFixed(1)} phones of strangers per hour. It must be less than one, or ` +
      'than one for a thousand of global.plannedSignUpsPerHour. Lengthen code.length, or lower global.failureFloor, ' +
      'global.failureShare or throttle.burst.'
    );
  // A wrong answer that counts for nobody would be no part of the bound.
  if (policy.ip.maxFailures24h > policy.global.failuresPerCaller)
    return 'ip.maxFailures24h must be at most global.failuresPerCaller.';
  return undefined;
}
