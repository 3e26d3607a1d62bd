/** The sending domain of the stage's e-mails, and the DNS records that prove it. Nothing crosses: rights name it by its name. */
import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { returnDomain, sendingDomain, sendingIdentity } from './data/sending-domain.ts';
import { StageStack, type StageStackProps } from './stage-stack.ts';

export class SendingStack extends StageStack {
  constructor(scope: Construct, props: StageStackProps) {
    super(scope, 'sending', props);
    const { configuration } = props;
    this.#records(sendingDomain(configuration), sendingIdentity(this, 'Domain', configuration).dkimRecords);
  }

  /** As a zone file has them. The deployment does not wait for them, and e-mails do not go out without them. */
  #records(domain: string, dkim: readonly { readonly name: string; readonly value: string }[]): void {
    const from = returnDomain(domain);
    const records = {
      ...Object.fromEntries(dkim.map(({ name, value }, index) => [`Dkim${index + 1}`, `${name} CNAME ${value}`])),
      MailFrom: `${from} MX 10 feedback-smtp.${this.region}.amazonses.com`,
      Spf: `${from} TXT "v=spf1 include:amazonses.com ~all"`,
      Dmarc: `_dmarc.${domain} TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r"`,
    };
    for (const [name, value] of Object.entries(records))
      new CfnOutput(this, `Dns${name}`, { value, description: 'A DNS record of the sending domain.' });
  }
}
