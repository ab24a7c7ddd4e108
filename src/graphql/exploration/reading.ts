import type { Read } from '../../exploration/read.js';
import type { Context } from '../context.js';
import { read } from '../read.js';

/** Lets an exploration read, its statements counted among those of the request. */
export const readingIn =
  (context: Context): Read =>
  (plans) =>
    read(context, { plans, answer: (pages) => pages });
