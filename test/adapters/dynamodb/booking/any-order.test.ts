/**
 * People and a practice do what they like to one slot, in any order and at once, against the real engine: the slot is as the moves say, in
 * one state, with one owner (requirements L1, L2, L4).
 */
import fc from 'fast-check';
import { AppointmentStore } from '../../../../adapters/dynamodb/appointment-store.ts';
import { bookingWrites } from '../../../../adapters/dynamodb/booking/booking-writes.ts';
import { HoldStore } from '../../../../adapters/dynamodb/booking/hold-store.ts';
import { OwnChangeStore } from '../../../../adapters/dynamodb/booking/own-change-store.ts';
import { PractitionerStore } from '../../../../adapters/dynamodb/booking/practitioner-store.ts';
import { PublicationStore } from '../../../../adapters/dynamodb/booking/publication-store.ts';
import { SlotStore } from '../../../../adapters/dynamodb/booking/slot-store.ts';
import { TakingStore } from '../../../../adapters/dynamodb/booking/taking-store.ts';
import { type Hold, standingOf } from '../../../../core/booking/hold.ts';
import { holdEnd } from '../../../../core/booking/hold-life.ts';
import { planBooking } from '../../../../core/booking/planned-booking.ts';
import { planPublication } from '../../../../core/booking/publication.ts';
import { isHeldBy, type Slot } from '../../../../core/booking/slot.ts';
import { cancellation } from '../../../../core/practice/scheduling.ts';
import { makeHold } from '../../../support/booking.ts';
import { hour, minute, noon } from '../../../support/clock.ts';
import { makeConfiguration } from '../../../support/configuration.ts';
import { itemsOf, type StartedTable, startTable } from '../../../support/table.ts';

const limits = makeConfiguration();
let started: StartedTable;
beforeAll(async () => {
  started = await startTable();
});
afterAll(() => started.stop());

const people = ['a', 'b', 'c'] as const;
const deeds = ['hold', 'extend', 'prove', 'release', 'book', 'cancel'] as const;
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constantFrom(...deeds), who: fc.constantFrom(...people) }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom('withdraw', 'offer', 'take away'), who: fc.constant('practice') }),
  },
);
const pause = fc.integer({ min: 0, max: 12 * minute });

let worlds = 0;

