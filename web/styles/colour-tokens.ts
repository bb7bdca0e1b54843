import { type Colour, colours } from '../../shared/house-style.ts';

/** What the style sheets call a colour: `--colour-<name>`, with dashes. */
export const colourToken = (name: Colour): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The table of colours as custom properties, each with its light and its dark shade. */
export function colourRules(): string {
  const names = Object.keys(colours) as Colour[];
  const properties = names.map((name) => {
    const { light, dark } = colours[name];
    return `--colour-${colourToken(name)}: light-dark(${light}, ${dark});`;
  });
  return `:root { color-scheme: light dark; ${properties.join(' ')} }\n`;
}
