/** Why no picture can be made: there is nothing to see, or more than a browser paints. */
export type NoPicture = 'unseen' | 'tooLarge';

/** No picture can be made of a widget as it stands. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly why: NoPicture;

  constructor(why: NoPicture, message: string) {
    super(message);
    this.why = why;
  }
}
