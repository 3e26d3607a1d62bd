/** The public name of a slot: the same for ever, of one slot only, and nothing else is one. */
import fc from 'fast-check';
import { readSlotId, slotId } from '../../../core/booking/slot-id.ts';
import { noon } from '../../support/clock.ts';

const name = { practiceId: 'cabinet-1', practitionerId: 'dr_Parc', startsAt: noon };

describe('the id of a slot', () => {
  it('is stable, and fits into a path', () => {
    expect(slotId(name)).toBe('Y2FiaW5ldC0xL2RyX1BhcmMvMTc5MzYyMDgwMDAwMA');
    expect(readSlotId(slotId(name))).toEqual(name);
  });

  it('is read as it was made, and every slot has its own', () => {
    const id = fc.stringMatching(/^[\w-]{1,64}$/);
    const slots = fc.record({ practiceId: id, practitionerId: id, startsAt: fc.integer({ min: 1, max: 8.64e15 }) });
    fc.assert(
      fc.property(slots, slots, (one, other) => {
        expect(readSlotId(slotId(one))).toEqual(one);
        expect(slotId(one) === slotId(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(slotId(one)).toMatch(/^[\w-]{1,200}$/);
      }),
    );
  });

  const encoded = (text: string) => Buffer.from(text).toString('base64url');
  it.each([
    ['nothing', ''],
    ['something else', 'not-a-slot'],
    ['other characters', 'é'],
    ['too few parts', encoded('cabinet-1/1793620800000')],
    ['too many', encoded('cabinet-1/dr/1793620800000/x')],
    ['an id that no practice could choose', encoded('cabinet 1/dr/1793620800000')],
    ['a start in words', encoded('cabinet-1/dr/noon')],
    ['a start before all', encoded('cabinet-1/dr/-1')],
    ['a start with a leading zero', encoded('cabinet-1/dr/01793620800000')],
    ['a start after all', encoded('cabinet-1/dr/9999999999999999')],
    ['another spelling of the same', `${slotId(name)}==`],
    ['padding bits that another spelling sets', `${slotId(name).slice(0, -1)}B`],
    ['a megabyte', 'A'.repeat(1_000_000)],
  ])('%s is none', (_, id) => {
    expect(readSlotId(id)).toBeUndefined();
  });
});
