/** The strangers' phones that a spray proves in an hour: one guess over many phones, computed from the configuration alone. */

interface Failures {
  readonly failureFloor: number;
  readonly failureShare: number;
}

export interface SprayPolicy {
  readonly code: { readonly length: number };
  readonly global: Failures & { readonly plannedSignUpsPerHour: number };
  readonly throttle: { readonly burst: number };
}

interface SprayBound {
  readonly phonesPerHour: number;
  /** Whether that is too many: one an hour, and one for a thousand sign-ups of the platform's own. */
  readonly isTooHigh: boolean;
}

/** Wrong answers that pass for those of patients in an hour, where so many are right. */
export const mostWrong = (right: number, { failureFloor, failureShare }: Failures): number =>
  Math.max(failureFloor, failureShare * right);

/**
 * The most wrong short answers of an hour, beside the planned right ones, and one burst of requests that were under way when
 * the limit was met. Each of them is right with the chance of one code.
 */
export function sprayBound({ code, global, throttle }: SprayPolicy): SprayBound {
  const { plannedSignUpsPerHour: planned } = global;
  const phonesPerHour = (mostWrong(planned, global) + throttle.burst) / 10 ** code.length;
  return { phonesPerHour, isTooHigh: phonesPerHour >= Math.max(1, planned / 1000) };
}
