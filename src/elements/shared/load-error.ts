/** Why data could not be loaded. */
export type LoadFault =
  | { readonly kind: 'missing' | 'unreachable' | 'blank' | 'not-json' | 'truncated' }
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'refused'; readonly faults: readonly string[] }
  | { readonly kind: 'adapter'; readonly message: string };

/** Where data was to come from: an address, or the way it was handed over. */
export type LoadPlace = { readonly address: string } | 'inline' | 'given' | 'adapter';

/** Data could not be loaded, with the place and the fault. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  readonly place: LoadPlace;
  readonly fault: LoadFault;

  constructor(place: LoadPlace, fault: LoadFault, options?: ErrorOptions) {
    super(`${typeof place === 'string' ? place : place.address}: ${faultText(fault)}`, options);
    this.place = place;
    this.fault = fault;
  }
}

function faultText(fault: LoadFault): string {
  switch (fault.kind) {
    case 'missing':
      return 'not found (404)';
    case 'unreachable':
      return 'could not be reached';
    case 'blank':
      return 'is empty';
    case 'not-json':
      return 'is not JSON';
    case 'truncated':
      return 'breaks off before its end';
    case 'answered':
      return `the server answered ${fault.status}`;
    case 'refused':
      return fault.faults.join('; ');
    case 'adapter':
      return fault.message;
  }
}
