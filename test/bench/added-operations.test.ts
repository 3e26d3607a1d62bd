import { addedOperations } from '../../bench/added-operations.ts';

const counted = (reads: number, writes: number, looks: number) => ({
  table: { reads, writes, readUnits: 99, writeUnits: 99 },
  invocations: { 'start-sign-up': 1, 'read-sign-up': looks },
});

describe('operations that a door adds', () => {
  it('are reads and writes together', () => {
    expect(addedOperations(counted(7, 13, 3), counted(11, 14, 3))).toBe(5);
  });

  it('leave out how often each patient looked', () => {
    expect(addedOperations(counted(7, 13, 3), counted(13, 13, 5))).toBe(4);
  });
});
