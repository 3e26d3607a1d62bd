/** GET /api/countries: what the configuration serves. */
import { handler } from '../../../lambdas/api/list-countries.ts';
import { callRoute } from '../../support/handlers/invoke.ts';
import { mockAws } from '../../support/mocked-aws.ts';

const aws = mockAws();

it('A2: lists the served countries with calling codes and channels', async () => {
  const { status, body } = await callRoute(handler);
  const { countries } = body as { countries: { code: string }[] };
  expect(status).toBe(200);
  expect(countries.map(({ code }) => code)).toEqual(aws.configuration.countries);
  expect(countries).toContainEqual({ code: 'FR', callingCode: '+33', sms: true, voice: true });
  expect(countries).toContainEqual({ code: 'MQ', callingCode: '+596', sms: true, voice: true });
});

it('asks no service, so that none can stand in its way', async () => {
  await callRoute(handler);
  expect(aws.operations()).toEqual([]);
});
