/**
 * Words that officials write and people do not say. Of some of them the service cannot do without: those stand in
 * docs/begrippen.md, where their meaning is.
 */
const JARGON = `
  aangaande, alsmede, betreffende, conform, cq, daaromtrent, derhalve, desgewenst, dient, dienen, doch, echter,
  eveneens, gelieve, geschieden, geschiedt, heden, hieromtrent, hiertoe, indien, ingevolge, inzake, jegens, krachtens,
  mede, middels, mits, nadien, nochtans, omtrent, onderhavige, onverwijld, overeenkomstig, reeds, respectievelijk,
  teneinde, tenzij, terzake, tevens, thans, uiterlijk, uitsluitend, voornoemd, voornoemde, voorts, waartoe, zulks,
  aanleveren, accorderen, authenticatie, autorisatie, autoriseren, beschikking, bewerkstelligen, effectueren,
  faciliteren, implementeren, intrekking, optimaliseren, raadplegen, rechthebbende, retourneren, validatie, valideren,
  verstrekken, verstrekt, versleuteld, verwerker, verwerkingsverantwoordelijke, zienswijze,
  beheerautorisatie, bevoegd gezag, bezwaar, crediteurnummer, deurwaarder, functionaris gegevensbescherming,
  gebruiksvoorwaarden, gemeentecode, gemeentesecretaris, handelsregister, kenmerk, machtiging, mandaat, toelichting
`
  .trim()
  .split(/,\s+/);

/** The jargon in a text that no list of terms allows. @param allowed in lower case */
export function jargonIn(text: string, allowed: ReadonlySet<string>): string[] {
  return JARGON.filter(
    (word) => !allowed.has(word) && new RegExp(`(?<!\\p{L})${word}s?(?!\\p{L})`, 'iu').test(text),
  );
}
