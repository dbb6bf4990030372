/** A source has loaded its data, or a widget has drawn the figures it was asked for. */
export class ReadyEvent extends Event {
  static readonly type = 'pipeline-ready';

  constructor() {
    super(ReadyEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'pipeline-ready': ReadyEvent;
  }
}
