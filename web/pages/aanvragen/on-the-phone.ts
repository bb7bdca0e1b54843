/** Where the desk leaves the name of the employee who fills in the form for somebody who calls. */
export const ON_THE_PHONE = 'beheerdersloket.telefoon';
