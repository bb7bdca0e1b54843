/** The words of the page that is shown where there is none. */
export const notFound = {
  titel: 'Deze pagina bestaat niet',
  explanation: 'Misschien is het adres verkeerd getypt, of is de link oud.',
  linkFromMail:
    'Bent u hier gekomen met een link uit een e-mail? Open dan de link uit de nieuwste e-mail. Lukt dat niet? Vraag het ons.',
  start: 'Ga naar het begin',
} as const;
