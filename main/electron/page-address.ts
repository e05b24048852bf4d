/** Where the window's page lives: a scheme of our own, so that the page has an origin and no server. */
export const pageScheme = 'app';
export const pageOrigin = 'app://galley';
export const pageUrl = 'app://galley/';
