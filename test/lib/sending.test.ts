/** The sending domain: proven by DNS, named in outputs, and left alone where the account has it already. */
import { assembly, ofType, resource, stack } from './synthesised.ts';

const template = stack('sending');

it('signs e-mails by DKIM, returns them to a domain of its own, and sends under a set of its own', () => {
  const { Properties } = resource(template, 'AWS::SES::EmailIdentity');
  expect(Properties).toMatchObject({
    EmailIdentity: 'patients.example',
    DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
    MailFromAttributes: { MailFromDomain: 'bounce.patients.example' },
    ConfigurationSetAttributes: { ConfigurationSetName: { Ref: expect.stringMatching(/^DomainSettings/) } },
  });
  expect(resource(template, 'AWS::SES::ConfigurationSet').Properties).toMatchObject({
    Name: 'sign-up-production',
    ReputationOptions: { ReputationMetricsEnabled: true },
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
});

it('prints each DNS record as a zone file has it', () => {
  const records = Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [name, Value]);
  const { DnsDkim1, DnsDkim2, DnsDkim3, ...others } = Object.fromEntries(records);
  expect(others).toEqual({
    DnsMailFrom: 'bounce.patients.example MX 10 feedback-smtp.eu-west-3.amazonses.com',
    DnsSpf: 'bounce.patients.example TXT "v=spf1 include:amazonses.com ~all"',
    DnsDmarc: '_dmarc.patients.example TXT "v=DMARC1; p=quarantine; adkim=r; aspf=r"',
  });
  for (const record of [DnsDkim1, DnsDkim2, DnsDkim3])
    expect(JSON.stringify(record)).toMatch(/DkimDNSTokenName\d.*" CNAME ".*DkimDNSTokenValue\d/);
});

it('goes with its stage, so that a first deployment can be tried again', () => {
  for (const { DeletionPolicy } of Object.values(template.Resources))
    expect(String(DeletionPolicy)).not.toMatch(/^Retain/);
});

it('creates nothing for a domain that the account has already', () => {
  expect(Object.keys(assembly('withConfigurationSet').templates)).not.toContain('sign-up-production-sending');
  expect(ofType(stack('sending', 'staging'), 'AWS::SES::EmailIdentity')).toHaveLength(1);
});
