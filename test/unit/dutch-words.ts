/**
 * Dutch words for technical things, in each form that a name may hold. The words of the form and of the law are not here: they
 * stay Dutch (docs/begrippen.md).
 */
export const DUTCH_WORDS: ReadonlySet<string> = new Set(
  `naam namen waarde waarden tekst map mappen pad paden bron bronnen bronplaats
  maak maakt gemaakt lees leest gelezen schrijf schrijft bewaar bewaard bewaarde zet haal geef zoek vind toon kies bepaal verwerk
  begin rond fout fouten bevinding bevindingen sleutel sleutels sleutelbos bos sleutelveld regel regels inhoud kop koppen deel
  delen alinea vak vakken vel veld velden lijst lijsten optie opties keuze keuzes
  antwoord antwoorden lichaam lichamen methode methoden stapel laag lagen herkomst uitkomst uitkomsten afloop uitslag resultaat
  opdracht opdrachten omgeving instelling instellingen middel middelen behoefte opslag tabel tabellen
  postbode brief brieven bijlage bijlagen postbus bezorging verzendronde wachtrij scherf scherven stroom tempo
  wacht wachttijd poging pogingen plek plekken plaats plaatsen grens grenzen toelating toegang bereik doel rekenbewijs uitdaging
  geheim geheimen kluis logboek meetpunt meetpunten meting metingen klok dag dagen werkdag werkdagen bundels bouw weergave stijl
  stijlen sjabloon sjablonen kader rand gegevens bewaking peilen verdeling plaatsing uitzondering lokaal motor loket herstel
  stapper gang invulling mededelingen richten verkeer varianten bedding deur deuren vondst worp worpen orakel wereld grootboek
  kanarie kijkdeur ontleden ontleed gebruik formulier titel kleur kleuren pagina paginas knop knoppen lengte breedte hoogte
  advies marge som ging kent raad periode perioden identiteit identiteiten seconde seconden verder tussenstap overal spel`
    .trim()
    .split(/\s+/),
);
