import type { FactKind } from '../../../src/model/model.js';
import type { Chance } from './chance.js';

const DAY_MS = 86_400_000;

/** A time as an article gives it that was published at an instant: mostly a day of that week, sometimes more or less exact. */
export function timeBefore(publishedAt: Date, kind: FactKind, chance: Chance): string | null {
  const age = chance.happens(0.05) ? chance.below(700) : chance.below(4);
  const instant = new Date(publishedAt.getTime() - age * DAY_MS - chance.below(DAY_MS)).toISOString();
  const day = instant.slice(0, 10);
  if (kind === 'State') return `${day}/..`;
  const draw = chance.next();
  if (draw < 0.7) return day;
  if (draw < 0.88) return `${instant.slice(0, 16)}Z`;
  if (draw < 0.93) return day.slice(0, 7);
  return draw < 0.97 ? `${day}/${new Date(Date.parse(day) + 3 * DAY_MS).toISOString().slice(0, 10)}` : null;
}
