/** Texts that break programs which take text for code, or for less than it is. */
export const HOSTILE_STRINGS: readonly string[] = [
  // SQL and FTS5.
  "'; DROP TABLE Entity; --",
  "' OR '1'='1",
  '" OR ""="',
  "Robert'); DELETE FROM Article WHERE ('a'='a",
  'a; ATTACH DATABASE "x" AS y; PRAGMA writable_schema=1',
  'NEAR("a" "b", 2) ^c* {d e}: -f',
  // Cypher and Lucene.
  '` }) DETACH DELETE n //',
  "' }) MATCH (n) DETACH DELETE n RETURN '",
  '$p0',
  '{p0: 1}',
  ':Person {name: "x"}) CALL () { MATCH (n) DELETE n } //',
  'name:[a TO z] AND NOT (kind:x OR y~0.8^2) && !z || /re.*/',
  '+-&&||!(){}[]^"~*?:\\/',
  // Patterns, operators and templates.
  '*',
  '%',
  '_',
  'AND',
  'NOT',
  '"',
  "'",
  '`',
  '\\',
  '\\\\\'\\"\\u0000',
  '«„“”‚‘’»',
  `\${process.exit(1)}`,
  '{{7*7}}<%= 7*7 %>#{7*7}',
  '(a+)+$',
  `${'a'.repeat(500)}!`,
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  // Names that objects have already.
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1e309',
  // Markup, addresses and control characters.
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'a\r\nSet-Cookie: b=c\t\u0001\u001b[31m\u007f\u0085\u2028',
  '../../etc/passwd',
  // Unicode: beyond the BMP, right to left, joined, piled up, decomposed, large when folded, not a character.
  '😀',
  '👩🏽‍🚀👨‍👩‍👧',
  '～',
  '\u202egnp.exe\u202c\u200f\u2066',
  '\ufeffA\u200b\u00ad',
  'Z̸̛̘͇a̷̧͝l̶̨̛g̵̡͝o̴̢̕',
  'e\u0301 \u00e9 ﬁ ß İ ı',
  '﷽'.repeat(300),
  '\ufffd\ufffe\uffff\u{10ffff}',
  '中文 العربية עברית हिन्दी',
];

/** Texts that are none, and are refused wherever text belongs. */
export const NO_TEXTS: readonly string[] = ['a\0b', '\0', '\ud800', 'a\udfff', '\udc00\ud800'];

/** Too long for every place but the text of an article. */
export const LONG_STRING = "x'".repeat(50_000);
