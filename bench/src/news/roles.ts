import type { FactType, RoleRule } from '../../../src/model/vocabulary.js';
import type { Actor } from './cast.js';
import type { Chance } from './chance.js';

export interface RoleTaken {
  readonly role: string;
  readonly actor: Actor;
}

/** Who of a cast takes part in a fact of a type, as what; undefined where the cast does not suit the type. */
export function assignRoles(
  type: FactType,
  cast: readonly Actor[],
  hub: Actor,
  chance: Chance,
): readonly RoleTaken[] | undefined {
  const taken: RoleTaken[] = [];
  for (const rule of rolesToFill(type, chance)) {
    const fitting = cast.filter(
      (actor) => rule.kinds.includes(actor.kind) && taken.every((each) => each.actor !== actor),
    );
    if (fitting.length === 0) return undefined;
    const leads = taken.length === 0 && fitting.includes(hub) && chance.happens(0.5);
    taken.push({ role: rule.name, actor: leads ? hub : chance.pick(fitting) });
  }
  return taken;
}

/** All principal roles, a lone one of a symmetric type twice, and sometimes a place. */
function rolesToFill({ roles, symmetric }: FactType, chance: Chance): readonly RoleRule[] {
  const principal = [...roles.values()].filter((rule) => rule.principal);
  const place = roles.get('PLACE');
  return [
    ...principal,
    ...(symmetric && principal.length === 1 ? principal : []),
    ...(place !== undefined && !place.principal && chance.happens(0.15) ? [place] : []),
  ];
}
