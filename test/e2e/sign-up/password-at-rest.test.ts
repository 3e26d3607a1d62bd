/** The account keeps its password at the cost that the stage names (P1). */
import { verifyPassword } from '../../../adapters/password/argon2.ts';
import { stages } from '../../../bin/stages.ts';
import { Patient } from '../../support/patient.ts';
import { type Service, startService } from '../../support/service.ts';
import { itemsOfService } from '../../support/service-table.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ configuration: { password: stages.production.password } });
});
afterAll(() => service.stop());

it('P1: is hashed with 46 MiB and three passes, and nowhere else once the account is open', async () => {
  const patient = new Patient(service);
  await patient.signUp();
  const hashes = (await itemsOfService()).flatMap(({ hash, passwordHash }) =>
    [hash, passwordHash].filter(Boolean).map(String),
  );
  expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$v=19\$m=47104,t=3,p=1\$/)]);
  expect(await verifyPassword(patient.password, hashes[0] ?? '')).toBe(true);
});
