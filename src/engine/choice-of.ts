import { UsageError } from './usage-error.js';

/** One of the choices an option has; undefined where it is left out, a `UsageError` where it is none of them. */
export function choiceOf<Choice extends string>(option: string, value: string, choices: readonly Choice[]): Choice;
export function choiceOf<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice | undefined;
export function choiceOf(option: string, value: string | undefined, choices: readonly string[]): string | undefined {
  if (value === undefined) return undefined;
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw new UsageError(`${option}: expected ${choices.join(', ')}, got ${JSON.stringify(value)}`);
  return found;
}
