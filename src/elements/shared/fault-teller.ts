import type { tellFault } from './tell-fault.js';

/** Tells what is wrong with data that could not be loaded; undefined until it is there. */
export let faultTeller: typeof tellFault | undefined;

/** Loads it: only pages whose data fails have use for it. Where it can't be had, the message of the error must do. */
export async function loadFaultTeller(): Promise<void> {
  try {
    faultTeller = (await import('./tell-fault.js')).tellFault;
  } catch {
    // What failed is told all the same.
  }
}
