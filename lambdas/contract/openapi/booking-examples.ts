/** Examples of the section "Booking": one slot, from the calendar to the appointment. */
export const practice = {
  id: 'cabinet-1',
  name: 'Cabinet des Tilleuls',
  phone: '+33180000000',
  address: '12 rue des Tilleuls, 75011 Paris',
  timeZone: 'Europe/Paris',
};

export const slot = {
  slotId: 'Y2FiaW5ldC0xL2RyLXRpbGxldWwvMTg5ODU5NjgwMDAwMA',
  startsAt: '2030-03-01T09:00:00.000Z',
  endsAt: '2030-03-01T09:20:00.000Z',
};

export const heldSlot = {
  ...slot,
  timeZone: 'Europe/Paris',
  practitioner: { id: 'dr-tilleul', name: 'Dr Tilleul' },
  practice,
};

export const hold = '8f4b1c0d9e2a7365b4c1d0e9f2a83746554c3b2a1908f7e6d5c4b3a291807f6e';

export const appointment = {
  appointmentId: '0f8fad5bd9cb469fa16570867728950e',
  recordId: '7c9e6679742540de944be07fc1f90ae7',
  practitioner: 'Dr Tilleul',
  practitionerId: 'dr-tilleul',
  startsAt: slot.startsAt,
  endsAt: slot.endsAt,
  status: 'booked',
  patient: { lastName: 'Martin', firstName: 'Camille', phone: '+33612345678', email: 'camille@exemple.fr' },
};
