/** The domain that e-mails come from, as SES knows it: signed (DKIM), with a return address of its own (SPF). */
import {
  ConfigurationSet,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { stageName } from '../stage-name.ts';

/** `staging.patients.example` of `no-reply@staging.patients.example` */
export const sendingDomain = ({ email }: Pick<Configuration, 'email'>): string =>
  email.from.slice(email.from.lastIndexOf('@') + 1);

/** SES asks for the right on the one that an identity sends under by default. */
export const configurationSetName = (configuration: Pick<Configuration, 'email' | 'stage'>): string | undefined =>
  configuration.email.identity === 'created' ? stageName(configuration) : configuration.email.configurationSet;

/** The domain that undelivered messages return to: SPF then speaks of this domain, and not of Amazon's (RFC 7208). */
export const returnDomain = (domain: string): string => `bounce.${domain}`;

/**
 * Removed with its stage, also in production: nobody's data is in it, and a domain that stayed would stop the next first
 * deployment. An address that bounced or complained is not written to again.
 */
export function sendingIdentity(scope: Construct, id: string, configuration: Configuration): EmailIdentity {
  const domain = sendingDomain(configuration);
  const configurationSet = new ConfigurationSet(scope, `${id}Settings`, {
    configurationSetName: stageName(configuration),
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  });
  return new EmailIdentity(scope, id, {
    identity: Identity.domain(domain),
    dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
    mailFromDomain: returnDomain(domain),
    configurationSet,
  });
}
