/** What somebody or something is called: its id where the name is missing or blank. */
export function nameOrId(name: string | undefined, id: string): string {
  return name === undefined || name.trim() === '' ? id : name;
}
