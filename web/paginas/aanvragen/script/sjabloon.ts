/** A copy of what the page holds ready in a `<template>`: the words and the look are the page's own. */
export function uitSjabloon(id: string): HTMLElement {
  const sjabloon = document.getElementById(id);
  const kopie =
    sjabloon instanceof HTMLTemplateElement ? sjabloon.content.firstElementChild : undefined;
  if (!(kopie instanceof HTMLElement)) throw new Error(`No template ${id}`);
  return kopie.cloneNode(true) as HTMLElement;
}

/** Fills in the places that the page keeps open for what only the script knows. */
export function vulIn(binnen: ParentNode, waarden: Readonly<Record<string, string>>): void {
  for (const [plek, waarde] of Object.entries(waarden)) {
    for (const element of binnen.querySelectorAll(`[data-plek="${plek}"]`)) {
      element.textContent = waarde;
    }
  }
}
