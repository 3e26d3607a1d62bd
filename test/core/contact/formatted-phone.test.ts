import { formattedPhone } from '../../../core/contact/formatted-phone.ts';

describe('a legible phone', () => {
  it.each([
    ['+33180000000', '+33 1 80 00 00 00'],
    ['+590590123456', '+590 590 12 34 56'],
    ['+41446681800', '+41 44 668 18 00'],
    ['+390612345678', '+39 06 1234 5678'],
    ['+999123', '+999123'],
  ])('%s reads %s', (e164, legible) => {
    expect(formattedPhone(e164)).toBe(legible);
  });
});
