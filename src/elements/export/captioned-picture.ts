import { drawAllOf } from '../shared/exportable.js';
import { captionOf } from './caption.js';
import type { Picture } from './picture.js';
import { shownAnswer, type ShownAnswer } from './shown-answer.js';
import { takePicture } from './take-picture.js';

/** A picture with the answer whose figures it shows. */
export interface CaptionedPicture {
  readonly shown: ShownAnswer;
  /** What the picture is true of. */
  readonly told: string;
  readonly picture: Picture;
}

/** Milliseconds between two looks at whether there is more to come. */
const PAUSE = 20;

/**
 * Takes a picture with a caption of the same answer, once all is drawn, and writes it at once, as it may have canvases
 * of the page in it: where another answer came in between, it begins again.
 */
export async function writePicture<Content>(
  widget: Element,
  write: (picture: CaptionedPicture) => Promise<Content>,
): Promise<{ readonly shown: ShownAnswer; readonly content: Content }> {
  while (drawAllOf.get(widget)?.()) {
    shownAnswer(widget);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  const shown = shownAnswer(widget);
  const told = await captionOf(shown);
  if (shownAnswer(widget).answer !== shown.answer) return writePicture(widget, write);
  return { shown, content: await write({ shown, told, picture: takePicture(widget, told) }) };
}
