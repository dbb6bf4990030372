/** A source could not load its data, or a widget got no answer; the page shows it too. */
export class FailureEvent extends Event {
  static readonly type = 'pipeline-error';
  readonly error: Error;

  constructor(error: Error) {
    super(FailureEvent.type, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pipeline-error': FailureEvent;
  }
}
