/** A stage that holds patients' data is not deployed with the sample values of this repository. */
import { placeholders, refusePlaceholders } from '../../bin/placeholders.ts';
import { stages } from '../../bin/stages.ts';
import { parseConfiguration } from '../../core/configuration.ts';

const { production } = stages;
const certificate = (account: string) => `arn:aws:acm:us-east-1:${account}:certificate/0a1b2c3d`;

/** Production as a platform would fill it in. */
const ours = parseConfiguration({
  ...production,
  deploy: { region: 'eu-west-3', account: '210987654321' },
  service: { name: 'Example Santé', webOrigin: 'https://inscription.sante-exemplaire.fr' },
  operator: { name: 'Santé Exemplaire SAS', address: '12 rue des Tilleuls, 69003 Lyon' },
  support: { email: 'aide@sante-exemplaire.fr' },
  voice: { originationIdentity: 'phone-8a7b6c5d4e3f2a1b8a7b6c5d4e3f2a1b' },
  email: { from: 'no-reply@inscription.sante-exemplaire.fr' },
  alarms: { email: 'astreinte@sante-exemplaire.fr' },
});

it('are named all at once', () => {
  expect(placeholders(production)).toEqual([
    'service.webOrigin',
    'operator.address',
    'support.email',
    'voice.originationIdentity',
    'email.from',
    'alarms.email',
  ]);
  expect(() => refusePlaceholders(production)).toThrow(
    /^Stage production still has sample values\..*service\.webOrigin/,
  );
});

it('are not seen in the values of a platform', () => {
  expect(placeholders(ours)).toEqual([]);
  expect(() => refusePlaceholders(ours)).not.toThrow();
});

it.each<[string, object]>([
  ['service.webOrigin', { service: { ...ours.service, webOrigin: 'https://www.example.com' } }],
  ['service.webOrigin', { service: { ...ours.service, webOrigin: 'http://localhost:3000' } }],
  ['support.email', { support: { email: 'aide@example.org' } }],
  ['email.from', { email: { from: 'no-reply@patients.test' } }],
  ['deploy.account', { deploy: { region: 'eu-west-3', account: '123456789012' } }],
  ['web.certificateArn', { web: { certificateArn: certificate('111122223333') } }],
])('are seen in %s: %j', (path, change) => {
  expect(placeholders(parseConfiguration({ ...ours, ...change }))).toEqual([path]);
});
