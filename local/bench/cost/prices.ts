/**
 * List prices of AWS in Europe (Ireland), eu-west-1: on demand, in US dollars without VAT or free tier, of November 2025.
 */
export const prices = {
  region: 'eu-west-1',
  asOf: '2025-11',
  /** https://aws.amazon.com/lambda/pricing, arm64, first tier. */
  lambdaGigabyteSecond: 0.0000133334,
  lambdaRequest: 0.2e-6,
  /** https://aws.amazon.com/step-functions/pricing, Standard; Paris asks 0.0297e-3. */
  stateTransition: 0.025e-3,
  /** https://aws.amazon.com/dynamodb/pricing/on-demand, Standard table class. */
  writeRequestUnit: 0.705e-6,
  readRequestUnit: 0.1415e-6,
  /** https://aws.amazon.com/api-gateway/pricing, HTTP API, first 300 million a month. */
  httpApiRequest: 1.11e-6,
  /** https://aws.amazon.com/cloudwatch/pricing, ingestion of standard logs. */
  logGigabyte: 0.57,
} as const;
