import { WHOLE_TEXT, WHOLE_TEXT_REASON } from '../model/text.js';
import { badUserInput } from './errors.js';

/**
 * The one argument that was given of several that look for the same thing.
 * @throws GraphQLError BAD_USER_INPUT when none was given, or more than one, or text that is not whole
 */
export function onlyOne<K extends string>(
  field: string,
  choices: Readonly<Record<K, string | null | undefined>>,
): { readonly name: K; readonly value: string } {
  const names = Object.keys(choices) as K[];
  const [given, ...more] = names.flatMap((name) => {
    const value = choices[name];
    return typeof value === 'string' ? [{ name, value }] : [];
  });
  if (given === undefined || more.length > 0) {
    const got = given === undefined ? 'none' : [given, ...more].map(({ name }) => `"${name}"`).join(' and ');
    throw badUserInput(`${field}: Expected one argument of ${names.join(', ')}, got ${got}.`);
  }
  if (!WHOLE_TEXT.test(given.value)) throw badUserInput(`${field}.${given.name}: ${WHOLE_TEXT_REASON}`);
  return given;
}
