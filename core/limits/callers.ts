/** A caller together with the site around it: an IPv6 /48 has ten times the budget of each /64 in it. */
import type { Configuration } from '../configuration.ts';
import type { CallerHistory } from './caller-history.ts';

export const networksPerBudget = 10;

export interface Callers {
  readonly caller: CallerHistory;
  /** Absent for an IPv4 address, which is its own site. */
  readonly site?: CallerHistory;
}

/** The limits of a site. */
export const ofSite = (configuration: Configuration): Configuration => {
  const { ip, global } = configuration;
  return {
    ...configuration,
    ip: {
      outstandingShortCodes: networksPerBudget * ip.outstandingShortCodes,
      maxFailures24h: networksPerBudget * ip.maxFailures24h,
      signUpsPerHour: networksPerBudget * ip.signUpsPerHour,
    },
    global: { ...global, failuresPerCaller: networksPerBudget * global.failuresPerCaller },
  };
};

/** Each history with the limits that it is held to. */
export const withLimits = <T>(
  { caller, site }: { readonly caller: T; readonly site?: T | undefined },
  configuration: Configuration,
): readonly (readonly [T, Configuration])[] => [
  [caller, configuration],
  ...(site === undefined ? [] : [[site, ofSite(configuration)] as const]),
];
