/** A name from the data as it is shown: the id where the name is blank, and turning none of the text beside it. */
export function shownName(name: string, id: string): string {
  return isolated(isBlank(name) ? id : name);
}

/** Text from the data that stands among other text: where it runs from right to left, what follows keeps its place. */
export function isolated(text: string): string {
  return TURNING.test(text) ? `\u2068${text.replace(ISOLATES, '')}\u2069` : text;
}

/** Letters that run from right to left, and characters that set a direction. */
const TURNING =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** They would end, or outlast, the isolation. */
const ISOLATES = /[\u2066-\u2069]/g;

function isBlank(text: string): boolean {
  return !/[^\s\p{C}]/u.test(text);
}
