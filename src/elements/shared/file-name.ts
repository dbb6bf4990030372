const MOST = 100;

/** A name that every system takes for a file: words of letters and digits, with what they are about, in one. */
export function fileName(parts: readonly string[], extension: string): string {
  const words =
    parts
      .join(' ')
      .toLowerCase()
      .normalize()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return `${words.join('-').slice(0, MOST).replace(/-$/, '')}.${extension}`;
}
