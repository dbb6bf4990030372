/** What a widget looks like, in shapes that can be written as SVG and painted on a canvas; lengths in CSS pixels. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly surface: Colour;
  readonly isRightToLeft: boolean;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Circle | Path | Words | Image | Group;

/** A rectangle, with corners of one radius. */
export interface Box extends Area, Paint {
  readonly kind: 'box';
  readonly radius: number;
}

export interface Circle extends Paint {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Path extends Paint {
  readonly kind: 'path';
  readonly d: string;
  /** From the path's own place to the picture's; null where they are one. */
  readonly matrix: Matrix | null;
}

/** Words on one line. */
export interface Words {
  readonly kind: 'words';
  readonly text: string;
  /** Of the left end, whatever way the text runs. */
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly isRightToLeft: boolean;
  readonly font: Font;
  readonly colour: Colour;
}

export interface Image extends Area {
  readonly kind: 'image';
  readonly canvas: HTMLCanvasElement;
}

export interface Group {
  readonly kind: 'group';
  readonly opacity: number;
  readonly clip: Area | null;
  readonly shapes: readonly Shape[];
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Paint {
  readonly fill: Colour | null;
  readonly stroke: Stroke | null;
}

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  readonly dashes: readonly number[];
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
}

export interface Font {
  readonly style: string;
  readonly weight: string;
  /** In pixels. */
  readonly size: number;
  readonly family: string;
  readonly letterSpacing: number;
  readonly isTabular: boolean;
}

export interface Colour {
  /** `#1c386e` */
  readonly hex: string;
  /** 0 to 1. */
  readonly opacity: number;
}

/** a b c d e f, as SVG has them. */
export type Matrix = readonly [number, number, number, number, number, number];
