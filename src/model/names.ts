import anyAscii from 'any-ascii';

/** Single signs are written out as up to 28 letters, and stores have indexes that take no more than 8 kB. */
const LONGEST = 1_000;

/**
 * The form under which a name is looked up: Latin letters without accents or apostrophes, lower case, digits, single
 * spaces. "Володимир Зеленський", "Müller-Lüdenscheidt" and "  donald   TRUMP" fold to "volodimir zelenskiy",
 * "muller ludenscheidt" and "donald trump". A name that leaves nothing keeps its lower-cased self. Only the first 1,000
 * characters count.
 */
export function foldName(name: string): string {
  const folded = anyAscii(name.normalize('NFKC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return (folded === '' ? name.trim().toLowerCase() : folded).slice(0, LONGEST);
}
