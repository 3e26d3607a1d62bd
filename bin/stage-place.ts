/** The account and region of a stage: those of its configuration, unless the shell that deploys names others. */
import type { Configuration } from '../core/configuration.ts';

export interface Place {
  readonly region: string;
  readonly account?: string;
}

/** Without a region of its own the command line of the CDK reports this one. */
const unnamedRegion = 'us-east-1';

/**
 * @throws Error when the configuration names no region, or when the shell names another region or account: the outputs that an
 * operator would read, and the credentials, then belong to another service
 */
export function stagePlace({ stage, deploy }: Configuration, shell: NodeJS.ProcessEnv): Place {
  if (!deploy) throw new Error(`Stage ${stage} has no deploy.region. Add it in bin/stages.ts.`);
  const { region, account } = deploy;
  const named = shell.AWS_REGION ?? shell.AWS_DEFAULT_REGION ?? profileRegion(shell);
  if (named && named !== region)
    throw new Error(
      `Stage ${stage} is deployed to ${region}, and this shell names ${named}. ` +
        `Run "export AWS_REGION=${region}", or change deploy.region in bin/stages.ts.`,
    );
  const known = shell.CDK_DEFAULT_ACCOUNT;
  if (account && known && known !== account)
    throw new Error(
      `Stage ${stage} is deployed to account ${account}, and these credentials belong to ${known}. ` +
        'Use credentials of the right account, or change deploy.account in bin/stages.ts.',
    );
  const either = account ?? known;
  return { region, ...(either && { account: either }) };
}

const profileRegion = ({ CDK_DEFAULT_REGION: region }: NodeJS.ProcessEnv) =>
  region === unnamedRegion ? undefined : region;
