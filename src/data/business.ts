/** Business with a new customer, or upsell and cross-sell, in the order of their codes. */
export const TYPES = ['new', 'existing'] as const;
export type BusinessType = (typeof TYPES)[number];

/** How the business is won: unknown customers through leads, or named accounts grown; in the order of their codes. */
export const MODELS = ['hunter', 'farmer'] as const;
export type Model = (typeof MODELS)[number];
