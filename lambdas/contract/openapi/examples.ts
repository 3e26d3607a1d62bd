/** Examples of the OpenAPI document: one patient, from the form to the consent. */
import type { SignUpView } from '../answers.ts';

export const form = {
  phone: '06 12 34 56 78',
  email: 'camille@exemple.fr',
  emailConfirmation: 'camille@exemple.fr',
  password: 'Parapluie42Vert',
  acceptTerms: true,
  termsVersion: '2026-11-01',
  locale: 'fr',
};

export const accessToken = 'dGhpcyBpcyBub3QgYSB0b2tlbiwgYnV0IGFzIGxvbmc';

export const signUp: SignUpView = {
  id: '5f3c1c0e8f0a4d3b9e6a7d2c1b0a9f8e',
  reference: 'K7Q-4MX',
  door: 'direct',
  status: 'awaiting_code',
  phone: '+33 6 •• •• •• 78',
  email: 'c•••@exemple.fr',
  code: {
    channel: 'sms',
    channels: ['sms', 'voice'],
    length: 3,
    expiresAt: '2026-11-12T13:35:00.000Z',
    attemptsLeft: 3,
    resendAfter: '2026-11-12T13:31:00.000Z',
    sendsLeft: 3,
    delivery: 'sent',
  },
  expiresAt: '2026-11-12T14:30:00.000Z',
};

const { code, ...without } = signUp;
export const started: SignUpView = {
  ...without,
  status: 'received',
  code: { channel: 'sms', channels: ['sms', 'voice'], length: 3, attemptsLeft: 3, sendsLeft: 3, delivery: 'ordered' },
};
export const proven: SignUpView = { ...without, status: 'code_accepted' };
export const consented: SignUpView = { ...without, status: 'creating' };

export const practice = { name: 'Cabinet des Tilleuls', phone: '+33180000000' };

export const record = {
  recordId: 'fiche-1',
  lastName: 'Martin',
  firstName: 'Camille',
  phone: '+33612345678',
  locale: 'fr',
  channels: ['sms'],
};

export const appointment = {
  appointmentId: 'rdv-1',
  recordId: 'fiche-1',
  practitioner: 'Dr Tilleul',
  startsAt: '2030-03-01T09:00:00.000Z',
  timeZone: 'Europe/Paris',
  status: 'given',
  channels: ['sms'],
  remindAt: '2030-02-28T09:00:00.000Z',
};

export const documents = {
  terms: {
    version: '2026-11-01',
    url: 'https://patients.example/api/documents/terms/2026-11-01/fr',
    sha256: '5b41362bc82b7f3d56edc5a306db22105707d01ff4819e26faef9724a2d406c9',
  },
  privacyNotice: {
    version: '2026-11-01',
    url: 'https://patients.example/api/documents/privacy-notice/2026-11-01/fr',
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
};
