/** Answers of the section "Booking". */
import * as z from 'zod/mini';

const instant = z.iso.datetime();
const described = (description: string) => z.string().check(z.meta({ description }));
const timeZone = described('IANA name: the clock of the practice.');

const slotFields = { slotId: described('Stable and opaque; it proves nothing.'), startsAt: instant, endsAt: instant };

/** A slot that is free. */
export const freeSlot = z.object(slotFields).check(z.meta({ id: 'FreeSlot', description: 'A slot that is free.' }));

export type FreeSlotView = z.output<typeof freeSlot>;

export const slotsAnswer = z.object({ timeZone, slots: z.array(freeSlot) });

export const practitionerAnswer = z.object({
  practitioner: z.object({
    practitionerId: z.string(),
    name: z.string(),
    specialty: z.optional(z.string()),
    isBookable: z.boolean(),
  }),
});

export const publishedAnswer = z.object({
  offered: z.int().check(z.meta({ description: 'Slots of the range that are free or held.' })),
  kept: z
    .array(z.object({ startsAt: instant, status: z.enum(['held', 'booked']) }))
    .check(z.meta({ description: 'What a patient holds or has booked, and keeps.' })),
  withdrawn: z.int().check(z.meta({ description: 'Slots that are offered no more.' })),
});

const publicPractice = z.object({
  id: z.string(),
  name: z.string(),
  phone: described('E.164 or a short number; `;ext=` before an extension.'),
  address: z.optional(z.string()),
  timeZone,
});

export const practicesAnswer = z.object({
  practices: z.array(publicPractice),
  next: z.optional(described('Where the next page begins: `?after=`. Absent on the last.')),
});

export const publicPracticeAnswer = z.object({
  practice: z.extend(publicPractice, {
    formattedPhone: described('The phone as readers of the language of the answer dial it.'),
  }),
  practitioners: z.array(z.object({ id: z.string(), name: z.string(), specialty: z.optional(z.string()) })),
});

const heldSlot = z.object({
  ...slotFields,
  timeZone,
  practitioner: z.object({ id: z.string(), name: z.string() }),
  practice: publicPractice,
});

export const holdTakenAnswer = z.object({
  hold: described('Bearer secret of the hold: letters and digits. Shown once.'),
  slot: heldSlot,
  expiresAt: instant,
});

export const holdAnswer = z.object({
  status: z.enum(['open', 'attached', 'converted', 'released', 'lapsed', 'withdrawn']).check(
    z.meta({
      description:
        '`open`: held · `attached`: held for a sign-up · `converted`: booked · `released`: given back · `lapsed`: its time is over · `withdrawn`: by the practice',
    }),
  ),
  slot: heldSlot,
  /** While it is held. */
  expiresAt: z.optional(instant),
  /** Once it is gone: whether the slot may be taken again, and the slots near it. */
  isFree: z.optional(z.boolean()),
  alternatives: z.optional(z.array(freeSlot)),
});

export const practiceAppointmentsAnswer = z.object({
  timeZone,
  appointments: z.array(
    z.object({
      appointmentId: z.string(),
      recordId: z.string(),
      practitioner: z.string(),
      practitionerId: z.optional(z.string()),
      startsAt: instant,
      endsAt: z.optional(instant),
      status: z.enum(['given', 'booked']),
      patient: z.optional(
        z.object({
          lastName: z.string(),
          firstName: z.optional(z.string()),
          birthDate: z.optional(z.string()),
          phone: z.optional(z.string()),
          email: z.optional(z.string()),
        }),
      ),
    }),
  ),
  next: z.optional(described('Where the next page begins: `?after=`. Absent on the last.')),
});

/** To the session that booked or moved it. */
export const bookedAnswer = z.object({
  appointment: z.object({
    id: z.string(),
    status: z.literal('booked'),
    startsAt: instant,
    /** Absent where the practice moved it meanwhile, and named no end. */
    endsAt: z.optional(instant),
    timeZone,
    practitioner: z.string(),
    practice: publicPractice,
    changeableUntil: instant,
  }),
});
