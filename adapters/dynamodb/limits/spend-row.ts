/** Items of what was spent on messages: the attribute of each hour, and of the day, holds millionths of a US dollar. */
import * as z from 'zod/mini';
import type { Row } from '../rows/row.ts';

const spent = z._default(z.number(), 0);

/** @param hour the attribute of the hour that is looked at */
export const spendRow = <Hour extends string>(hour: Hour) =>
  z.object({ [hour]: spent, day: spent }) as unknown as Row<Record<Hour | 'day', number>>;
