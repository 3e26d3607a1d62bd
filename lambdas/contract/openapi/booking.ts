/** The section "Booking" of the OpenAPI document. */
import * as z from 'zod/mini';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { signUpAnswer } from '../answers.ts';
import * as answers from '../booking-answers.ts';
import * as requests from '../booking-requests.ts';
import * as examples from './booking-examples.ts';
import { described } from './described.ts';
import { consented } from './examples.ts';
import { answer, body, bodyProblems, inLanguage, language, pathId, problems } from './parts.ts';

const ids = {
  practiceId: pathId('Of the practice.', 'cabinet-1'),
  practitionerId: pathId("The practice's own id of the practitioner.", 'dr-tilleul'),
  slotId: pathId('As the list of slots tells it.', examples.slot.slotId),
  id: pathId('Of the sign-up.', consented.id),
};
const instant = (description: string) => z.optional(described(z.iso.datetime({ offset: true }), description));
const range = {
  from: instant('Where it begins; now, by default.'),
  to: instant('Where it ends; a week later by default, and 31 days at most.'),
};
const after = { after: z.optional(described(z.string(), 'Where the page begins: `next` of the one before.')) };

const params = (names: readonly (keyof typeof ids)[], query?: Record<string, z.ZodMiniType>) => ({
  requestParams: {
    ...language,
    ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map(name => [name, ids[name]]))) }),
    ...(query && { query: z.object(query) }),
  },
});
const tags = ['Booking'];
const ofPractice = { tags, security: [{ practiceKey: [] }] };
const ofAnybody = { tags, security: [] };
const ofHold = { tags, security: [{ hold: [] }] };
const practiceProblems = ['unauthorized', 'too_many_requests'] as const;

const practitioner = '/api/practices/{practiceId}/practitioners/{practitionerId}';

