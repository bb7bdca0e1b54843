/**
 * Domains where anybody can have an address within a minute, or with a line to the internet at home. Not all there are: those
 * that people in the Netherlands use most, and the best known that hide who one is or last ten minutes.
 */
const FREE_MAIL_DOMAINS = new Set(
  [
    'gmail.com googlemail.com hotmail.com hotmail.nl hotmail.be outlook.com outlook.nl live.com live.nl msn.com',
    'yahoo.com yahoo.nl ymail.com icloud.com me.com mac.com aol.com gmx.com gmx.net gmx.de web.de mail.com',
    'ziggo.nl home.nl kpnmail.nl planet.nl hetnet.nl xs4all.nl casema.nl chello.nl upcmail.nl quicknet.nl',
    'telfort.nl tele2.nl online.nl zeelandnet.nl solcon.nl caiway.nl kabelfoon.nl delta.nl freeler.nl',
    'proton.me protonmail.com pm.me tutanota.com tuta.com tuta.io duck.com zohomail.eu yandex.com mail.ru',
    'mailinator.com guerrillamail.com yopmail.com temp-mail.org 10minutemail.com sharklasers.com',
  ].flatMap((line) => line.split(' ')),
);

/** Whether an address is of a provider of mail that says nothing about whom it belongs to. */
export const isFreeMail = (address: string): boolean =>
  FREE_MAIL_DOMAINS.has(address.slice(address.lastIndexOf('@') + 1).toLowerCase());
