/** Whether the CDK may deploy into both regions, and how many steps Step Functions takes a second. */
import { webRegion } from '../../lib/web/web-region.ts';
import { awsJson } from './aws-json.ts';
import { type Finding, missing, ready, unknown } from './finding.ts';

/** The bootstrap leaves its version there, and the CDK reads it at each deployment. */
const versionParameter = '/cdk-bootstrap/hnb659fds/version';

export async function bootstrap(region: string): Promise<Finding[]> {
  const regions = [...new Set([region, webRegion])];
  return Promise.all(
    regions.map(async each => {
      const subject = `Bootstrap of ${each}`;
      try {
        const input = { Name: versionParameter };
        const asked = { service: 'ssm', region: each, target: 'AmazonSSM.GetParameter', input } as const;
        const { Parameter } = await awsJson<{ Parameter: { Value: string } }>(asked);
        return ready(subject, `Version ${Parameter.Value}.`);
      } catch (error) {
        if ((error as Error).name !== 'ParameterNotFound') throw error;
        return missing(subject, 'Run "npx cdk bootstrap", once per account.');
      }
    }),
  );
}

/** Transitions of one sign-up, roughly. */
const transitionsOfSignUp = 10;

interface Quotas {
  readonly Quotas?: readonly { readonly QuotaName: string; readonly Value: number }[];
}

/** Of AWS's defaults where nobody asked for more: the list of quotas leaves out what is not applied yet. */
export async function transitions(region: string): Promise<Finding[]> {
  const subject = 'Step Functions';
  const service = 'servicequotas';
  const input = { ServiceCode: 'states', MaxResults: 100 };
  const ask = async (operation: string) => {
    const target = `ServiceQuotasV20190624.${operation}`;
    const { Quotas = [] } = await awsJson<Quotas>({ service, region, target, input });
    return Quotas.find(({ QuotaName }) => /StateTransition.*refill/i.test(QuotaName))?.Value;
  };
  const rate = (await ask('ListServiceQuotas')) ?? (await ask('ListAWSDefaultServiceQuotas'));
  if (!rate)
    return [unknown(subject, 'AWS lists no quota of state transitions; look at service quotas, AWS Step Functions.')];
  return [
    ready(subject, `${rate} state transitions a second: some ${Math.floor(rate / transitionsOfSignUp)} sign-ups.`),
  ];
}
