/** Matches text that is whole: halves of surrogate pairs are no characters, and some stores cut text at NUL. */
export const WHOLE_TEXT = /^[^\0\p{Surrogate}]*$/u;

export const WHOLE_TEXT_REASON = 'Expected well-formed text without NUL, got half a surrogate pair or NUL.';
