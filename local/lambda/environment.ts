/** The functions' environment on this machine: the names of the stack, and endpoints of our own. */
import type { Configuration } from '../../core/configuration.ts';
import { stateMachineArn } from '../workflow/workflow.ts';

export const tableName = 'sign-up';

interface Endpoints {
  /** Of Step Functions, SNS, SQS, SES, End User Messaging and Secrets Manager. */
  readonly aws: string;
  readonly dynamodb: string;
}

/** Sets the environment of this process; the functions read it when they are first called. */
export function setEnvironment(configuration: Configuration, endpoints: Endpoints): void {
  // A profile or a token of the person at the keyboard would take precedence over the keys below.
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[name];
  Object.assign(process.env, {
    CONFIGURATION: JSON.stringify(configuration),
    TABLE_NAME: tableName,
    SECRET_ID: 'sign-up',
    STATE_MACHINE_ARN: stateMachineArn,
    // The SDK calls a queue at its own address.
    ORDERS_QUEUE_URL: `${endpoints.aws}/000000000000/orders`,
    DIGESTS_QUEUE_URL: `${endpoints.aws}/000000000000/digests`,
    NOTICE_EMAILS_QUEUE_URL: `${endpoints.aws}/000000000000/notice-emails`,
    NOTICE_TEXTS_QUEUE_URL: `${endpoints.aws}/000000000000/notice-texts`,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SFN: endpoints.aws,
    AWS_ENDPOINT_URL_SNS: endpoints.aws,
    AWS_ENDPOINT_URL_SQS: endpoints.aws,
    AWS_ENDPOINT_URL_SES: endpoints.aws,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoints.aws,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.aws,
  });
}
