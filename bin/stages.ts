/**
 * One configuration object per stage, which a platform edits before it deploys. Limits that it does not name keep the
 * defaults. `production` holds patients' data: it does not synthesise with the samples below.
 */
import { parseConfiguration } from '../core/configuration.ts';

const common = {
  service: { name: 'Espace Patient' },
  operator: { name: 'Espace Patient SAS', address: '1 rue de l’Exemple, 75000 Paris' },
  support: { email: 'support@patients.example' },
  sms: { senderId: 'EspPatient', maxPriceUsd: '0.30' },
};

export const stages = {
  local: parseConfiguration({
    ...common,
    stage: 'local',
    // Nobody pays for them here.
    spend: { perHourUsd: 10_000, perDayUsd: 100_000 },
    service: { ...common.service, webOrigin: 'http://localhost:3000' },
    email: { from: 'no-reply@patients.example' },
    voice: { originationIdentity: '+33180000000' },
  }),
  staging: parseConfiguration({
    ...common,
    stage: 'staging',
    deploy: { region: 'eu-west-3' },
    service: { ...common.service, webOrigin: 'https://staging.patients.example' },
    email: { from: 'no-reply@staging.patients.example' },
    voice: { originationIdentity: 'phone-0123456789abcdef0123456789abcdef' },
  }),
  production: parseConfiguration({
    ...common,
    stage: 'production',
    deploy: { region: 'eu-west-3' },
    service: { ...common.service, webOrigin: 'https://patients.example' },
    email: { from: 'no-reply@patients.example' },
    voice: { originationIdentity: 'phone-0123456789abcdef0123456789abcdef' },
    alarms: { email: 'on-call@patients.example', smsSpendUsd: 800, callSpendUsd: 80 },
  }),
};