export const bookingPaths: ZodOpenApiPathsObject = {
  '/api/practices': {
    get: {
      operationId: 'listPractices',
      summary: 'Practices that offer time, a page at a time.',
      description: 'A page may be shorter than others, and only the last has no `next`.',
      ...ofAnybody,
      ...params([], after),
      responses: {
        200: answer('One page', answers.practicesAnswer, { practices: [examples.practice] }),
        ...problems('invalid_input'),
      },
    },
  },
  '/api/practices/{practiceId}': {
    get: {
      operationId: 'readPractice',
      summary: 'What patients know of a practice, and with whom they can book.',
      description: 'A practice with nobody who is bookable is answered like an unknown one.',
      ...ofAnybody,
      ...params(['practiceId']),
      responses: {
        200: answer('The practice', answers.publicPracticeAnswer, {
          practice: { ...examples.practice, formattedPhone: '+33 1 80 00 00 00' },
          practitioners: [{ id: 'dr-tilleul', name: 'Dr Tilleul' }],
        }),
        ...problems('unknown_practice'),
      },
    },
  },
  [practitioner]: {
    put: {
      operationId: 'putPractitioner',
      summary: 'Notes or changes somebody whose time the practice offers.',
      description: 'With `isBookable: false` nobody sees the slots; they stay, and so do the appointments.',
      ...ofPractice,
      ...params(['practiceId', 'practitionerId']),
      ...body(requests.putPractitioner, { name: 'Dr Tilleul', specialty: 'Médecine générale' }),
      responses: {
        200: answer('Noted', answers.practitionerAnswer, {
          practitioner: { practitionerId: 'dr-tilleul', name: 'Dr Tilleul', isBookable: true },
        }),
        ...problems(...bodyProblems, ...practiceProblems),
      },
    },
  },
  [`${practitioner}/slots`]: {
    put: {
      operationId: 'publishSlots',
      summary: 'Offers all that is listed between two instants, and nothing else there.',
      description:
        'What is booked stays. A held slot that is left out is withdrawn, and its patient is told. Written in chunks: repeat it ' +
        'until it is answered; the same again changes nothing. Bodies may have 64 KiB.',
      ...ofPractice,
      ...params(['practiceId', 'practitionerId']),
      ...body(requests.publishSlots, {
        from: '2030-03-01T00:00:00Z',
        to: '2030-03-02T00:00:00Z',
        slots: [{ startsAt: '2030-03-01T09:00:00Z', endsAt: '2030-03-01T09:20:00Z' }],
      }),
      responses: {
        200: answer('Published', answers.publishedAnswer, { offered: 1, kept: [], withdrawn: 0 }),
        ...problems(...bodyProblems, ...practiceProblems, 'unknown_practitioner', 'slots_overlap', 'slot_outside'),
      },
    },
    get: {
      operationId: 'listSlots',
      summary: 'The free slots of a practitioner.',
      description: 'Taking one may still fail: another patient may be faster.',
      ...ofAnybody,
      ...params(['practiceId', 'practitionerId'], range),
      responses: {
        200: answer('Free slots', answers.slotsAnswer, { timeZone: 'Europe/Paris', slots: [examples.slot] }),
        ...problems('invalid_input', 'unknown_practitioner'),
      },
    },
  },
  '/api/practices/{practiceId}/appointments': {
    get: {
      operationId: 'listAppointments',
      summary: 'Given and booked appointments in the order of the days, with the patients.',
      description: 'Cancelled ones are not among them. Only the last page has no `next`.',
      ...ofPractice,
      ...params(['practiceId'], { ...range, ...after }),
      responses: {
        200: answer('One page', answers.practiceAppointmentsAnswer, {
          timeZone: 'Europe/Paris',
          appointments: [examples.appointment],
        }),
        ...problems(...practiceProblems, 'invalid_input'),
      },
    },
  },
  '/api/slots/{slotId}/holds': {
    post: {
      operationId: 'takeHold',
      summary: 'Keeps a slot for whoever asks first, for ten minutes.',
      description:
        'The token of the hold is the patient’s proof: it survives reloads, other tabs and signing in. No request lengthens the hold, ' +
        'but what the service sees of a sign-up does, up to thirty minutes in all. Beyond the caps of strangers, send the ' +
        'bearer token of a sign-up past its code, and its id; or come with a session.',
      tags,
      security: [{}, { accessToken: [] }, { session: [] }, { sessionCookie: [] }],
      ...params(['slotId']),
      ...body(requests.takeHold, {}),
      responses: {
        201: answer('Held', answers.holdTakenAnswer, {
          hold: examples.hold,
          slot: examples.heldSlot,
          expiresAt: '2030-02-20T10:10:00.000Z',
        }),
        ...problems(
          ...bodyProblems,
          'phone_first',
          'not_found',
          'unknown_slot',
          'slot_taken',
          'too_many_holds',
          'too_many_requests',
        ),
      },
    },
  },
  '/api/holds/current': {
    get: {
      operationId: 'readHold',
      summary: 'Where the hold stands whose token is sent.',
      description: 'Once its time is over it says whether the slot may be taken again, and else what is near it.',
      ...ofHold,
      ...params([]),
      responses: {
        200: answer('The hold', answers.holdAnswer, {
          status: 'open',
          slot: examples.heldSlot,
          expiresAt: '2030-02-20T10:10:00.000Z',
        }),
        ...problems('unknown_hold'),
      },
    },
    delete: {
      operationId: 'releaseHold',
      summary: 'Gives the slot back at once.',
      description: 'Letting go twice is letting go.',
      ...ofHold,
      ...params([]),
      responses: { 204: { description: 'Given back', headers: inLanguage }, ...problems('unknown_hold') },
    },
  },
  '/api/sign-ups/{id}/hold': {
    put: {
      operationId: 'replaceHold',
      summary: 'Another slot in the place of one that was lost, or the first one.',
      description: 'The slot before is given back. `patient` is needed where the sign-up began without one.',
      tags,
      security: [{ accessToken: [] }],
      ...params(['id']),
      ...body(requests.replaceHold, { hold: examples.hold }),
      responses: {
        202: answer('Taken', signUpAnswer, { signUp: { ...consented, status: 'awaiting_consent' } }),
        ...problems(...bodyProblems, 'not_found', 'not_awaiting_slot', 'slot_gone', 'too_many_requests'),
      },
    },
  },
};
