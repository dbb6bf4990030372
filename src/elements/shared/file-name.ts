const MOST = 100;

/** A name that every system takes for a file: words of letters and digits, with what they are about, in one. */
export function fileName(parts: readonly string[], extension: string): string {
  const words =
    parts
      .join(' ')
      .toLowerCase()
      .normalize()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return `${words.join('-').slice(0, MOST).replace(HALF, '')}.${extension}`;
}

/** The first half of a letter that was cut in two, and what stood between words. */
const HALF = /-?[\ud800-\udbff]?$/;

/** The day of a moment in a time zone, as ISO writes it. */
export function dayIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(instant));
}
