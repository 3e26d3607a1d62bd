/** The place that a key leads to, in a grid in which only some places can be stood on. */

/** Row and column. */
export type Place = readonly [row: number, column: number];

type IsFree = (place: Place) => boolean;

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** The free places, day after day, each from morning to evening. */
const byDay = (rows: number, columns: number, isFree: IsFree): Place[] =>
  upTo(columns)
    .flatMap(column => upTo(rows).map((row): Place => [row, column]))
    .filter(isFree);

/** The earliest one. */
export const firstFree = (rows: number, columns: number, isFree: IsFree): Place =>
  byDay(rows, columns, isFree)[0] ?? [0, 0];

const nearest = (places: readonly Place[], to: number): Place | undefined =>
  [...places].sort(([one], [other]) => Math.abs(one - to) - Math.abs(other - to))[0];

/**
 * Up and Down stay in the day; Left and Right lead to the nearest time of the next day that has one; Home and End to the ends
 * of the row, and with Ctrl to the first and last of all.
 * @returns undefined for any other key, and where there is no place to go to
 */
export function placeAfterKey(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  [row, column]: Place,
  rows: number,
  columns: number,
  isFree: IsFree,
): Place | undefined {
  const all = byDay(rows, columns, isFree);
  const ofRow = all.filter(([other]) => other === row);
  const ofDay = (day: number | undefined) => all.filter(([, other]) => other === day);
  const days = [...new Set(all.map(([, day]) => day))];
  switch (key) {
    case 'ArrowUp':
      return ofDay(column).findLast(([other]) => other < row);
    case 'ArrowDown':
      return ofDay(column).find(([other]) => other > row);
    case 'ArrowLeft':
      return nearest(ofDay(days.findLast(day => day < column)), row);
    case 'ArrowRight':
      return nearest(ofDay(days.find(day => day > column)), row);
    case 'Home':
      return ctrlKey ? all[0] : ofRow[0];
    case 'End':
      return ctrlKey ? all.at(-1) : ofRow.at(-1);
    default:
      return undefined;
  }
}
