/** List prices of AWS by region: on demand, in US dollars without VAT or free tier. `price-sources.ts` says where they were read. */
import type { Region } from '../capacity/regions.ts';

export interface Prices {
  /** On Arm. */
  readonly lambdaGigabyteSecond: number;
  readonly lambdaRequest: number;
  /** Standard workflows. */
  readonly stateTransition: number;
  readonly writeRequestUnit: number;
  readonly readRequestUnit: number;
  /** HTTP API, the first 300 million of a month. */
  readonly httpApiRequest: number;
  /** Ingestion of standard logs. */
  readonly logGigabyte: number;
  readonly queueCall: number;
}

const everywhere = { lambdaGigabyteSecond: 0.0000133334, lambdaRequest: 0.2e-6, queueCall: 0.4e-6 };

export const pricesOf: Readonly<Record<Region, Prices>> = {
  'eu-west-1': {
    ...everywhere,
    stateTransition: 0.025e-3,
    writeRequestUnit: 0.705e-6,
    readRequestUnit: 0.1415e-6,
    httpApiRequest: 1.11e-6,
    logGigabyte: 0.57,
  },
  'eu-west-3': {
    ...everywhere,
    stateTransition: 0.0297e-3,
    writeRequestUnit: 0.7423e-6,
    readRequestUnit: 0.1487e-6,
    httpApiRequest: 1.17e-6,
    logGigabyte: 0.5985,
  },
  'eu-central-1': {
    ...everywhere,
    stateTransition: 0.025e-3,
    writeRequestUnit: 0.7625e-6,
    readRequestUnit: 0.1525e-6,
    httpApiRequest: 1.2e-6,
    logGigabyte: 0.63,
  },
};

/** The front is in us-east-1, and its readers in Europe. */
export const front = { request: 1.2e-6, gigabyte: 0.085, firewallRequest: 0.6e-6 } as const;

/** A text to France of one segment, a minute of a call, and an e-mail. */
export const messages = { segment: 0.07, callMinute: 0.02, email: 0.0001 } as const;

/** By the month: a key, a secret, a metric of an alarm, the firewall and one of its rules. */
export const monthly = { key: 1, secret: 0.4, alarmMetric: 0.1, firewall: 5, firewallRule: 1 } as const;
