/** All questions about the account of a stage. Each is a read-only call; one without an answer keeps no other from its own. */
import type { Configuration } from '../../core/configuration.ts';
import { webRegion } from '../../lib/web/web-region.ts';
import { bootstrap, transitions } from './account.ts';
import { callingNumber, callSandbox, callSpend } from './calls.ts';
import { emailDomain, emailQuota, emailSending } from './emails.ts';
import { ask, type Finding } from './finding.ts';
import { functionsAtOnce } from './functions.ts';
import { notAsked, ownSettings } from './not-asked.ts';
import { senderIds, textSandbox, textSpend } from './texts.ts';

export async function examine(configuration: Configuration, region: string): Promise<Finding[]> {
  const asked = await Promise.all([
    ask('Lambda', async () => [await functionsAtOnce(region, 'service')]),
    ask('Lambda of the front', async () => (region === webRegion ? [] : [await functionsAtOnce(webRegion, 'front')])),
    ask('Bootstrap', () => bootstrap(region)),
    ask('Step Functions', () => transitions(region)),
    ask('SES sandbox', () => emailQuota(region, configuration)),
    ask('SES sending', () => emailSending(region)),
    ask('Sending domain', () => emailDomain(region, configuration)),
    ask('SMS sandbox', () => textSandbox(region)),
    ask('SMS spend limit', () => textSpend(region, configuration)),
    ask('SMS sender id', () => senderIds(region, configuration)),
    ask('Voice sandbox', () => callSandbox(region)),
    ask('Voice spend limit', () => callSpend(region, configuration)),
    ask('Number that calls', () => callingNumber(region, configuration)),
  ]);
  return [...ownSettings(configuration), ...asked.flat(), ...notAsked()];
}

const marks = { ready: 'ok     ', missing: 'MISSING', unknown: '?      ' } as const;

export const report = (findings: readonly Finding[]): string =>
  findings.map(({ subject, state, says }) => `${marks[state]}  ${subject}: ${says}`).join('\n');
