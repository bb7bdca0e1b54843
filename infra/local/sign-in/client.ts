/** As what the service is known to the stand-in. */
export const CLIENT_ID = 'beheerdersloket';

/** The claim of the stand-in that holds somebody's roles. */
export const ROLE_CLAIM = 'roles';
