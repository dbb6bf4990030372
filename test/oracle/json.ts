/** Reads a JSON text that is known to have a shape. */
export function fromJson<Shape>(text: string): Shape {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one narrowing at the JSON door
  return JSON.parse(text) as Shape;
}

/** A value as it comes out of a file: without keys that have no value, and `__proto__` a key like any other. */
export function asJson<Value>(value: Value): Value {
  return fromJson(JSON.stringify(value));
}
