/** Filled in by the build, from the setting ORGANISATION. */
declare const __ORGANISATION__: string;

/** Whose service it is: on every page, in mails and in the PDF. */
export const organisation = __ORGANISATION__;
