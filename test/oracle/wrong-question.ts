/** Asked in a way that has no answer: the command's exit code 2. */
export class WrongQuestion extends Error {
  override name = 'WrongQuestion';
}
