const formats = new Map<string, Intl.NumberFormat>();

/** Writes a whole number where no answer gives a format yet. */
export function integer(number: number, language: string): string {
  const known = formats.get(language);
  if (known !== undefined) return known.format(number);
  const made = new Intl.NumberFormat(language);
  formats.set(language, made);
  return made.format(number);
}
