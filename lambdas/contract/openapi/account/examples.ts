/** Examples of the section "Account" of the OpenAPI document: one patient who signs in on a new telephone. */
export const signUpId = '5f3c1c0e8f0a4d3b9e6a7d2c1b0a9f8e';
export const sixDigits = ['All six digits of the code that was sent.', '123456'] as const;

export const signIn = { identifier: 'camille@exemple.fr', password: 'Parapluie42Vert' };
export const session = { session: { id: '0c5f0d6f1a9b4c7e8d2a3b4c5d6e7f80', expiresAt: '2026-12-12T13:30:00.000Z' } };

export const challenge = {
  id: '9b2e4c6d8f0a1b3c5d7e9f0a2b4c6d8e',
  channel: 'sms',
  sentTo: '+33 6 •• •• •• 78',
  length: 6,
  expiresAt: '2026-11-12T13:40:00.000Z',
  attemptsLeft: 3,
  resendAfter: '2026-11-12T13:31:00.000Z',
  sendsLeft: 3,
};

const { id: _id, channel: _channel, sentTo: _sentTo, ...change } = challenge;
export const phoneChange = {
  change: { id: '3d5f7a9b1c2e4d6f8a0b2c4d6e8f0a1b', channel: 'sms', sentTo: '+33 6 •• •• •• 32', ...change },
};
export const emailChange = {
  change: { id: '4e6f8a0b2c3d5e7f9a1b3c5d7e9f1a2b', channel: 'email', sentTo: 'c•••@exemple.fr', ...change },
};

export const reset = { reset: { id: '9b2e4c6d8f0a1b3c5d7e9f0a2b4c6d8e', sentTo: 'c•••••@exemple.fr' } };
/** The id, and as many letters that only we can make. */
export const linkToken = '9b2e4c6d8f0a1b3c5d7e9f0a2b4c6d8e4f1d0c2b3a5968778695a4b3c2d1e0f9';

export const listedSession = {
  id: session.session.id,
  isCurrent: true,
  client: 'cookie',
  device: 'Firefox, Windows',
  createdAt: '2026-11-12T13:30:00.000Z',
  lastSeenAt: '2026-11-12T14:10:00.000Z',
  expiresAt: '2026-11-13T14:10:00.000Z',
};

export const me = {
  account: {
    phone: '+33612345678',
    email: { address: 'camille@exemple.fr', status: 'confirmed' },
    locale: 'fr',
    openedAt: '2026-11-01T09:00:00.000Z',
    missing: [],
  },
  session: session.session,
};

export const ownAppointment = {
  id: 'Y2FiaW5ldC0xLzlmMmM0ZTZhOGIwZDFlM2Y1YTdjOWUxYjNkNWY3YTkw',
  status: 'booked',
  startsAt: '2030-03-01T09:00:00.000Z',
  endsAt: '2030-03-01T09:20:00.000Z',
  timeZone: 'Europe/Paris',
  practitioner: 'Dr Tilleul',
  practice: { id: 'cabinet-1', name: 'Cabinet des Tilleuls', phone: '+33180000001' },
  patient: { firstName: 'Camille', lastName: 'Martin' },
  changeableUntil: '2030-03-01T05:00:00.000Z',
};

/** The same to the session that booked it. */
export function bookedAppointment(practice: object) {
  const { patient: _, ...appointment } = ownAppointment;
  return { ...appointment, practice };
}

export const exported = {
  exportedAt: '2030-02-01T09:00:00.000Z',
  account: {
    ...{ id: '0123456789abcdef0123456789abcdef', phone: '+33612345678' },
    email: { address: 'camille@exemple.fr', status: 'confirmed', since: '2030-01-01T09:00:00.000Z' },
    ...{ locale: 'fr', door: 'direct', openedAt: '2030-01-01T09:00:00.000Z' },
  },
  consents: [
    {
      ...{ document: 'terms', version: '2026-11-01', locale: 'fr', sha256: 'a'.repeat(64) },
      ...{ acceptedAt: '2030-01-01T09:00:00.000Z', door: 'direct' },
    },
  ],
  ...{
    signUps: [],
    sessions: [],
    devices: [],
    records: [],
    appointments: [],
    changes: [],
    supportRequests: [],
    isComplete: true,
  },
};
