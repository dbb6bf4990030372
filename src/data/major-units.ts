/** An amount of minor units in major units, as it is printed. */
export function toMajor(minor: number, digits: number): number {
  return minor / 10 ** digits;
}
