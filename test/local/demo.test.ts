/** The demonstration ends by itself, everything as expected, and reads well where there are no colours. */
import { spawnSync } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { scenes } from '../../local/demo/scenes.ts';

it('tells its scenes and exits 0', () => {
  const { FORCE_COLOR: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['local/demo/demo.ts'], { encoding: 'utf8', env });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toBe(stripVTControlCharacters(stdout));
  for (const line of [
    '→ POST /api/sign-ups\n',
    '← 202 received',
    '◆ workflow DeliverCode',
    '✉ SMS to +33612345678',
    '✉ Robot calls +33142345678',
    '← 422 wrong_code',
    '◆ workflow NotifyOwner',
    '← 200 required',
    '◆ workflow AwaitCorrection',
    '→ PUT /api/practices/cabinet-du-parc/patients/fiche-7',
    '✉ E-mail to jeanne@exemple.fr',
    '← 409 slot_taken',
    'à 09:00 (heure de La Réunion)',
    '← 401 wrong_credentials',
    '→ DELETE /api/me/appointments/',
    '→ GET /api/me/export',
    '✉ E-mail to paul@exemple.fr',
    '✉ E-mail to ines@exemple.fr: Confirmation de votre rendez-vous',
    `All ${scenes.length} ended as expected`,
  ])
    expect(stdout).toContain(line);
});
