import type { PropertyDeclaration, ReactiveElement } from 'lit';

/**
 * Makes a field or an accessor of an element reactive.
 *
 * Lit's decorator of this name knows two kinds of decorators and is on every page; this one knows the kind that the kit
 * is compiled with.
 */
export function property(options?: PropertyDeclaration): PropertyDecorator {
  return (prototype: object, name: PropertyKey) => {
    const { createProperty }: Partial<typeof ReactiveElement> = prototype.constructor;
    createProperty?.call(prototype.constructor, name, options);
    // What stands there now, in place of an accessor that was decorated.
    return Object.getOwnPropertyDescriptor(prototype, name);
  };
}
