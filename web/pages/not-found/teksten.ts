/** The words of the page that is shown where there is none. */
export const nietGevonden = {
  titel: 'Deze pagina bestaat niet',
  uitleg: 'Misschien is het adres verkeerd getypt, of is de link oud.',
  linkUitMail:
    'Bent u hier gekomen met een link uit een e-mail? Open dan de link uit de nieuwste e-mail. Lukt dat niet? Vraag het ons.',
  begin: 'Ga naar het begin',
} as const;
