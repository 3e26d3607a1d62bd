/** The rights to send: texts to telephones, calls from one number, e-mails from one address. */
import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Configuration } from '../../core/configuration.ts';
import { configurationSetName } from '../data/sending-domain.ts';

export const sendingRights = {
  /**
   * A text has no resource of its own. So everything is allowed, and resources with a name (topics, endpoints) are refused.
   */
  sms: (scope: Construct) => [
    new PolicyStatement({ actions: ['sns:Publish'], resources: ['*'] }),
    new PolicyStatement({
      effect: Effect.DENY,
      actions: ['sns:Publish'],
      resources: [`arn:${Stack.of(scope).partition}:sns:*:*:*`],
    }),
  ],

  voice: (scope: Construct, { voice }: Configuration) => [
    new PolicyStatement({
      actions: ['sms-voice:SendVoiceMessage'],
      resources: [originationArn(scope, voice.originationIdentity)],
    }),
  ],

  email: (scope: Construct, configuration: Configuration) => [emails(scope, configuration, 'ses:SendEmail')],

  /** An e-mail with an attachment is sent as a whole message. */
  emailWithCalendar: (scope: Construct, configuration: Configuration) => [
    emails(scope, configuration, 'ses:SendRawEmail'),
  ],
};

/**
 * From one address, whoever it goes to. In the sandbox SES asks for the right on the recipient's identity too, so a narrower
 * resource would fail there alone. It always asks for the right on the configuration set (decision 75).
 */
function emails(scope: Construct, configuration: Configuration, action: string): PolicyStatement {
  const arn = (resource: string, resourceName: string) =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  const configurationSet = configurationSetName(configuration);
  return new PolicyStatement({
    actions: [action],
    resources: [anyIdentity(scope), ...(configurationSet ? [arn('configuration-set', configurationSet)] : [])],
    conditions: { StringEquals: { 'ses:FromAddress': configuration.email.from } },
  });
}

export const anyIdentity = (scope: Construct): string =>
  Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: '*' });

/**
 * ARN of the caller: a number or a pool of AWS End User Messaging, by its id or its ARN.
 * @throws Error for a bare telephone number, since no right could be narrowed to it
 */
function originationArn(scope: Construct, identity: string): string {
  if (identity.startsWith('arn:')) return identity;
  const resource = /^(?:phone|pool)-/.exec(identity)?.[0] === 'pool-' ? 'pool' : 'phone-number';
  if (!/^(?:phone|pool)-[0-9a-f]+$/.test(identity))
    throw new Error(
      `voice.originationIdentity "${identity}" must be an id (phone-… or pool-…) or an ARN to be deployed.`,
    );
  return Stack.of(scope).formatArn({
    service: 'sms-voice',
    resource,
    resourceName: identity,
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
}
