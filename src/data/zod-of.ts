import * as z from 'zod/mini';
import type { Shape } from './shape.js';

const known = new WeakMap<Shape<unknown>, z.ZodMiniType>();

/** A shape as a zod schema, the same each time: it accepts and refuses the same values, in the same words. */
export function zodOf(shape: Shape<unknown>): z.ZodMiniType {
  const schema = known.get(shape) ?? schemaOf(shape);
  known.set(shape, schema);
  return schema;
}

function schemaOf({ made, accepts, expected }: Shape<unknown>): z.ZodMiniType {
  switch (made.of) {
    case 'test':
      return z.custom(accepts, expected);
    case 'text':
      return z.string(expected);
    case 'number':
      return z.number(expected);
    case 'flag':
      return z.boolean(expected);
    case 'values':
      return z.literal([...made.values], expected);
    case 'items':
      return z.array(zodOf(made.item), expected);
    case 'fields':
      return z.object(
        Object.fromEntries(Object.entries(made.fields).map(([key, field]) => [key, zodOf(field)])),
        expected,
      );
    case 'optional':
      return z.optional(zodOf(made.inner));
    case 'nullish':
      return z.nullish(zodOf(made.inner));
  }
}
