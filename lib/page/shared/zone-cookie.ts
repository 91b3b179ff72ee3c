/** By which the browser script tells the server in which zone its user reads times. */
export const zoneCookie = 'ses-events-zone';
