import { addedOperations } from '../../../../local/bench/cost/added-operations.ts';

const counted = (reads: number, writes: number, looks: number) => ({
  table: { reads, writes, readUnits: 99, writeUnits: 99 },
  invocations: { 'start-sign-up': 1, 'read-sign-up': looks },
});

describe('operations that a door adds', () => {
  it('are reads and writes together', () => {
    expect(addedOperations([counted(7, 13, 3)], [counted(11, 14, 3)])).toBe(5);
  });

  it('leave out how often each patient looked', () => {
    expect(addedOperations([counted(7, 13, 3)], [counted(13, 13, 5)])).toBe(4);
  });

  it('leave out what a chance meeting of two steps made one sign-up read again', () => {
    const [usual, unlucky] = [counted(11, 13, 3), counted(13, 13, 3)];
    expect(addedOperations([counted(9, 13, 3), counted(7, 13, 3)], [unlucky, usual, unlucky])).toBe(4);
  });
});
