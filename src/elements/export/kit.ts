/** What the kit calls itself in files that it makes. */
export const KIT = { name: 'pipeline-elements', version: '0.1.0' } as const;

/** Version of the contract that the kit reads. */
export const CONTRACT = 1;
