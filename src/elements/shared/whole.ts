/**
 * A module that was loaded, with all that it exports.
 *
 * Those with a further view export the element too, which is on the page by then: bundlers that don't know that it is
 * would otherwise cut what both need out into files of their own. Taken by name, that export would be left out.
 */
export function whole<Module>(module: Module): Module {
  return module;
}
