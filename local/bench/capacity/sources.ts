/** The pages of AWS that the figures come from. We read stored copies; AWS may have changed the pages since. */

export interface Source {
  readonly page: string;
  readonly url: string;
  /** A caveat about the figure. */
  readonly note?: string;
}

/** The day on which all of them were read. */
export const readOn = '2026-11-26';

const docs = 'https://docs.aws.amazon.com';

export const sources = {
  stepFunctions: {
    page: 'Step Functions service quotas',
    url: `${docs}/step-functions/latest/dg/service-quotas.html`,
    note: 'Ireland, like Virginia and Oregon, has more than the others.',
  },
  apiGateway: {
    page: 'Amazon API Gateway quotas',
    url: `${docs}/apigateway/latest/developerguide/limits.html`,
    note: 'Bursts of 5,000. Milan, Spain and Zurich: 2,500, bursts of 1,250.',
  },
  lambda: {
    page: 'Lambda quotas',
    url: `${docs}/lambda/latest/dg/gettingstarted-limits.html`,
    note: 'A new account begins lower; AWS says no figure, and accounts with ten were seen.',
  },
  lambdaScaling: {
    page: 'Lambda scaling behavior',
    url: `${docs}/lambda/latest/dg/scaling-behavior.html`,
    note: 'For each function by itself, and it cannot be raised.',
  },
  dynamodbOnDemand: {
    page: 'DynamoDB on-demand capacity mode',
    url: `${docs}/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html`,
    note: 'Afterwards twice the last peak within half an hour.',
  },
  dynamodb: {
    page: 'Quotas in Amazon DynamoDB',
    url: `${docs}/amazondynamodb/latest/developerguide/ServiceQuotas.html`,
    note: 'For the table and for each of its indexes.',
  },
  ses: {
    page: 'Service quotas in Amazon SES',
    url: `${docs}/ses/latest/dg/quotas.html`,
    note: 'AWS publishes only the sandbox: 200 a day, one a second. 50,000 and 14 are what accounts report after it.',
  },
  sns: { page: 'Amazon SNS endpoints and quotas', url: `${docs}/general/latest/gr/sns.html` },
  messageParts: {
    page: 'Message Parts per Second (MPS) limits',
    url: `${docs}/sms-voice/latest/userguide/sms-limitations-mps.html`,
    note: 'Of a sender id and of a long code outside North America; a short code takes more.',
  },
  voice: {
    page: 'Quotas for AWS End User Messaging SMS',
    url: `${docs}/sms-voice/latest/userguide/quotas.html`,
    note: 'Twenty a minute outside the sandbox, one a second from a number, five a day to a recipient. The page says that none can be raised.',
  },
  queues: {
    page: 'ReceiveMessage, Amazon SQS API reference',
    url: `${docs}/AWSSimpleQueueService/latest/APIReference/API_ReceiveMessage.html`,
  },
  cloudFront: {
    page: 'CloudFront quotas',
    url: `${docs}/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html`,
  },
  logs: {
    page: 'Amazon CloudWatch Logs endpoints and quotas',
    url: `${docs}/general/latest/gr/cwl_region.html`,
  },
  scheduler: {
    page: 'Quotas for Amazon EventBridge Scheduler',
    url: `${docs}/scheduler/latest/UserGuide/scheduler-quotas.html`,
  },
  secrets: {
    page: 'AWS Secrets Manager quotas',
    url: `${docs}/secretsmanager/latest/userguide/reference_limits.html`,
    note: 'Read in a guidance of AWS that repeats it.',
  },
  kms: {
    page: 'AWS KMS endpoints and quotas',
    url: `${docs}/general/latest/gr/kms.html`,
    note: 'Read in a text that quotes the page, without Paris and Frankfurt.',
  },
} as const satisfies Readonly<Record<string, Source>>;
