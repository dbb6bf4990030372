import { UsageError } from './usage-error.js';

/** What the rows of a conversion table stand for; beside these, `attributes.<name>`. */
export const DIMENSIONS = ['owner', 'manager', 'source', 'type', 'model', 'account', 'bant', 'month'] as const;
export type Dimension = (typeof DIMENSIONS)[number] | `attributes.${string}`;

/** The dimension of a name; a `UsageError` where there is none. */
export function dimensionOf(name: string): Dimension {
  const attribute = attributeOfDimension(name);
  const found =
    attribute === undefined ? DIMENSIONS.find((dimension) => dimension === name) : (`attributes.${attribute}` as const);
  if (found === undefined)
    throw new UsageError(
      `by: unknown dimension ${JSON.stringify(name)}; known are ${DIMENSIONS.join(', ')} and attributes.NAME`,
    );
  return found;
}

/** The attribute that a dimension such as `attributes.region` is about. */
export function attributeOfDimension(name: string): string | undefined {
  const [, attribute] = /^attributes\.(.+)$/s.exec(name) ?? [];
  return attribute;
}
