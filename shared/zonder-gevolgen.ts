/**
 * Makes something of which the making changes nothing else, such as a schema. A bundler cannot see that by itself: marked as
 * pure, what a function or a page does not use is left out of its bundle, with all that it needs.
 */
export function zonderGevolgen<Waarde>(maak: () => Waarde): Waarde {
  return maak();
}
