/** The sources of the prices. The price list is AWS's own feed behind its pages. We read copies of the feed and of the pages. */

import { textFeed } from './text-prices.ts';

export interface PriceSource {
  readonly prices: string;
  readonly page: string;
  readonly url?: string;
}

const list = 'AWS price list';
const offers = 'https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws';

export const priceSources: readonly PriceSource[] = [
  {
    prices: 'DynamoDB request units',
    page: `${list}: Ireland and Frankfurt of August and September 2026, Paris of September 2026`,
    url: `${offers}/AmazonDynamoDB/current/index.json`,
  },
  {
    prices: 'Lambda time on Arm, and requests',
    page: `${list}: Paris of October 2026, Frankfurt of September 2026`,
    url: `${offers}/AWSLambda/current/index.json`,
  },
  {
    prices: 'Step Functions transitions',
    page: `${list} of August 2025 for Ireland and Frankfurt; Step Functions pricing for Paris`,
    url: 'https://aws.amazon.com/step-functions/pricing/',
  },
  {
    prices: 'API Gateway, HTTP API',
    page: `${list}: Paris of October 2026, Ireland of August 2026; no source was found for Frankfurt`,
    url: `${offers}/AmazonApiGateway/current/index.json`,
  },
  {
    prices: 'logs, and metrics of alarms',
    page: `${list}: Ireland of August 2026, Paris and Frankfurt of autumn 2026`,
    url: `${offers}/AmazonCloudWatch/current/index.json`,
  },
  {
    prices: 'SQS',
    page: `${list}: all three, of August 2025 to September 2026`,
    url: `${offers}/AWSQueueService/current/index.json`,
  },
  {
    prices: 'CloudFront in Europe',
    page: `${list} of 2026`,
    url: `${offers}/AmazonCloudFront/current/index.json`,
  },
  {
    prices: 'firewall, its rules and requests',
    page: 'AWS WAF pricing, as articles of 2026 repeat it',
    url: 'https://aws.amazon.com/waf/pricing/',
  },
  {
    prices: 'secret, key',
    page: `${list} of September 2026; AWS KMS pricing`,
    url: 'https://aws.amazon.com/kms/pricing/',
  },
  { prices: 'an e-mail', page: 'Amazon SES pricing', url: 'https://aws.amazon.com/ses/pricing/' },
  {
    prices: 'a text',
    page: `AWS’s own feed by country, in a copy of ${textFeed.copyOf}: read the feed before you plan`,
    url: textFeed.url,
  },
  {
    prices: 'a minute of a call',
    page: 'No source was found: look at End User Messaging pricing, by country',
    url: 'https://aws.amazon.com/end-user-messaging/pricing/',
  },
];