/** One practitioner with one slot, and what the table is asked for. */
class World {
  readonly #id = `cabinet-${++worlds}`;
  readonly #stores = {
    appointments: new AppointmentStore(started.table),
    changes: new OwnChangeStore(started.table),
    holds: new HoldStore(started.table),
    practitioners: new PractitionerStore(started.table),
    publications: new PublicationStore(started.table),
    slots: new SlotStore(started.table),
    takings: new TakingStore(started.table),
  };
  readonly about = { ...makeHold().about, practiceId: this.#id, startsAt: noon + 48 * hour, endsAt: noon + 49 * hour };
  readonly holds: (Hold & { readonly who: string })[] = [];
  now = noon;

  slot = (): Promise<Slot | undefined> => this.#stores.slots.get(this.about);

  /** The appointments that stand. */
  async appointments() {
    const items = await itemsOf(started.table, `PRACTICE#${this.#id}`);
    return items.filter(({ sk, status }) => String(sk).startsWith('APPOINTMENT#') && status === 'booked');
  }

  async publish(isOffered: boolean): Promise<void> {
    const { startsAt, endsAt, practiceId, practitionerId } = this.about;
    const { practitioners, publications, slots } = this.#stores;
    const known =
      (await practitioners.get(practiceId, practitionerId)) ??
      (await practitioners.put({ practiceId, id: practitionerId, name: 'Dr Parc', isBookable: true }));
    const range = { from: startsAt - hour, to: startsAt + 2 * hour };
    const plan = planPublication(
      { ...range, slots: isOffered ? [{ startsAt, endsAt }] : [] },
      await slots.between({ practiceId, practitionerId }, range, 'strong'),
      this.now,
    );
    const begun = await publications.begin(known, undefined);
    if (plan.ok && begun) await publications.write(begun, plan.value.changes, this.now);
  }

  #latest = (who: string) => this.holds.findLast(hold => hold.who === who);

  async act(what: string, who: string): Promise<void> {
    const { appointments, changes, holds, slots, takings } = this.#stores;
    const { about, now } = this;
    if (what === 'withdraw' || what === 'offer') return this.publish(what === 'offer');
    const claimant = { phoneDigest: `${this.#id}-${who}`, limits: { phone: 100 } };
    if (what === 'hold') {
      const hold = { id: `${who}-${this.#id}-${this.holds.length}`, about, beganAt: now, status: 'open' as const };
      this.holds.push({ ...hold, who });
      const holding = { holdId: hold.id, holdExpiresAt: holdEnd(now, now, limits), isProven: false };
      await takings.take(hold, holding, claimant, now);
      return;
    }
    if (what === 'take away' || what === 'cancel') {
      const slot = await this.slot();
      const standing = slot?.status === 'booked' ? slot.appointmentId : undefined;
      if (standing === undefined || (what === 'cancel' && !standing.startsWith(who))) return;
      const known = await appointments.get({ practiceId: about.practiceId, id: standing });
      if (!known) return;
      const cancelled = cancellation(known, now);
      if (what === 'cancel') await changes.cancel(cancelled, known, now);
      else await appointments.put(cancelled, known, undefined);
      return;
    }
    const hold = this.#latest(who);
    if (!hold) return;
    const end = holdEnd(hold.beganAt, now, limits);
    const ids = { appointmentId: `${who}-${hold.id}`, recordId: `record-${who}` };
    const planned = planBooking(hold, ids);
    if (what === 'extend') await slots.extend(planned, end, now);
    if (what === 'prove') await takings.prove(planned, end, claimant, now);
    if (what === 'release') await holds.release(hold);
    if (what === 'book') await started.table.transact(bookingWrites(planned, who, { pending: [] }, now));
  }

  /** Checks what is true at any moment, whoever did what. @returns the slot */
  async check(before: Slot | undefined, isAlone: boolean): Promise<Slot | undefined> {
    const slot = await this.slot();
    const booked = await this.appointments();
    // One appointment where the slot is booked, and none where it is not.
    expect(booked.map(({ id }) => id)).toEqual(slot?.status === 'booked' ? [slot.appointmentId] : []);
    if (slot?.status === 'held') {
      const beganAt = this.holds.find(({ id }) => id === slot.holdId)?.beganAt ?? Number.NaN;
      expect(slot.holdExpiresAt).toBeLessThanOrEqual(beganAt + 30 * minute);
      // Time never runs backwards for one who holds it still.
      if (before?.status === 'held' && before.holdId === slot.holdId)
        expect(slot.holdExpiresAt).toBeGreaterThanOrEqual(before.holdExpiresAt);
      // A living hold was taken over by nobody, but by its practice.
      if (isAlone && before?.status === 'held' && isHeldBy(before, before.holdId, this.now))
        expect(slot.holdId).toBe(before.holdId);
    }
    const { holds } = this.#stores;
    const kept = await Promise.all(this.holds.map(({ id }) => holds.get(id)));
    const owners = kept.filter(
      hold => hold && ['held', 'converted'].includes(standingOf(hold, slot, this.now).standing),
    );
    expect(owners.length).toBeLessThanOrEqual(1);
    return slot;
  }
}

it('one after the other: each hold, lapse, release, withdrawal, booking and cancellation leaves one owner', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ step, pause }), { minLength: 5, maxLength: 25 }), async story => {
      const world = new World();
      await world.publish(true);
      let slot = await world.slot();
      for (const { step, pause } of story) {
        world.now += pause;
        await world.act(step.what, step.who);
        slot = await world.check(slot, true);
      }
    }),
    { numRuns: 25 },
  );
});

it('F01: at once: of those who meet over the slot each wins or loses as a whole', async () => {
  const crowd = fc.array(step, { minLength: 2, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ crowd, pause }), { minLength: 3, maxLength: 8 }), async story => {
      const world = new World();
      await world.publish(true);
      let slot = await world.slot();
      for (const { crowd, pause } of story) {
        world.now += pause;
        await Promise.all(crowd.map(({ what, who }) => world.act(what, who)));
        slot = await world.check(slot, false);
      }
    }),
    { numRuns: 20 },
  );
});
